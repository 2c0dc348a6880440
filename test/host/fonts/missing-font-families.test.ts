import { expect, test } from 'vitest';
import { installedFaces } from '../../../src/host/fonts/font-book.ts';
import { missingFontFamilies } from '../../../src/host/fonts/missing-font-families.ts';
import { documentOf, frame, page, text } from '../../helpers/document-builder.ts';

const written = (id: string, fontFamily: string, overrides: Readonly<Record<string, unknown>> = {}) =>
  text(id, 'words', { style: { fontFamily }, styleOverrideTable: overrides });

test('families we lack are told once each, in order, those of single characters included', () => {
  const deep = frame(
    '1:1',
    [0, 0, 9, 9],
    written('1:2', 'Inter', { 4: { fontFamily: 'Zapfino' } }),
    written('1:3', 'PingFang SC'),
  );
  expect(
    missingFontFamilies(documentOf([page('0:1', deep), page('0:2', written('2:1', 'PingFang SC'))])),
  ).toEqual(['PingFang SC', 'Zapfino']);
});

test('installed families count whatever their case; no text means none missing', () => {
  expect(missingFontFamilies(documentOf([page('0:1', written('1:1', 'noto sans sc'))]))).toEqual([]);
  expect(missingFontFamilies(documentOf([page('0:1')]))).toEqual([]);
});

test('every installed family brings faces with a weight and a file of its own', () => {
  const faces = [...installedFaces().values()].flat();
  expect(new Set(faces.map(({ alias }) => alias)).size).toBe(faces.length);
  expect(
    faces.filter(({ family, italic }) => family === 'Noto Sans SC' && !italic).map(({ weight }) => weight),
  ).toEqual([100, 200, 300, 400, 500, 600, 700, 800, 900]);
});
