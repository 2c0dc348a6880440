import { describe, expect, it } from 'vitest';
import type { Loss } from '../../src/core/bundle/dataset.ts';
import { lossSentences } from '../../src/ui/screens/dataset/loss-sentences.ts';
import { summaryText } from '../../src/ui/screens/dataset/summary-text.ts';
import { groupLosses } from '../../src/ui/state/group-losses.ts';
import { createWords } from '../../src/ui/words.ts';

const words = createWords('en');
const cut = (id: string): Loss => ({
  code: 'element-clipped',
  frame: { id: '1:1', name: 'Hero' },
  layer: { id, name: 'Sky' },
  format: null,
  data: { px: Number(id) },
});
const drops = (format: string): Loss => ({
  code: 'format-drops',
  frame: null,
  layer: null,
  format,
  data: { drops: 'quad, colour' },
});
const cutText = words.loss(cut('1'));

describe('lossSentences', () => {
  it('counts losses that read the same once, whatever facts they carry', () => {
    const { inexact } = groupLosses([cut('1'), cut('2')]);
    expect(lossSentences(inexact, words)).toEqual([{ sentence: cutText, losses: [cut('1'), cut('2')] }]);
  });

  it('keeps losses of one code apart when their facts make other sentences', () => {
    const losses = [drops('coco'), drops('yolo'), drops('coco')];
    expect(
      lossSentences([{ code: 'format-drops', losses }], words).map(({ sentence, losses: alike }) => [
        sentence,
        alike.length,
      ]),
    ).toEqual([
      ['coco has no place for: quad, colour. The canonical format keeps it.', 2],
      ['yolo has no place for: quad, colour. The canonical format keeps it.', 1],
    ]);
  });
});

describe('summaryText', () => {
  const losses = [cut('1'), cut('2'), drops('coco')];
  const summary = { name: 'x', parts: [], planned: 1, exported: 1, elements: 2, sizeBytes: 9, losses };

  it.each(['en', 'zh-CN'] as const)('tells every loss with its facts filled in %s', (locale) => {
    const text = summaryText(
      { is: 'finished', summary, files: [], isWhole: true, durationMs: 1 },
      createWords(locale),
    );
    const said = createWords(locale);
    expect(text.split('\n').slice(1)).toEqual([`2× ${said.loss(cut('1'))}`, said.loss(drops('coco'))]);
    expect(text).toContain('quad, colour');
    expect(text).not.toMatch(/\{\w+\}/u);
  });
});
