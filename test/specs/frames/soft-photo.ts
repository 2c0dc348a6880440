import { PNG } from 'pngjs';

/** A dark, out-of-focus picture: slow waves of green, the same bytes on every run. `grain` 0..1 adds noise that no encoder saves. */
export function softPhoto(width: number, height: number, grain = 0): Uint8Array {
  const png = new PNG({ width, height });
  let state = 20260101;
  const random = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const wave = (Math.sin(x / 40) + Math.sin(y / 55 + 1)) * 6;
      const at = (y * width + x) * 4;
      for (const [channel, base] of [22, 62, 44].entries()) {
        const noise = random() < 0.5 ? 0 : 255 * grain;
        png.data[at + channel] = Math.min(255, Math.max(0, Math.round(base + wave + noise)));
      }
      png.data[at + 3] = 255;
    }
  }
  return new Uint8Array(PNG.sync.write(png));
}
