import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { canonicalIntegers } from '../../../../src/core/bundle/canonical-integers.ts';
import { canonicalRecord } from '../../../../src/core/bundle/canonical-record.ts';
import canonical from '../../../../src/core/bundle/exporters/canonical.ts';
import { exportScene, plan } from '../../../helpers/export-scene.ts';
import { matchesGolden } from '../../../helpers/golden-bundle.ts';
import { trapScene } from '../../../helpers/trap-scene.ts';
import { conforms } from '../conforms.ts';

const image = z.object({
  id: z.string(),
  image: z.object({ w: z.number(), h: z.number() }),
  elements: z.array(
    z.object({ labelId: z.number(), bboxClipped: z.nullable(z.array(z.number())), ignore: z.boolean() }),
  ),
});

const linesOf = (text: string): readonly string[] => text.split('\n').filter((line) => line !== '');

conforms(canonical, {
  read: ({ text }) =>
    linesOf(text('canonical/train.jsonl')).map((line) => {
      const { id, image: size, elements } = image.parse(JSON.parse(line));
      const boxes = elements.flatMap(({ labelId, bboxClipped, ignore }) =>
        ignore || bboxClipped === null ? [] : [{ classId: labelId, xywh: bboxClipped }],
      );
      return { fileName: id, width: size.w, height: size.h, boxes };
    }),
  tolerancePx: 0,
  integerKeys: [...canonicalIntegers],
});

describe('canonical', () => {
  const asked = plan({ formats: ['canonical'] });

  it('equals its golden bundle', () => matchesGolden('canonical'));

  it('writes records that its own schema accepts', async () => {
    const { text } = await exportScene(trapScene, asked);
    for (const line of linesOf(text('canonical/train.jsonl'))) {
      expect(z.safeParse(canonicalRecord, JSON.parse(line)).error).toBeUndefined();
    }
  });

  it('carries docs/canonical.schema.json as its schema', async () => {
    const { text } = await exportScene([], asked);
    const path = join(import.meta.dirname, '../../../../docs/canonical.schema.json');
    expect(text('canonical/schema.json')).toBe(readFileSync(path, 'utf8'));
  });

  it('declares exactly the keys that its schema calls integers', async () => {
    const { text } = await exportScene([], asked);
    const keys = integerKeys(JSON.parse(text('canonical/schema.json')));
    expect(new Set(keys)).toEqual(new Set([...canonicalIntegers]));
  });

  it('keeps one record a line however odd the text', async () => {
    const { text } = await exportScene(trapScene, asked);
    expect(text('canonical/train.jsonl').split(/[\n\r\u0085\u2028\u2029]/u)).toHaveLength(
      trapScene.length + 1,
    );
  });

  it('keeps ignored elements with their reason', async () => {
    const { text } = await exportScene(trapScene, asked);
    expect(text('canonical/train.jsonl').match(/"ignoreReason":"[a-z-]+"/gu)).toEqual([
      '"ignoreReason":"duplicate"',
      '"ignoreReason":"too-small"',
      '"ignoreReason":"too-small"',
    ]);
  });

  it('counts text runs in code points, so that an emoji is one', async () => {
    const { text } = await exportScene(trapScene, asked);
    expect(text('canonical/train.jsonl')).toContain('"chars":"春季大促 🌸 5折","runs":[{"start":0,"end":9,');
  });
});

/** Names of the properties that hold an integer, a list of integers, or either of them or null. */
const integerKeys = (schema: unknown): readonly string[] =>
  typeof schema !== 'object' || schema === null
    ? []
    : Object.entries(schema).flatMap(([key, value]: [string, unknown]) => [
        ...(isInteger(value) && !/^(?:items|\d+)$/u.test(key) ? [key] : []),
        ...integerKeys(value),
      ]);

const isInteger = (schema: unknown): boolean => {
  const text = JSON.stringify(schema);
  return (
    /^\{[^{]*"type":(?:"integer"|\["integer","null"\])/u.test(text) ||
    /^\{"(?:type":"array","items|anyOf)":\[?\{"type":"integer"/u.test(text)
  );
};
