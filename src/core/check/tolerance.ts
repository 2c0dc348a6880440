/** Figma's positions are 32-bit floats; what differs by less than this is the same place. */
export const tolerancePx = 0.01;
