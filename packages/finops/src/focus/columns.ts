/** Versions of FOCUS that can be written. */
export const focusSpecs = ["1.2", "1.3", "1.4"] as const;

export type FocusSpec = (typeof focusSpecs)[number];

/** How a column's values are typed. */
export type FocusType = "decimal" | "text" | "instant" | "json" | "boolean";

export interface FocusColumn {
  readonly name: string;
  readonly type: FocusType;
}

/** In every version. FOCUS orders columns by name. */
const common: Readonly<Record<string, FocusType>> = {
  BilledCost: "decimal",
  BillingAccountId: "text",
  BillingAccountName: "text",
  BillingCurrency: "text",
  BillingPeriodEnd: "instant",
  BillingPeriodStart: "instant",
  ChargeCategory: "text",
  ChargeClass: "text",
  ChargeDescription: "text",
  ChargeFrequency: "text",
  ChargePeriodEnd: "instant",
  ChargePeriodStart: "instant",
  ConsumedQuantity: "decimal",
  ConsumedUnit: "text",
  ContractedCost: "decimal",
  EffectiveCost: "decimal",
  InvoiceIssuerName: "text",
  ListCost: "decimal",
  PricingQuantity: "decimal",
  PricingUnit: "text",
  ServiceCategory: "text",
  ServiceName: "text",
  ServiceSubcategory: "text",
  SubAccountId: "text",
  SubAccountName: "text",
  Tags: "json",
};

/** 1.3 deprecates the first pair and requires both; 1.4 removes the first. */
const providers: Readonly<Record<FocusSpec, readonly string[]>> = {
  "1.2": ["ProviderName", "PublisherName"],
  "1.3": ["ProviderName", "PublisherName", "HostProviderName", "ServiceProviderName"],
  "1.4": ["HostProviderName", "ServiceProviderName"],
};

/** What FOCUS has no column for. Custom columns come last and begin with `x_`. */
const custom: readonly FocusColumn[] = [
  { name: "x_ContextWindow", type: "text" },
  { name: "x_CostType", type: "text" },
  { name: "x_InferenceGeo", type: "text" },
  { name: "x_Model", type: "text" },
  { name: "x_ReadAt", type: "instant" },
  { name: "x_ServiceTier", type: "text" },
  { name: "x_Settled", type: "boolean" },
  { name: "x_TokenType", type: "text" },
];

/** The columns of a FOCUS file, in their order. */
export function focusColumns(spec: FocusSpec): FocusColumn[] {
  const named: FocusColumn[] = [
    ...Object.entries(common).map(([name, type]) => ({ name, type })),
    ...providers[spec].map((name): FocusColumn => ({ name, type: "text" })),
  ];
  return [...named.toSorted((left, right) => (left.name < right.name ? -1 : 1)), ...custom];
}
