import { describe, expect, it } from 'vitest';
import type { BundleJob } from '../../../src/core/bundle/bundle-job.ts';
import { canonicalRecord } from '../../../src/core/bundle/canonical-record.ts';
import type { ExportPlan } from '../../../src/core/bundle/dataset.ts';
import { openComposer } from '../../../src/core/bundle/pictures/recompose.ts';
import { rgbOfHex } from '../../../src/core/pixels/hex-colour.ts';
import type { Picture } from '../../../src/core/pixels/pixel-grid.ts';
import { decodePng } from '../../../src/core/pixels/png/decode-png.ts';
import { encodePng } from '../../../src/core/pixels/png/encode-png.ts';
import { err, ok } from '../../../src/core/result.ts';
import type { FrameSnapshot } from '../../../src/core/snapshot/frame-snapshot.ts';
import { exportScene, plan } from '../../helpers/export-scene.ts';
import { frame } from '../../helpers/frame-builder.ts';
import { frameLayer, group, layer, solid, text } from '../../helpers/layer-builder.ts';

type Paint = (x: number, y: number) => readonly [number, number, number, number];

const pictureOf = (width: number, height: number, paint: Paint): Picture => {
  const data = new Uint8Array(width * height * 4);
  for (let at = 0; at < width * height; at += 1) data.set(paint(at % width, Math.floor(at / width)), at * 4);
  return { width, height, data };
};

const plain =
  (hex: string, alpha = 255): Paint =>
  () => [...rgbOfHex(hex), alpha];

/** How each layer looks alone at 1x, by name, back to front; the frame is all of them over white. */
type Looks = Readonly<Record<string, Paint>>;

interface Run {
  readonly snapshot: FrameSnapshot;
  readonly looks: Looks;
  readonly asked?: Partial<ExportPlan>;
  readonly part?: Partial<BundleJob>;
  /** Replaces the picture of the frame. */
  readonly flat?: Paint;
}

const run = async ({ snapshot, looks, asked = {}, part = {}, flat }: Run) => {
  const { width, height } = snapshot.size;
  const composer = openComposer({ width, height });
  composer.lay({
    box: { x: 0, y: 0, width, height },
    picture: pictureOf(width, height, flat ?? plain('#ffffff')),
  });
  const alone = new Map<string, Picture>();
  const calls: string[] = [];
  for (const { id, name, box } of snapshot.layers) {
    const paint = looks[name];
    if (paint === undefined || box === null) continue;
    const picture = pictureOf(box.width, box.height, paint);
    alone.set(id, picture);
    if (flat === undefined) composer.lay({ box: { ...box, space: 'image' }, picture });
  }
  const png = encodePng(composer.picture(), { channels: 4 });
  const exported = await exportScene(
    [{ snapshot, png }],
    plan({ scale: 1, formats: ['canonical', 'layers', 'layout'], ...asked }),
    {
      layer: (id) => {
        calls.push(id);
        const picture = alone.get(id);
        return Promise.resolve(
          picture === undefined
            ? err({ code: 'EXPORT_REJECTED', data: {} })
            : ok(encodePng(picture, { channels: 4 })),
        );
      },
      ...part,
    },
  );
  if (exported.outcome.state === 'failed') throw new Error(exported.outcome.failure.code);
  const { losses } = exported.outcome.summary;
  const record = (): ReturnType<typeof canonicalRecord.parse> =>
    canonicalRecord.parse(JSON.parse(exported.text('canonical/train.jsonl')));
  return { ...exported, record, losses, calls, state: exported.outcome.state };
};

const elementOf = async (given: Run, name: string) => {
  const { record } = await run(given);
  return record().elements.find((one) => one.nodeName === name);
};

const rendered = { masks: 'rendered', formats: ['canonical'] } as const;

