import { describe, expect, it } from 'vitest';
import { countForCard, startCardCounts } from '../../../src/core/bundle/card-counts.ts';
import type { CardFacts } from '../../../src/core/bundle/card-facts.ts';
import { datasetCard } from '../../../src/core/bundle/dataset-card.ts';
import { dataset, datasetFrame, element, planned } from '../../helpers/dataset-frame-builder.ts';
import { exportScene, plan } from '../../helpers/export-scene.ts';
import { trapScene } from '../../helpers/trap-scene.ts';

const facts = (fields: Partial<CardFacts> = {}): CardFacts => ({
  dataset: dataset([planned(1, 'train')]),
  state: 'done',
  exporters: [],
  frames: [],
  elements: new Map(),
  losses: [],
  card: startCardCounts(),
  written: [],
  ...fields,
});

const cardOf = (fields: Partial<CardFacts> = {}): string => datasetCard(facts(fields)).join('');

/** The lines between the two lines of dashes. */
const yamlOf = (card: string): readonly string[] => card.split('\n---\n')[0]?.split('\n').slice(1) ?? [];

const exported = async (...formats: readonly string[]): Promise<string> =>
  (await exportScene(trapScene, plan({ formats }))).text('README.md');

const written = (path: string, split: 'train' | 'validation' | 'test'): CardFacts['written'][number] => ({
  path,
  split,
  sizeBytes: 1,
  sha256: '',
  role: 'shard',
  frameId: null,
  part: 1,
});

const counted = (...frames: readonly Parameters<typeof countForCard>[1][]): CardFacts['card'] => {
  const card = startCardCounts();
  for (const frame of frames) countForCard(card, frame);
  return card;
};

const textOf = (characters: string, fontFamily = 'Inter'): Partial<ReturnType<typeof element>> => ({
  classId: 1,
  text: {
    characters,
    runs: [
      {
        start: 0,
        end: characters.length,
        fontFamily,
        fontStyle: 'Bold',
        fontWeight: 700,
        fontSizePx: 10,
        lineHeightPx: null,
        letterSpacingPx: 0,
        textCase: 'ORIGINAL',
        fills: [],
      },
    ],
    fontSizesAre: 'frame-px',
    lines: null,
    align: 'LEFT',
  },
});

