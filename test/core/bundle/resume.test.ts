import { describe, expect, it } from 'vitest';
import type { BundleJob, BundleOutcome } from '../../../src/core/bundle/bundle-job.ts';
import { sha256Hex } from '../../../src/core/bundle/digest.ts';
import { exportBundle } from '../../../src/core/bundle/export-bundle.ts';
import type { Exporter } from '../../../src/core/bundle/exporter.ts';
import type { ExportJournal } from '../../../src/core/bundle/journal.ts';
import { type PartSink, zipParts } from '../../../src/core/bundle/zip-parts.ts';
import { encodePng } from '../../../src/core/pixels/png/encode-png.ts';
import { err, ok } from '../../../src/core/result.ts';
import { boxPng, jobOf, plan, type SceneFrame } from '../../helpers/export-scene.ts';
import { frame } from '../../helpers/frame-builder.ts';
import { text } from '../../helpers/layer-builder.ts';

const scene: readonly SceneFrame[] = Array.from({ length: 7 }, (_, at) => {
  const snapshot = frame(
    {
      id: `1:${String(at)}`,
      name: `frame ${String(at)}`,
      width: 200,
      height: 100,
      hash: String(at).repeat(64),
    },
    text('Sale', { box: [10, 10, 50, 20] }),
  );
  return { snapshot, png: boxPng(snapshot) };
});

/** Two pictures a part. */
const asked = plan({ maxPartBytes: 23_000 });

/** So that parts fill as fast as the pictures are large. */
const asItIs: BundleJob['finishPicture'] = ({ png }) =>
  Promise.resolve(
    ok({
      bytes: png,
      sha256: sha256Hex(png),
      width: 400,
      height: 200,
      shiftX: 0,
      shiftY: 0,
      isCropped: false,
      isFlattened: false,
      isOverLimit: false,
    }),
  );

/** What outlives a killed run: finished parts, and the journal. */
interface Disk {
  /** SHA-256 and size by part number. */
  readonly parts: Map<string, string>;
  journal: ExportJournal | null;
}
const emptyDisk = (): Disk => ({ parts: new Map(), journal: null });

interface Life {
  readonly disk: Disk;
  /** Dies when this many bytes have been written. */
  readonly bytesLeft?: number;
  readonly part?: Partial<BundleJob>;
}

/** One run, from where the disk says. A dead process is a write that never comes back as done. */
const live = async ({ disk, bytesLeft = Infinity, part = {} }: Life): Promise<BundleOutcome> => {
  const job = jobOf(scene, asked, { finishPicture: asItIs, ...part });
  const before = disk.journal;
  let left = bytesLeft;
  const parts: PartSink = {
    openPart: (number) => {
      const chunks: Uint8Array[] = [];
      return Promise.resolve({
        write: (chunk) => {
          left -= chunk.length;
          if (left < 0) return Promise.reject(new Error('no more'));
          chunks.push(chunk);
          return Promise.resolve();
        },
        close: () => {
          const bytes = Buffer.concat(chunks);
          disk.parts.set(String(number), `${String(bytes.length)} ${sha256Hex(bytes)}`);
          return Promise.resolve();
        },
      });
    },
    finish: () => Promise.resolve(),
  };
  return exportBundle({
    ...job,
    sink: zipParts({
      name: job.dataset.name,
      maxPartBytes: asked.maxPartBytes,
      parts,
      finishedParts: before?.finishedParts ?? 0,
    }),
    journal: {
      before,
      save: (journal) => {
        // As through storage: nothing but data survives.
        disk.journal = JSON.parse(JSON.stringify(journal)) as ExportJournal;
        return Promise.resolve();
      },
    },
  });
};

const wholeRun = async (part: Partial<BundleJob> = {}): Promise<Disk> => {
  const disk = emptyDisk();
  expect((await live({ disk, part })).state).toBe('done');
  return disk;
};

