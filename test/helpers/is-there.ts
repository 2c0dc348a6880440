/** Neither null nor missing: REST says both of a box. */
export const isThere = <Value>(value: Value): value is NonNullable<Value> =>
  value !== undefined && value !== null;
