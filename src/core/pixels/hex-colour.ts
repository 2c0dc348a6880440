/** A colour of 8 bits a channel. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** `#rrggbb` as channels 0..255. Throws on any other text: specs and snapshots only hold whole hex colours. */
export function rgbOfHex(hex: string): Rgb {
  if (!/^#[0-9a-f]{6}$/i.test(hex)) throw new Error(`${hex.slice(0, 20)} is no #rrggbb`);
  const channel = (at: number): number => Number.parseInt(hex.slice(at, at + 2), 16);
  return [channel(1), channel(3), channel(5)];
}

/** Channels 0..255, rounded to nearest, as `#rrggbb`. */
export const hexOfRgb = (rgb: Rgb): string =>
  `#${rgb
    .map((channel) =>
      Math.round(Math.min(255, Math.max(0, channel)))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;

/** The largest difference of a channel, 0..255. */
export const channelDifference = (a: Rgb, b: Rgb): number =>
  Math.max(Math.abs(a[0] - b[0]), Math.abs(a[1] - b[1]), Math.abs(a[2] - b[2]));
