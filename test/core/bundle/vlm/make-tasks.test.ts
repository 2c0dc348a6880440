import { describe, expect, it } from 'vitest';
import type { DatasetElement, DatasetFrame } from '../../../../src/core/bundle/dataset.ts';
import { makeTasks } from '../../../../src/core/bundle/vlm/make-tasks.ts';
import type { VlmPiece, VlmTask } from '../../../../src/core/bundle/vlm/vlm-task.ts';
import type { FrameReport } from '../../../../src/core/check/finding.ts';
import { dataset, datasetFrame, element, planned } from '../../../helpers/dataset-frame-builder.ts';
import { findingOf } from '../../../helpers/finding-builder.ts';

const words = (number: number, characters: string, fields: Partial<DatasetElement> = {}): DatasetElement =>
  element({
    number,
    classId: 1,
    labels: ['text'],
    box: { x: number, y: 0, width: 10, height: 10 },
    text: { characters, runs: [], fontSizesAre: 'frame-px', lines: null, align: 'LEFT' },
    ...fields,
  });

const tasks = (fields: Partial<DatasetFrame>, report: Partial<FrameReport> = {}): readonly VlmTask[] => {
  const plain = planned(1, 'train');
  const of = { ...plain, report: { ...plain.report, ...report } };
  return makeTasks(dataset([of]), datasetFrame(of, fields));
};

const said = (pieces: readonly VlmPiece[]): string =>
  pieces
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      return 'ref' in piece ? piece.ref : `[${String(piece.box.x)}, ${String(piece.box.y)}]`;
    })
    .join('');

const of = (all: readonly VlmTask[], kind: VlmTask['is']): readonly string[] =>
  all.filter(({ is }) => is === kind).map(({ answer }) => said(answer));

describe('tasks made of a frame', () => {
  it('begin with the list of all elements, and are only that for an empty frame', () => {
    expect(tasks({}).map(({ id, answer }) => [id, said(answer)])).toEqual([['list-all-1', '[]']]);
    const [first] = tasks({ elements: [element(), words(2, 'Sale')] });
    expect(said(first?.answer ?? [])).toBe(
      '[{"bbox_2d": [10, 20], "label": "shape"}, {"bbox_2d": [2, 0], "label": "text"}]',
    );
  });

  it('leave out what no trainer should see', () => {
    expect(tasks({ elements: [element({ ignore: 'duplicate' })] })).toHaveLength(1);
  });

  it('give the layout with text and colour as JSON', () => {
    const [layout = ''] = of(tasks({ elements: [words(1, 'a "b"\nc')] }), 'layout');
    expect(JSON.parse(layout)).toEqual({
      width: 100,
      height: 80,
      elements: [{ bbox_2d: [1, 0], label: 'text', text: 'a "b"\nc', color: '#112233' }],
    });
  });

  it('find every element of a class', () => {
    const found = of(
      tasks({ elements: [words(1, 'a'), element({ number: 2 }), words(3, 'b')] }),
      'locate-label',
    );
    expect(found).toEqual([
      '[{"bbox_2d": [1, 0], "label": "text"}, {"bbox_2d": [3, 0], "label": "text"}]',
      '[{"bbox_2d": [10, 20], "label": "shape"}]',
    ]);
  });

  it('ask only for copy that stands in one place, on one line and not endlessly long', () => {
    const all = tasks({
      elements: [
        words(1, 'twice'),
        words(2, 'twice'),
        words(3, 'two\nlines'),
        words(4, 'x'.repeat(81)),
        words(5, 'once'),
      ],
    });
    expect(of(all, 'locate-copy')).toEqual(['[{"bbox_2d": [5, 0], "label": "text"}]']);
    expect(said(all.find(({ is }) => is === 'locate-copy')?.ask ?? [])).toContain('“once”');
  });

  it('read only copy that is not cut by the edge of the picture', () => {
    const all = tasks({
      elements: [words(1, 'whole'), words(2, 'cut', { visibleShare: 0.5 }), words(3, '  ')],
    });
    expect(of(all, 'read-text')).toEqual(['whole']);
  });

  it('take other classes and wordings for other frames, the same for the same frame', () => {
    const elements = Array.from({ length: 30 }, (_, at) => words(at + 1, `copy ${String(at)}`));
    const asksOf = (number: number): string =>
      makeTasks(dataset([]), datasetFrame(planned(number, 'train'), { elements }))
        .map(({ ask }) => said(ask))
        .join('\n');
    expect(asksOf(1)).toBe(asksOf(1));
    expect(new Set([1, 2, 3, 4, 5].map(asksOf)).size).toBe(5);
  });

  describe('about the spec', () => {
    const placement = { id: 'example.banner', version: 3, variant: null };

    it('say pass only of a frame that is clean', () => {
      expect(of(tasks({}, { placement, verdict: 'clean' }), 'spec-check')).toEqual([
        '{"result": "pass", "findings": []}',
      ]);
    });

    it('are not made where nothing is settled', () => {
      expect(of(tasks({}, { placement, verdict: 'unknown' }), 'spec-check')).toEqual([]);
      expect(of(tasks({}, { placement: null, verdict: 'unmatched' }), 'spec-check')).toEqual([]);
      const unknown = findingOf({ verdict: 'unknown' });
      expect(of(tasks({}, { placement, verdict: 'flagged', findings: [unknown] }), 'spec-check')).toEqual([]);
    });

    it('name rule, reason and place of each fail, in words that do not change with the panel', () => {
      const findings = [
        findingOf({
          rule: 'text.minSize',
          because: 'tooSmall',
          region: { x: 5, y: 6, width: 10, height: 10 },
          measured: { found: 10, is: 'atLeast', needed: 12, unit: 'px' },
        }),
        findingOf({ rule: 'logo.present', because: 'missing', region: null, measured: null }),
      ];
      const [answer = ''] = of(tasks({}, { placement, verdict: 'flagged', findings }), 'spec-check');
      expect(JSON.parse(answer)).toEqual({
        result: 'fail',
        findings: [
          {
            rule: 'text.minSize',
            reason: 'too small: found 10 px, needed at least 12 px',
            bbox_2d: [10, 12],
          },
          { rule: 'logo.present', reason: 'missing' },
        ],
      });
    });
  });
});