const overlapping = frame(
  { width: 40, height: 30, fills: [solid('#ffffff')] },
  layer({ name: 'back', box: [0, 0, 20, 20] }),
  layer({ name: 'front', box: [10, 0, 20, 20] }),
);
const overlappingLooks = { back: plain('#ff0000'), front: plain('#0000ff') };

describe('rendered masks', () => {
  it('are the pixels of each element, with how much of it is covered', async () => {
    const { record, losses } = await run({ snapshot: overlapping, looks: overlappingLooks, asked: rendered });
    const [back, front] = record().elements;
    expect(back).toMatchObject({
      visibleRatio: 1,
      occludedRatio: 0.5,
      mask: { by: 'rendered', rings: null, area: 400 },
    });
    expect(front).toMatchObject({ visibleRatio: 1, occludedRatio: 0 });
    expect(losses.filter(({ code }) => code === 'element-without-mask')).toEqual([]);
  });

  it('keep holes', async () => {
    const ring: Paint = (x, y) => [0, 0, 0, x > 4 && x < 15 && y > 4 && y < 15 ? 0 : 255];
    const looks = { ...overlappingLooks, front: ring };
    const element = await elementOf({ snapshot: overlapping, looks, asked: rendered }, 'front');
    expect(element?.mask?.area).toBe(300);
  });

  it('end where a container cuts the element, and say how much is left', async () => {
    const snapshot = frame(
      { width: 40, height: 30 },
      frameLayer(
        { name: 'card', box: [0, 0, 20, 20], clipsContent: true, fills: [] },
        layer({ name: 'photo', box: [10, 0, 20, 20] }),
      ),
    );
    const element = await elementOf(
      { snapshot, looks: { photo: plain('#00ff00') }, asked: rendered },
      'card',
    );
    expect(element).toMatchObject({ visibleRatio: 0.5, mask: { area: 200 } });
  });

  it('end at the edge of the picture', async () => {
    const snapshot = frame({ width: 40, height: 30 }, layer({ name: 'photo', box: [30, 0, 20, 20] }));
    const element = await elementOf(
      { snapshot, looks: { photo: plain('#00ff00') }, asked: rendered },
      'photo',
    );
    expect(element).toMatchObject({ visibleRatio: 0.5, mask: { area: 200 } });
  });

  it('of an element with several layers are all of them together', async () => {
    const snapshot = frame(
      { width: 40, height: 30 },
      group(
        { name: 'cta', role: 'cta' },
        layer({ name: 'plate', box: [0, 0, 10, 10] }),
        layer({ name: 'dot', box: [20, 0, 10, 10] }),
      ),
    );
    const { record } = await run({
      snapshot,
      looks: { plate: plain('#00ff00'), dot: plain('#0000ff') },
      asked: rendered,
    });
    expect(record().elements.map(({ mask }) => mask?.area)).toEqual([200]);
  });

  it('fall back to the outline where a layer cannot be drawn, and are named where there is none', async () => {
    const snapshot = frame(
      { width: 40, height: 30 },
      layer({ name: 'plate', box: [0, 0, 20, 20] }),
      text('Buy', { name: 'words', box: [4, 4, 10, 8] }),
    );
    const { record, losses } = await run({ snapshot, looks: {}, asked: rendered });
    expect(record().elements.map(({ mask }) => mask?.by ?? null)).toEqual(['vector', null]);
    expect(losses.filter(({ code }) => code === 'element-without-mask')).toMatchObject([
      { layer: { name: 'words' }, data: { because: 'EXPORT_REJECTED' } },
    ]);
  });

  it('are not made of a picture that does not fit the layer', async () => {
    const part: Partial<BundleJob> = {
      layer: () => Promise.resolve(ok(encodePng(pictureOf(7, 90, plain('#000000')), { channels: 4 }))),
    };
    const snapshot = frame({ width: 40, height: 30 }, text('Buy', { name: 'words', box: [4, 4, 10, 8] }));
    const { losses } = await run({ snapshot, looks: {}, asked: rendered, part });
    expect(losses.filter(({ code }) => code === 'element-without-mask')).toMatchObject([
      { data: { because: 'frame-size-fits-neither' } },
    ]);
  });

  it('leave the frame with its labels when pictures cannot be worked on at all', async () => {
    const part: Partial<BundleJob> = {
      takeApart: () => Promise.resolve(err({ code: 'PICTURE_UNUSABLE', data: {} })),
    };
    const { record } = await run({ snapshot: overlapping, looks: overlappingLooks, asked: rendered, part });
    expect(record().elements.map(({ mask }) => mask?.by)).toEqual(['vector', 'vector']);
  });

  it.each(['SKIPPED', 'STOPPED'])('are not waited for once the person has left: %s', async (code) => {
    let asked = 0;
    const part: Partial<BundleJob> = {
      layer: () => {
        asked += 1;
        return Promise.resolve(err({ code, data: {} }));
      },
    };
    const { losses } = await run({ snapshot: overlapping, looks: overlappingLooks, asked: rendered, part });
    expect(asked).toBe(1);
    expect(losses.map((loss) => loss.code)).toContain(
      code === 'SKIPPED' ? 'frame-skipped-by-person' : 'frame-not-reached',
    );
  });

  it('are drawn anew when the frame changes between its layers', async () => {
    let reads = 0;
    const part: Partial<BundleJob> = {
      read: () => {
        reads += 1;
        return Promise.resolve(ok(reads === 1 ? overlapping : { ...overlapping, hash: 'b'.repeat(64) }));
      },
    };
    const { losses, record } = await run({
      snapshot: overlapping,
      looks: overlappingLooks,
      asked: rendered,
      part,
    });
    expect(losses.map(({ code }) => code)).toContain('frame-changed-during-export');
    expect(record().elements[0]?.mask?.by).toBe('rendered');
  });

  it('ask for a layer once, whatever it is needed for', async () => {
    const asked = { masks: 'rendered', formats: ['canonical', 'layers'] } as const;
    const { calls } = await run({ snapshot: overlapping, looks: overlappingLooks, asked });
    expect(calls).toHaveLength(2);
  });

  it('are not missed one by one where only outlines are asked for', async () => {
    const snapshot = frame(
      { width: 40, height: 30 },
      text('Buy', { box: [4, 4, 10, 8] }),
      text('now', { box: [20, 4, 10, 8] }),
    );
    const { losses, calls } = await run({
      snapshot,
      looks: {},
      asked: { masks: 'vector', formats: ['canonical'] },
    });
    expect(losses).toMatchObject([{ code: 'elements-without-outline', data: { count: 2 } }]);
    expect(calls).toEqual([]);
  });
});

