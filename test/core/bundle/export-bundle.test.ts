import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import type { BundleProgress } from '../../../src/core/bundle/bundle-job.ts';
import { exportBundle } from '../../../src/core/bundle/export-bundle.ts';
import { err, ok } from '../../../src/core/result.ts';
import type { FrameSnapshot } from '../../../src/core/snapshot/frame-snapshot.ts';
import { boxPng, exportScene, jobOf, memorySink, plan, type SceneFrame } from '../../helpers/export-scene.ts';
import { frame } from '../../helpers/frame-builder.ts';
import { text } from '../../helpers/layer-builder.ts';
import { reportOf } from '../../helpers/report-of.ts';
import { tinyPng } from '../../helpers/tiny-png.ts';
import { trapScene } from '../../helpers/trap-scene.ts';

const sceneOf = (...names: readonly string[]): readonly SceneFrame[] =>
  names.map((name, at) => {
    const snapshot = frame(
      { id: `1:${String(at)}`, name, width: 40, height: 30, hash: name.repeat(64).slice(0, 64) },
      text(name, { box: [1, 1, 20, 10] }),
    );
    return { snapshot, png: boxPng(snapshot) };
  });
const three = sceneOf('a', 'b', 'c');

const bundleFile = z.object({
  state: z.string(),
  counts: z.object({ planned: z.number(), exported: z.number() }),
  frames: z.array(z.object({ name: z.string(), verdict: z.string(), hash: z.string() })),
  losses: z.array(
    z.object({
      code: z.string(),
      frame: z.nullable(z.object({ name: z.string() })),
      data: z.record(z.string(), z.unknown()),
    }),
  ),
});
type Exported = Awaited<ReturnType<typeof exportScene>>;
const bundleOf = ({ text: read }: Exported): z.infer<typeof bundleFile> =>
  bundleFile.parse(JSON.parse(read('bundle.json')));

/** Frames in the bundle, and the reason for each that is not. */
const fateOf = (exported: Exported): { frames: readonly string[]; lost: readonly string[] } => {
  const { frames, losses } = bundleOf(exported);
  return {
    frames: frames.map(({ name }) => name),
    lost: losses
      .filter(({ code }) => code.startsWith('frame-'))
      .map(({ code, frame: of }) => `${of?.name ?? '?'} ${code}`),
  };
};