describe('datasetCard', () => {
  it('lies in every bundle and is the same twice', async () => {
    expect(await exported('coco')).toBe(await exported('coco'));
    const { files, text } = await exportScene([], plan());
    expect(files.has('README.md')).toBe(true);
    expect(text('README.md')).toContain(
      '0 frames of a Figma document as pictures, with 0 labelled elements.',
    );
    expect(text('SHA256SUMS')).toContain('  README.md');
  });

  it('invents no licence and says what that means; names the one it is given', () => {
    expect(yamlOf(cardOf()).join('\n')).not.toContain('license');
    expect(cardOf()).toContain('No licence was given.');
    expect(cardOf()).toContain('未提供许可证');
    const given = cardOf({ dataset: dataset([], { licence: 'CC-BY-4.0' }) });
    expect(yamlOf(given)).toContain('license: "CC-BY-4.0"');
    expect(given).toContain('Licence: CC-BY-4.0.');
    expect(given).toContain('许可证：CC-BY-4.0。');
  });

  it('has no date and no time', () => {
    expect(cardOf()).not.toMatch(/\b20\d\d\b/u);
  });

  it('counts classes and frames by split, verdicts, specs with their version, and groups', async () => {
    const card = await exported('canonical');
    expect(card).toContain('| class | train |');
    expect(card).toMatch(/\| text \| \d+ \|/u);
    expect(card).toContain('| *frames* | 4 |');
    expect(card).toContain('| flagged | 1 |');
    expect(card).toContain('| example.banner v3 | 1 |');
    expect(card).toContain('| train | 4 |');
    expect(cardOf()).toContain('No frame was checked against a placement spec.');
  });

  it('sizes the set by the names of the Hub', () => {
    const sized = (frames: number): string =>
      yamlOf(cardOf({ frames: Array.from({ length: frames }, () => ({})) }))[2] ?? '';
    expect([sized(999), sized(1_000), sized(9_999), sized(10_000), sized(100_000)]).toEqual([
      '- n<1K',
      '- 1K<n<10K',
      '- 1K<n<10K',
      '- 10K<n<100K',
      '- 100K<n<1M',
    ]);
  });

  it('takes languages from captions and from Chinese copy, and nothing from Latin letters', () => {
    const languagesOf = (frame: Parameters<typeof countForCard>[1]): readonly string[] => [
      ...counted(frame).languages,
    ];
    const of = datasetFrame(planned(1, 'train'));
    expect(languagesOf({ ...of, elements: [element(textOf('Soldes'))] })).toEqual([]);
    expect(languagesOf({ ...of, elements: [element(textOf('春季大促'))] })).toEqual(['zh']);
    expect(languagesOf({ ...of, elements: [element(textOf('春のセール'))] })).toEqual([]);
    expect(languagesOf({ ...of, elements: [element({ ...textOf('春季'), ignore: 'too-small' })] })).toEqual(
      [],
    );
    const captions = (['en', 'zh-CN'] as const).map(
      (language) => ({ language, kind: 'short', text: 'x', by: 'template' }) as const,
    );
    expect(languagesOf({ ...of, captions })).toEqual(['en', 'zh']);
  });

  it('names fonts once each, and no more than a person reads', () => {
    const frame = datasetFrame(planned(1, 'train'), {
      elements: Array.from({ length: 60 }, (_, at) => element(textOf('a', `Font ${String(at % 55)}`))),
    });
    expect(cardOf({ card: counted(frame) })).toContain(' and 5 more.');
    expect(cardOf()).toContain('not part of this set: none.');
  });

  it('says what the set can be used for only if it has what that needs', () => {
    const tasks = (fields: Partial<CardFacts>): readonly string[] =>
      yamlOf(cardOf(fields)).filter((line) => /detection|segmentation|image/u.test(line));
    expect(tasks({})).toEqual([]);
    expect(tasks({ elements: new Map([['train', new Map([[1, 1]])]]) })).toEqual(['- object-detection']);
    const mask = { by: 'vector', rings: [], rle: null, area: 1 } as const;
    const frame = datasetFrame(planned(1, 'train'), {
      elements: [element({ mask })],
      captions: [{ language: 'en', kind: 'short', text: 'x', by: 'hand' }],
    });
    expect(tasks({ card: counted(frame) })).toEqual([
      '- image-segmentation',
      '- text-to-image',
      '- image-to-text',
    ]);
  });

  it('points readers to one table: Parquet, else imagefolder, else tars, else none', () => {
    const all = [
      written('data/train-00000-of-00001.parquet', 'train'),
      written('data/test-00000-of-00001.parquet', 'test'),
      written('imagefolder/train/metadata.parquet', 'train'),
      written('webdataset/train-000000.tar', 'train'),
    ];
    const paths = (files: CardFacts['written']): readonly string[] =>
      yamlOf(cardOf({ written: files })).filter((line) => line.includes('path:'));
    expect(paths(all)).toEqual(['    path: data/train-*.parquet', '    path: data/test-*.parquet']);
    expect(paths(all.slice(2))).toEqual(['    path: imagefolder/train/**']);
    expect(paths(all.slice(3))).toEqual(['    path: webdataset/train-*.tar']);
    expect(paths([])).toEqual([]);
  });

  it('quotes the names of columns, because to YAML the word `on` is a truth value', () => {
    const card = cardOf({ written: [written('data/train-00000-of-00001.parquet', 'train')] });
    expect(yamlOf(card)).toContain('    - name: "on"');
    expect(yamlOf(card).filter((line) => /- name: [^"]/u.test(line))).toEqual([]);
  });

  it('shows how to load each format, what it leaves out and what to beware of', async () => {
    const card = await exported('coco', 'hf-parquet');
    expect(card).toContain('### coco');
    expect(card).toContain('data = load_dataset(root)');
    expect(card).toContain('Has no place for colour,');
    expect(card).not.toContain('### canonical');
  });

  it('loads a split that has frames', () => {
    const both = dataset([planned(1, 'train'), planned(2, 'test')]);
    expect(cardOf({ dataset: both, frames: [{ split: 'test' }] })).toContain('\nsplit = "test"\n');
    expect(cardOf({ dataset: both })).toContain('\nsplit = "train"\n');
  });

  it('sums up what is missing, without what formats cannot carry', () => {
    const loss = { frame: null, layer: null, format: null, data: {} };
    const card = cardOf({
      losses: [
        { ...loss, code: 'frame-gone' },
        { ...loss, code: 'element-clipped' },
        { ...loss, code: 'element-clipped' },
        { ...loss, code: 'format-drops' },
      ],
    });
    expect(card).toContain('| element-clipped | 2 |\n| frame-gone | 1 |\n');
    expect(card).not.toContain('format-drops');
    expect(cardOf()).toContain('Nothing.');
  });

  it('says so when the export was stopped', () => {
    expect(cardOf()).not.toContain('stopped');
    expect(cardOf({ state: 'cancelled' })).toContain('The export was stopped');
    expect(cardOf({ state: 'cancelled' })).toContain('导出中途停止');
  });

  it('shows hostile names without letting them do anything', () => {
    const documentName = 'x"\n---\nlicense: mit\n# <script>| [a](b)\u2028\u202e';
    const card = cardOf({ dataset: dataset([], { documentName }) });
    expect(yamlOf(card)[0]).toBe(
      'pretty_name: "x\\"\\n---\\nlicense: mit\\n# <script>| [a](b)\\u2028\u202e"',
    );
    expect(card.split('\n').filter((line) => line === '---')).toHaveLength(2);
    expect(card).toContain('# x" --- license\\: mit \\# &lt;script&gt;\\| \\[a\\]\\(b\\)\n');
  });
});