describe('layers', () => {
  const poster = frame(
    { width: 40, height: 30, fills: [solid('#ffffff')] },
    layer({ name: 'photo', box: [0, 0, 20, 30] }),
    text('Buy', { name: 'words', box: [24, 4, 10, 8] }),
  );
  const looks = { photo: plain('#00ff00'), words: plain('#000000', 128) };

  const paths = (files: ReadonlyMap<string, Uint8Array>): readonly string[] =>
    [...files.keys()].filter((path) => path.startsWith('layers/') && path.endsWith('.png'));

  it('laid over each other are the picture; each is as large as it, and one for each element', async () => {
    const { files, record } = await run({ snapshot: poster, looks });
    const composer = openComposer({ width: 40, height: 30 });
    expect(paths(files).map((path) => path.split('/').at(-1))).toEqual(['00.png', '01.png', '02.png']);
    for (const path of paths(files)) {
      const picture = decodePng(files.get(path) ?? new Uint8Array());
      if (!picture.ok) throw new Error(picture.failure.code);
      expect([picture.value.width, picture.value.height]).toEqual([40, 30]);
      composer.lay({ box: { x: 0, y: 0, width: 40, height: 30 }, picture: picture.value });
    }
    const flat = decodePng(files.get(record().image.path) ?? new Uint8Array());
    if (!flat.ok) throw new Error(flat.failure.code);
    expect(composer.picture().data).toEqual(flat.value.data);
  });

  it('are listed in the manifest with their elements', async () => {
    const { text: read, files } = await run({ snapshot: poster, looks });
    const lines = read('manifest.jsonl')
      .split('\n')
      .filter((line) => line.includes('"role":"layer"'));
    expect(lines).toHaveLength(paths(files).length);
    expect(read('layers/train.jsonl')).toMatch(/"element":null.*"element":1.*"element":2/u);
  });

  it('leave a picture without copy for layout corpora', async () => {
    const { files } = await run({ snapshot: poster, looks });
    const path = [...files.keys()].find((one) => one.startsWith('layout/clean/'));
    const clean = decodePng(files.get(path ?? '') ?? new Uint8Array());
    if (!clean.ok) throw new Error(clean.failure.code);
    const at = (x: number, y: number): readonly number[] => [
      ...clean.value.data.slice((y * 40 + x) * 4, (y * 40 + x) * 4 + 4),
    ];
    expect(at(26, 6)).toEqual([255, 255, 255, 255]);
    expect(at(5, 5)).toEqual([0, 255, 0, 255]);
  });

  it('of one element that follow each other are one', async () => {
    const snapshot = frame(
      { width: 40, height: 30, fills: [solid('#ffffff')] },
      group(
        { name: 'cta', role: 'cta' },
        layer({ name: 'photo', box: [0, 0, 10, 10] }),
        layer({ name: 'dot', box: [20, 20, 10, 10] }),
      ),
      text('Buy', { name: 'words', box: [24, 4, 10, 8] }),
    );
    const { text: read } = await run({ snapshot, looks: { ...looks, dot: plain('#0000ff') } });
    expect([...read('layers/train.jsonl').matchAll(/"element":(\w+)/gu)].map(([, one]) => one)).toEqual([
      'null',
      '1',
      '2',
    ]);
  });

  it('keep the ground that a fixed size adds around the frame', async () => {
    const asked = { targets: [{ is: 'side', px: 40, fit: 'contain' }] } as const;
    const { text: read } = await run({ snapshot: poster, looks, asked });
    expect(read('layers/train.jsonl')).toContain('"composable":true');
  });

  it.each<[string, Partial<Run>, string]>([
    ['differ from the picture', { flat: plain('#ff00ff') }, 'differs-from-flat'],
    ['cannot be drawn', { looks: { photo: plain('#00ff00') } }, 'no-picture'],
    [
      'mix their colours',
      {
        snapshot: frame(
          { width: 40, height: 30 },
          layer({ name: 'photo', box: [0, 0, 20, 30], blendMode: 'MULTIPLY' }),
        ),
      },
      'blend-mode',
    ],
  ])('are not written where they %s', async (_why, given, problem) => {
    const { files, losses, text: read } = await run({ snapshot: poster, looks, ...given });
    expect(paths(files)).toEqual([]);
    expect([...files.keys()].filter((path) => path.startsWith('layout/clean'))).toEqual([]);
    expect(read('layers/train.jsonl')).toContain(`"problem":"${problem}"`);
    expect(losses.filter(({ code }) => code === 'stack-not-composable')).toMatchObject([
      { data: { because: problem } },
    ]);
  });

  it('are not made when no format asks for them', async () => {
    const { files, calls } = await run({ snapshot: poster, looks, asked: { formats: ['canonical'] } });
    expect(paths(files)).toEqual([]);
    expect(calls).toEqual([]);
  });

  it('come out as the same bytes every time', async () => {
    const [first, second] = [await run({ snapshot: poster, looks }), await run({ snapshot: poster, looks })];
    expect(first.text('SHA256SUMS')).toBe(second.text('SHA256SUMS'));
  });
});
