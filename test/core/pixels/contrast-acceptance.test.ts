import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { judgeInk } from '../../../src/core/check/ink-facts.ts';
import { rgbOfHex } from '../../../src/core/pixels/hex-colour.ts';
import { readingOf } from '../../../src/core/pixels/measurements.ts';
import type { InkReading } from '../../../src/core/pixels/probe.ts';
import { contrastRatio, relativeLuminance } from '../../../src/core/pixels/relative-luminance.ts';
import { openPixelSource } from '../../../src/host/render/open-pixel-source.ts';
import { documentOf, frame, type NodeDraft, page, text } from '../../helpers/document-builder.ts';
import { measureDocument } from '../../helpers/measure-document.ts';

const size = { width: 480, height: 160 };
const box = [0, 0, size.width, size.height] as const;
const words = ['Autumn tea 限时', 'Sommerfest', '秋日新茶上市', 'Half price'];

/** mulberry32: the same set on every run. */
const randomFrom = (seed: number) => () => {
  let t = (seed += 0x6d2b79f5);
  t = Math.imul(t ^ (t >>> 15), t | 1);
  t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
};
const random = randomFrom(20260101);
const byte = (): number => Math.floor(random() * 256);
const randomHex = (): string =>
  `#${[byte(), byte(), byte()].map((value) => value.toString(16).padStart(2, '0')).join('')}`;
const colour = (hex: string, a = 1) => {
  const [r, g, b] = rgbOfHex(hex).map((value) => value / 255);
  return { r, g, b, a };
};
const solid = (hex: string, opacity = 1) => ({ type: 'SOLID', opacity, color: colour(hex) });
const gradient = (from: string, to: string) => ({
  type: 'GRADIENT_LINEAR',
  gradientHandlePositions: [
    { x: 0, y: 0.5 },
    { x: 1, y: 0.5 },
    { x: 0, y: 1 },
  ],
  gradientStops: [
    { position: 0, color: colour(from) },
    { position: 1, color: colour(to) },
  ],
});

/** Soft blotches of several sizes around two colours, as an out-of-focus photo has them. */
function photo(from: string, to: string): Uint8Array {
  const png = new PNG(size);
  const waves = Array.from({ length: 7 }, () => [random() * 0.06, random() * 0.06, random() * 7] as const);
  const [a, b] = [rgbOfHex(from), rgbOfHex(to)];
  for (let y = 0; y < size.height; y += 1) {
    for (let x = 0; x < size.width; x += 1) {
      const sum = waves.reduce((total, [u, v, w]) => total + Math.sin(x * u + y * v + w), 0);
      const mix = Math.min(1, Math.max(0, 0.5 + sum / 7 + (random() - 0.5) * 0.1));
      const at = (y * size.width + x) * 4;
      for (let channel = 0; channel < 3; channel += 1) {
        png.data[at + channel] = Math.round((a[channel] ?? 0) * (1 - mix) + (b[channel] ?? 0) * mix);
      }
      png.data[at + 3] = 255;
    }
  }
  return new Uint8Array(PNG.sync.write(png));
}

interface Case {
  readonly ink: string;
  readonly ground: readonly NodeDraft[];
  readonly images?: ReadonlyMap<string, Uint8Array>;
}

/** The reading of one line of text over a ground, and the ground's own pixels under the text's box. */
async function measureCase({ ink, ground, images = new Map() }: Case, fontSize: number, copy: string) {
  const style = {
    fontFamily: 'Inter',
    fontWeight: 700,
    fontSize,
    letterSpacing: 0,
    lineHeightPx: fontSize * 1.2,
  };
  const lettering = text('1:9', copy, {
    box: [20, 40, 440, Math.ceil(fontSize * 1.2)],
    style,
    fills: [solid(ink)],
  });
  const paper = { ...frame('1:1', box, ...ground, lettering), fills: [solid('#ffffff')] };
  const measured = await measureDocument(documentOf([page('0:1', paper)], { images }));
  const probe = { of: 'ink', layerId: '1:9' } as const;
  const reading = readingOf(await measured.measure(probe), probe);
  if (reading?.ok !== true) throw new Error(JSON.stringify(reading));
  const bare = { ...frame('1:1', box, ...ground), fills: [solid('#ffffff')] };
  const png = await draw([bare], '1:1', images);
  const under = extentOf(await draw([lettering], '1:9', images));
  return { reading: reading.value, truth: truthOf(png, { ...under, x: under.x + 20, y: under.y + 40 }, ink) };
}

async function draw(
  nodes: readonly NodeDraft[],
  nodeId: string,
  images: ReadonlyMap<string, Uint8Array>,
): Promise<PNG> {
  const source = await openPixelSource(documentOf([page('0:1', ...nodes)], { images }));
  const drawn = await source.render({ nodeId, scale: 1, useAbsoluteBounds: true, format: 'PNG' });
  if (!drawn.ok) throw new Error(drawn.failure.code);
  return PNG.sync.read(Buffer.from(drawn.value.bytes));
}

