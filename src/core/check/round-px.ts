/** A measured number as a message shows it: two decimals at most. Limits are compared before rounding, never after. */
export const roundPx = (value: number): number => {
  const rounded = Math.round(value * 100) / 100;
  return rounded === 0 ? 0 : rounded;
};