describe('exportBundle', () => {
  it('writes pictures, labels and records, and lists each file with its true size and hash', async () => {
    const { files, text: read, outcome } = await exportScene(trapScene);
    expect(outcome.state).toBe('done');
    const entries = read('manifest.jsonl')
      .trimEnd()
      .split('\n')
      .map((line) =>
        z
          .object({
            path: z.string(),
            bytes: z.number(),
            sha256: z.string(),
            role: z.string(),
            part: z.literal(1),
          })
          .parse(JSON.parse(line)),
      );
    const hashOf = (path: string): string =>
      createHash('sha256')
        .update(files.get(path) ?? '')
        .digest('hex');
    expect(entries.map(({ path }) => path)).toEqual([...files.keys()].slice(0, -2));
    for (const { path, bytes, sha256 } of entries)
      expect([bytes, sha256]).toEqual([files.get(path)?.length, hashOf(path)]);
    expect(read('SHA256SUMS')).toBe(
      [...files.keys()]
        .slice(0, -1)
        .map((path) => `${hashOf(path)}  ${path}\n`)
        .join(''),
    );
  });

  it('says which split and frame a file belongs to', async () => {
    const { text: read } = await exportScene(three);
    expect(read('manifest.jsonl')).toMatch(
      /"path":"images\/train\/f[0-9a-f]{15}\.png".*"role":"image","frameId":"1:0","split":"train"/u,
    );
    expect(read('manifest.jsonl')).toMatch(
      /"path":"canonical\/train\.jsonl".*"role":"label","frameId":null,"split":"train"/u,
    );
    expect(read('manifest.jsonl')).toMatch(
      /"path":"bundle\.json".*"role":"meta","frameId":null,"split":null/u,
    );
  });

  it.each([
    ['frame-gone', { pixels: () => Promise.resolve(err({ code: 'FRAME_GONE', data: {} })) }],
    ['frame-nothing-visible', { pixels: () => Promise.resolve(err({ code: 'NOTHING_VISIBLE', data: {} })) }],
    [
      'frame-export-failed',
      { pixels: () => Promise.resolve(err({ code: 'EXPORT_REJECTED', data: { message: 'no' } })) },
    ],
    ['frame-gone', { read: () => Promise.resolve(err({ code: 'FRAME_GONE', data: {} })) }],
    [
      'frame-unreadable',
      { read: () => Promise.resolve(err({ code: 'READ_REJECTED', data: { at: Number.NaN } })) },
    ],
    ['frame-skipped-by-person', { pixels: () => Promise.resolve(err({ code: 'SKIPPED', data: {} })) }],
    ['frame-skipped-by-person', { read: () => Promise.resolve(err({ code: 'SKIPPED', data: {} })) }],
    ['frame-not-reached', { pixels: () => Promise.resolve(err({ code: 'STOPPED', data: {} })) }],
    ['frame-not-reached', { read: () => Promise.resolve(err({ code: 'STOPPED', data: {} })) }],
    ['frame-unreadable', { pixels: () => Promise.reject(new Error('a bug')) }],
    ['frame-not-png', { pixels: () => Promise.resolve(ok(Uint8Array.of(1, 2, 3))) }],
    ['frame-not-png', { pixels: () => Promise.resolve(ok(tinyPng(80, 60).slice(0, -5))) }],
    ['frame-size-fits-neither', { pixels: () => Promise.resolve(ok(tinyPng(81, 60))) }],
  ])('goes on when a frame fails, and names it with %s', async (code, broken) => {
    const working = jobOf(three);
    const exported = await exportScene(three, plan(), {
      pixels: (id) => (id === '1:1' && 'pixels' in broken ? broken.pixels() : working.pixels(id, 2)),
      read: (id) => (id === '1:1' && 'read' in broken ? broken.read() : working.read(id)),
    });
    expect(exported.outcome.state).toBe('done');
    expect(fateOf(exported)).toEqual({ frames: ['a', 'c'], lost: [`b ${code}`] });
    expect([...exported.files.keys()].filter((path) => path.endsWith('.png'))).toHaveLength(2);
  });

  it('is cancelled, not done, when it was stopped while the last frame was on its way', async () => {
    const working = jobOf(three);
    let isStopped = false;
    const exported = await exportScene(three, plan(), {
      shouldStop: () => isStopped,
      pixels: (id) => {
        isStopped = id === '1:2';
        return isStopped ? Promise.resolve(err({ code: 'STOPPED', data: {} })) : working.pixels(id, 2);
      },
    });
    expect(exported.outcome.state).toBe('cancelled');
    expect(fateOf(exported)).toEqual({ frames: ['a', 'b'], lost: ['c frame-not-reached'] });
  });

  it('refuses a picture that fits two bounds in two places', async () => {
    const snapshot = frame({
      name: 'twin',
      width: 40,
      height: 30,
      painted: [5, 0, 40, 30],
      clipsContent: false,
    });
    expect(fateOf(await exportScene([{ snapshot, png: boxPng(snapshot) }])).lost).toEqual([
      'twin frame-size-fits-both',
    ]);
  });

  it('keeps out what the person skips and what the gate keeps out', async () => {
    const [a, b, c] = three;
    if (a === undefined || b === undefined || c === undefined) throw new Error('three frames');
    const scene = [
      { ...a, report: reportOf(a.snapshot, { verdict: 'clean' }) },
      { ...b, report: reportOf(b.snapshot, { verdict: 'flagged' }) },
      { ...c, report: reportOf(c.snapshot, { verdict: 'clean' }) },
    ];
    const exported = await exportScene(scene, plan({ gate: 'clean' }), { shouldSkip: (id) => id === '1:2' });
    expect(fateOf(exported)).toEqual({ frames: ['a'], lost: ['b frame-gated', 'c frame-skipped-by-person'] });
  });

  it('ends a cancelled run with a whole bundle of what was finished', async () => {
    let asked = 0;
    const exported = await exportScene(three, plan(), { shouldStop: () => (asked += 1) > 1 });
    expect(exported.outcome.state).toBe('cancelled');
    expect(bundleOf(exported).state).toBe('cancelled');
    expect(fateOf(exported)).toEqual({ frames: ['a'], lost: ['b frame-not-reached', 'c frame-not-reached'] });
    expect(exported.text('annotations/instances_train.json').match(/"file_name"/gu)).toHaveLength(1);
    expect([...exported.files.keys()].slice(-3)).toEqual(['bundle.json', 'manifest.jsonl', 'SHA256SUMS']);
  });

  it('accounts for every frame in scope, once', async () => {
    const exported = await exportScene(trapScene, plan(), { shouldSkip: (id) => id === '1:2' });
    const { frames, lost } = fateOf(exported);
    expect(frames.length + lost.length).toBe(trapScene.length);
  });

  it('fails when the sink does, and does not go on', async () => {
    let written = 0;
    const outcome = await exportBundle({
      ...jobOf(three),
      sink: { ...memorySink(), write: () => ((written += 1), Promise.reject(new Error('disk full'))) },
    });
    expect(outcome).toEqual({
      state: 'failed',
      failure: { code: 'WRITE_FAILED', data: { message: 'disk full' } },
      done: 0,
    });
    expect(written).toBe(1);
  });

  it('tells how far it is before each frame and while it finishes', async () => {
    const heard: BundleProgress[] = [];
    await exportScene(three, plan(), { onProgress: (progress) => heard.push(progress) });
    expect(heard).toEqual([
      { phase: 'frames', done: 0, total: 3, frameName: 'a' },
      { phase: 'frames', done: 1, total: 3, frameName: 'b' },
      { phase: 'frames', done: 2, total: 3, frameName: 'c' },
      { phase: 'finishing', done: 3, total: 3, frameName: null },
    ]);
  });

  it('breathes before every picture and asks for one at a time', async () => {
    const working = jobOf(three);
    const steps: string[] = [];
    await exportScene(three, plan(), {
      breathe: () => Promise.resolve(void steps.push('breathe')),
      pixels: (id) => (steps.push(`pixels ${id}`), working.pixels(id, 2)),
      read: (id) => (steps.push(`read ${id}`), working.read(id)),
    });
    expect(steps.slice(0, 6)).toEqual([
      'breathe',
      'pixels 1:0',
      'read 1:0',
      'breathe',
      'pixels 1:1',
      'read 1:1',
    ]);
  });
});

