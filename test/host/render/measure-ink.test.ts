import { describe, expect, test } from 'vitest';
import type { RestNode } from '../../../src/host/document/loaded-document.ts';
import { measureInk, openInkMeter } from '../../../src/host/render/measure-ink.ts';
import { documentOf, type NodeDraft, page, text } from '../../helpers/document-builder.ts';
import { pictureOf, red } from '../../helpers/picture.ts';

const nodeOf = (draft: NodeDraft): RestNode => {
  const [first] = documentOf([page('0:1', draft)]).document.children[0]?.children ?? [];
  if (first === undefined) throw new Error('no node');
  return first;
};

const words = (characters: string, fields: Readonly<Record<string, unknown>> = {}): NodeDraft => {
  const { style, ...rest } = fields;
  return text('1:1', characters, {
    box: [40, 30, 300, 60],
    style: {
      fontFamily: 'Inter',
      fontWeight: 400,
      fontSize: 40,
      lineHeightPx: 60,
      lineHeightUnit: 'PIXELS',
      ...(style as object | undefined),
    },
    ...rest,
  });
};

/** The ink of the painted text, read from a 4x picture of its box, page px. */
const paintedInk = async (draft: NodeDraft): Promise<readonly number[]> => {
  const picture = await pictureOf([draft], { scale: 4 });
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let y = 0; y < picture.height; y += 1)
    for (let x = 0; x < picture.width; x += 1) {
      if (picture.at(x, y)[3] < 128) continue;
      [left, top] = [Math.min(left, x), Math.min(top, y)];
      [right, bottom] = [Math.max(right, x + 1), Math.max(bottom, y + 1)];
    }
  return [left / 4 + 40, top / 4 + 30, right / 4 + 40, bottom / 4 + 30];
};

describe('the ink of a text', () => {
  test.each([
    ['Latin', words('Hxgp')],
    ['Chinese', words('双十一', { style: { fontFamily: 'Noto Sans SC', fontWeight: 900 } })],
    ['mixed, centred', words('Sale 大促', { style: { textAlignHorizontal: 'CENTER' } })],
    ['two lines', words('One\nTwo', { style: { fontSize: 24, lineHeightPx: 30 } })],
    ['underlined', words('Hxo', { style: { textDecoration: 'UNDERLINE' } })],
  ])('%s: is what is painted, to a quarter of a px', async (_, draft) => {
    const ink = await measureInk(nodeOf(draft));
    const painted = await paintedInk(draft);
    if (ink === null) throw new Error('no ink');
    const measured = [ink.x, ink.y, ink.x + ink.width, ink.y + ink.height];
    measured.forEach((edge, side) =>
      expect(Math.abs(edge - (painted[side] ?? NaN))).toBeLessThanOrEqual(0.25),
    );
  });

  test('a capital H in Inter stands on a whole px and is as high as the font says', async () => {
    const ink = await measureInk(nodeOf(words('H')));
    // Inter: cap height 1490/2048, ascent 1984/2048, descent 494/2048 of the size.
    const baseline = 30 + Math.round((60 - 40 * (2478 / 2048)) / 2 + 40 * (1984 / 2048));
    expect(ink?.y).toBeCloseTo(baseline - 40 * (1490 / 2048), 0);
    expect((ink?.y ?? 0) + (ink?.height ?? 0)).toBeCloseTo(baseline, 0);
  });

  test('faint ink counts in full, absent ink not at all', async () => {
    const full = await measureInk(nodeOf(words('Hxgp')));
    expect(await measureInk(nodeOf(words('Hxgp', { fills: [{ ...red, opacity: 0.02 }] })))).toEqual(full);
    for (const none of [words('Hxgp', { fills: [] }), words('   '), words('')])
      expect(await measureInk(nodeOf(none))).toBeNull();
  });

  test('a stroke outside the glyphs widens it by its weight', async () => {
    const plain = await measureInk(nodeOf(words('H')));
    const stroked = await measureInk(
      nodeOf(words('H', { strokes: [red], strokeWeight: 4, strokeAlign: 'OUTSIDE' })),
    );
    expect((stroked?.width ?? 0) - (plain?.width ?? 0)).toBeCloseTo(8, 0);
  });

  test('a node that is no text has none', async () => {
    expect(await measureInk(nodeOf({ id: '1:1', box: [0, 0, 10, 10], fills: [red] }))).toBeNull();
  });

  test('in its own axes a turned text measures as if it were upright', async () => {
    const meter = await openInkMeter();
    const upright = meter.inNode(nodeOf(words('Hxgp')));
    const [cos, sin] = [Math.cos(0.5), Math.sin(0.5)];
    const turned = words('Hxgp', {
      size: { x: 300, y: 60 },
      relativeTransform: [
        [cos, -sin, 9],
        [sin, cos, 7],
      ],
    });
    expect(meter.inNode(nodeOf(turned))).toEqual(upright);
  });
});
