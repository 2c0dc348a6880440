/** Steps a person would write: whole px for small numbers, fives from 20 on, tens from 100 on. */
const stepOf = (value: number): number => (value < 20 ? 1 : value < 100 ? 5 : 10);

/** The largest number a person would write that is not above `value`; never below zero. For lower limits: it only loosens. */
export const friendlyFloor = (value: number): number => {
  // What is a hair under a whole number is that number: Figma's positions are 32-bit floats.
  const near = Math.round(value * 100) / 100;
  const step = stepOf(near);
  return Math.max(0, Math.floor(near / step) * step);
};