describe('a frame that changes during the export', () => {
  const [before] = sceneOf('a');
  if (before === undefined) throw new Error('one frame');
  const after: FrameSnapshot = { ...before.snapshot, hash: 'b'.repeat(64), layers: [] };

  /** Answers each read with the next snapshot, then with the last one again. */
  const reading = (...snapshots: readonly FrameSnapshot[]) => {
    let at = -1;
    return () => {
      at = Math.min(at + 1, snapshots.length - 1);
      return Promise.resolve(ok(snapshots[at] ?? before.snapshot));
    };
  };

  it('is fetched again, checked again and exported as it is now', async () => {
    let drawn = 0;
    const exported = await exportScene([before], plan(), {
      read: reading(after),
      pixels: () => ((drawn += 1), Promise.resolve(ok(before.png))),
      recheck: (snapshot) => reportOf(snapshot, { verdict: 'unknown' }),
    });
    expect(drawn).toBe(2);
    expect(bundleOf(exported).frames).toEqual([{ name: 'a', verdict: 'unknown', hash: 'b'.repeat(64) }]);
    expect(bundleOf(exported).losses[0]).toMatchObject({
      code: 'frame-changed-during-export',
      data: { isExported: 1 },
    });
    expect(exported.text('annotations/instances_train.json')).toContain('"annotations":[]');
  });

  it('does not pass the gate on its old verdict', async () => {
    const clean = { ...before, report: reportOf(before.snapshot, { verdict: 'clean' }) };
    const exported = await exportScene([clean], plan({ gate: 'clean' }), {
      read: reading(after),
      recheck: (snapshot) => reportOf(snapshot, { verdict: 'flagged' }),
    });
    expect(fateOf(exported)).toEqual({
      frames: [],
      lost: ['a frame-changed-during-export', 'a frame-gated'],
    });
  });

  it('is left out when it never stands still', async () => {
    const moving = ['1', '2', '3', '4'].map((hash) => ({ ...after, hash: hash.repeat(64) }));
    const exported = await exportScene([before], plan(), { read: reading(...moving) });
    expect(fateOf(exported)).toEqual({ frames: [], lost: ['a frame-changed-during-export'] });
  });

  it('is no change when a first look was wrong and the second is as planned', async () => {
    const exported = await exportScene([before], plan(), {
      read: reading(after, before.snapshot, before.snapshot),
    });
    expect(fateOf(exported)).toEqual({ frames: ['a'], lost: [] });
  });
});