/** Calls for pictures, by frame. */
const counting = (): { readonly asked: string[]; readonly pixels: BundleJob['pixels'] } => {
  const working = jobOf(scene, asked);
  const calls: string[] = [];
  return { asked: calls, pixels: (id, scale) => (calls.push(id), working.pixels(id, scale)) };
};

describe('a run that was killed', () => {
  it('gives the same bytes when it is gone on with, wherever it was killed', async () => {
    const whole = await wholeRun();
    expect(whole.parts.size).toBeGreaterThan(3);
    const total = [...whole.parts.values()].reduce((sum, part) => sum + Number(part.split(' ')[0]), 0);
    for (let bytesLeft = 0; bytesLeft < total; bytesLeft += 1_733) {
      const disk = emptyDisk();
      const outcome = await live({ disk, bytesLeft });
      expect(outcome.state).toBe('failed');
      const kept = disk.journal?.finishedParts ?? 0;
      expect((await live({ disk })).state).toBe('done');
      expect(disk.parts, `${String(bytesLeft)} bytes, ${String(kept)} parts`).toEqual(whole.parts);
    }
  });

  it('may be killed again and again, and loses no finished part', async () => {
    const whole = await wholeRun();
    const disk = emptyDisk();
    let lives = 0;
    const finished: number[] = [];
    while ((await live({ disk, bytesLeft: 24_000 })).state !== 'done' && lives < 20) {
      lives += 1;
      finished.push(disk.journal?.finishedParts ?? 0);
    }
    expect(lives).toBeGreaterThan(1);
    expect(finished).toEqual([...finished].sort((a, b) => a - b));
    expect(disk.parts).toEqual(whole.parts);
  });

  it('draws no frame again that lies in a finished part, when no format looks at pictures', async () => {
    const disk = emptyDisk();
    await live({ disk, bytesLeft: 60_000 });
    const held = disk.journal?.samples.length ?? 0;
    expect(held).toBeGreaterThan(1);
    const { asked: calls, pixels } = counting();
    await live({ disk, part: { pixels } });
    expect(calls).toEqual(scene.slice(held).map(({ snapshot }) => snapshot.id));
  });

  it('draws them again for a format that does, and still writes the same bytes', async () => {
    const exporters = [pictureSum];
    const whole = await wholeRun({ exporters });
    const disk = emptyDisk();
    await live({ disk, bytesLeft: 60_000, part: { exporters } });
    const { asked: calls, pixels } = counting();
    await live({ disk, part: { exporters, pixels } });
    expect(calls).toHaveLength(scene.length);
    expect(disk.parts).toEqual(whole.parts);
  });

  it('writes the same bytes with masks as drawn and with layers, wherever it was killed', async () => {
    const words = encodePng(
      { width: 100, height: 40, data: new Uint8Array(100 * 40 * 4).fill(255) },
      { channels: 4 },
    );
    const withLayers = plan({
      maxPartBytes: 23_000,
      masks: 'rendered',
      formats: ['canonical', 'coco', 'layers', 'layout'],
    });
    const { dataset, exporters } = jobOf(scene, withLayers);
    const part: Partial<BundleJob> = {
      dataset,
      exporters,
      layer: () => Promise.resolve(ok(words)),
    };
    const whole = await wholeRun(part);
    const total = [...whole.parts.values()].reduce((sum, one) => sum + Number(one.split(' ')[0]), 0);
    for (let bytesLeft = 9_000; bytesLeft < total; bytesLeft += 14_321) {
      const disk = emptyDisk();
      await live({ disk, bytesLeft, part });
      const { state } = await live({ disk, part });
      expect(state).toBe('done');
      expect(disk.parts, String(bytesLeft)).toEqual(whole.parts);
    }
  });

  it('does not go on when the layers of a frame come out otherwise than in a finished part', async () => {
    const asDrawn = (alpha: number): BundleJob['layer'] => {
      const data = new Uint8Array(100 * 40 * 4).fill(255);
      data[3] = alpha;
      const png = encodePng({ width: 100, height: 40, data }, { channels: 4 });
      return () => Promise.resolve(ok(png));
    };
    const { dataset, exporters } = jobOf(
      scene,
      plan({ maxPartBytes: 23_000, formats: ['canonical', 'layers'] }),
    );
    const disk = emptyDisk();
    await live({ disk, bytesLeft: 60_000, part: { dataset, exporters, layer: asDrawn(255) } });
    expect(disk.journal?.samples.length).toBeGreaterThan(0);
    expect(await live({ disk, part: { dataset, exporters, layer: asDrawn(200) } })).toMatchObject({
      state: 'failed',
      failure: { code: 'RESUME_OUTDATED' },
    });
  });

  it('keeps the losses of finished parts as they were', async () => {
    const working = jobOf(scene, asked);
    const failing: Partial<BundleJob> = {
      pixels: (id, scale) =>
        id === '1:1'
          ? Promise.resolve(err({ code: 'EXPORT_REJECTED', data: {} }))
          : working.pixels(id, scale),
    };
    const whole = await wholeRun(failing);
    const disk = emptyDisk();
    await live({ disk, bytesLeft: 60_000, part: failing });
    expect(disk.journal?.samples[1]).toMatchObject({ is: 'lost', losses: [{ code: 'frame-export-failed' }] });
    await live({ disk });
    expect(disk.parts).toEqual(whole.parts);
  });

  it.each<[string, Partial<BundleJob>]>([
    [
      'was edited',
      {
        read: (id) => {
          const found = scene.find(({ snapshot }) => snapshot.id === id) ?? scene[0];
          if (found === undefined) throw new Error('no scene');
          return Promise.resolve(ok({ ...found.snapshot, hash: 'e'.repeat(64) }));
        },
      },
    ],
    ['was deleted', { read: () => Promise.resolve(err({ code: 'FRAME_GONE', data: {} })) }],
  ])('does not go on when a frame in a finished part %s meanwhile, and names it', async (_what, part) => {
    const disk = emptyDisk();
    await live({ disk, bytesLeft: 60_000 });
    const before = new Map(disk.parts);
    expect(await live({ disk, part })).toMatchObject({
      state: 'failed',
      failure: {
        code: 'RESUME_OUTDATED',
        data: { message: 'frame 0 no longer looks as it does in the finished parts' },
      },
    });
    expect(disk.parts).toEqual(before);
  });

  it('does not go on when a picture comes out otherwise than in a finished part', async () => {
    const disk = emptyDisk();
    const exporters = [pictureSum];
    await live({ disk, bytesLeft: 60_000, part: { exporters } });
    const other = boxPng(frame({ width: 200, height: 100 })).slice();
    other.set([1], 60);
    const outcome = await live({ disk, part: { exporters, pixels: () => Promise.resolve(ok(other)) } });
    expect(outcome).toMatchObject({ state: 'failed', failure: { code: 'RESUME_OUTDATED' } });
  });
});

describe('the journal', () => {
  it('is not written before a part is finished', async () => {
    const disk = emptyDisk();
    await live({ disk, bytesLeft: 15_000 });
    expect(disk.journal).toBeNull();
  });

  it('holds only frames whose pictures lie in finished parts', async () => {
    const disk = await wholeRun();
    const { finishedParts, samples } = disk.journal ?? { finishedParts: 0, samples: [] };
    expect(finishedParts).toBeGreaterThan(2);
    expect(samples.length).toBeLessThanOrEqual(2 * finishedParts);
  });
});

/** A format that needs the bytes of every picture until its end. */
const pictureSum: Exporter = {
  id: 'sum',
  boxes: 'none',
  drops: [],
  start: () => {
    let sum = 0;
    return {
      frame: (_frame, { image }) => {
        sum += image.reduce((all, byte) => all + byte, 0);
        return { files: [], losses: [] };
      },
      finish: () => [{ path: 'sum.txt', role: 'meta', split: null, text: [String(sum)] }],
    };
  },
};
