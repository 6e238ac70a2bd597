/**
 * The folders of packages/usage/src that decide whether a report is complete and exact, each with the lowest score in
 * percent that it may have. A number only grows.
 */
export const minimums: Readonly<Record<string, number>> = {
  paging: 97,
  layouts: 97,
  http: 97,
  plan: 97,
  params: 97,
  money: 97,
  rows: 97,
};
