export * from "@org/usage";