/** The box of everything that is drawn at all. */
function extentOf({ width, height, data }: PNG) {
  let [left, top, right, bottom] = [width, height, 0, 0];
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if ((data[(y * width + x) * 4 + 3] ?? 0) < 128) continue;
      [left, top, right, bottom] = [
        Math.min(left, x),
        Math.min(top, y),
        Math.max(right, x + 1),
        Math.max(bottom, y + 1),
      ];
    }
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** Ratios of the ink with each 16 px square of the bare ground under the text, sorted. */
function truthOf(
  png: PNG,
  under: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  ink: string,
): readonly number[] {
  const own = relativeLuminance(rgbOfHex(ink));
  const ratios: number[] = [];
  for (let top = Math.floor(under.y); top < under.y + under.height; top += 16) {
    for (let left = Math.floor(under.x); left < under.x + under.width; left += 16) {
      let [light, count] = [0, 0];
      for (let y = top; y < Math.min(png.height, top + 16); y += 1) {
        for (let x = left; x < Math.min(png.width, left + 16); x += 1) {
          const at = (y * png.width + x) * 4;
          light += relativeLuminance([png.data[at] ?? 0, png.data[at + 1] ?? 0, png.data[at + 2] ?? 0]);
          count += 1;
        }
      }
      ratios.push(contrastRatio(own, light / count));
    }
  }
  return ratios.sort((a, b) => a - b);
}

const limit = 4.5;
const trueVerdict = (ratios: readonly number[]): string => {
  const at = (share: number): number => ratios[Math.max(0, Math.ceil(ratios.length * share) - 1)] ?? 1;
  if (at(0.05) >= limit) return 'pass';
  return at(0.5) < limit ? 'low' : 'mixed';
};

const sizes = [16, 20, 28, 40, 64];
const copyOf = (index: number): string => words[index % words.length] ?? '';
const sizeOf = (index: number): number => sizes[index % sizes.length] ?? 16;

describe('contrast on drawn text', () => {
  it('is within 5 % of the true ratio on a flat ground, or says that it cannot tell', async () => {
    const off: number[] = [];
    let untold = 0;
    for (let index = 0; index < 30; index += 1) {
      const [ink, ground] = [randomHex(), randomHex()];
      const flat = [{ id: '1:2', box, fills: [solid(ground)] }];
      const { reading } = await measureCase({ ink, ground: flat }, sizeOf(index), copyOf(index));
      const needed = contrastRatio(relativeLuminance(rgbOfHex(ink)), relativeLuminance(rgbOfHex(ground)));
      if (reading.median === null) untold += 1;
      else off.push(Math.abs(reading.median / needed - 1), Math.abs((reading.p5 ?? 0) / needed - 1));
    }
    report(
      `flat: ${String(off.length / 2)} measured, ${String(untold)} untold, worst ${(Math.max(...off) * 100).toFixed(2)} % off`,
    );
    expect(Math.max(...off)).toBeLessThan(0.05);
    expect(untold).toBeLessThan(4);
  });

  it('gives the right verdict on gradients, photos and scrims in at least 95 % of what it decides', async () => {
    const told = { right: 0, wrong: 0, unknown: 0 };
    const wrong: string[] = [];
    for (let index = 0; index < 60; index += 1) {
      const kind = ['gradient', 'photo', 'scrim'][index % 3] ?? '';
      const { reading, truth } = await measureCase(caseOf(kind), sizeOf(index), copyOf(index));
      const said = judgeInk(reading, limit);
      const needed = trueVerdict(truth);
      if (said !== 'pass' && said !== 'low') told.unknown += 1;
      else if (said === needed) told.right += 1;
      else {
        told.wrong += 1;
        wrong.push(`${kind} ${said} for ${needed}: ${facts(reading)} true ${String(truth[0])}`);
      }
    }
    report(`gradient, photo, scrim: ${JSON.stringify(told)} ${wrong.join(' | ')}`);
    expect(told.right / (told.right + told.wrong)).toBeGreaterThanOrEqual(0.95);
    expect(told.unknown).toBeLessThan(30);
  });
});

function caseOf(kind: string): Case {
  const [ink, from, to] = [random() < 0.5 ? '#ffffff' : randomHex(), randomHex(), randomHex()];
  if (kind === 'gradient') return { ink, ground: [{ id: '1:2', box, fills: [gradient(from, to)] }] };
  const images = new Map([['photo', photo(from, to)]]);
  const picture = { id: '1:2', box, fills: [{ type: 'IMAGE', scaleMode: 'FILL', imageRef: 'photo' }] };
  const scrim = { id: '1:3', box, fills: [solid('#000000', 0.3 + random() * 0.4)] };
  return { ink, images, ground: kind === 'photo' ? [picture] : [picture, scrim] };
}

const facts = ({ p5, median }: InkReading): string => `p5 ${String(p5)} median ${String(median)}`;

/** The figures, for whoever reads the run. */
const report = (line: string): void => void process.stdout.write(`${line}\n`);
