/** `#rrggbb`, lower case, of channels 0..1. */
export const hexOf = ({ r, g, b }: RGB): string =>
  `#${[r, g, b]
    .map((channel) =>
      Math.round(channel * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;

/** Channels 0..1 of `#rrggbb`. */
export function rgbOf(hex: string): RGB {
  const number = Number.parseInt(hex.slice(1), 16);
  return { r: (number >> 16) / 255, g: ((number >> 8) & 255) / 255, b: (number & 255) / 255 };
}
