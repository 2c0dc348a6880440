import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { exportBundle } from '../../../src/core/bundle/export-bundle.ts';
import type { OutFile } from '../../../src/core/bundle/file-sink.ts';
import { type PartSink, zipParts } from '../../../src/core/bundle/zip-parts.ts';
import { jobOf, memorySink, plan } from '../../helpers/export-scene.ts';
import { trapScene } from '../../helpers/trap-scene.ts';

/** Keeps every part; with `delay`, each write is answered late, so that a writer that does not wait gets out of order. */
const memoryParts = (
  wait: () => Promise<void> = () => Promise.resolve(),
): PartSink & {
  readonly parts: Uint8Array[][];
  readonly closed: number[];
  names: readonly string[];
  writing: number;
} => {
  const sink = {
    parts: [] as Uint8Array[][],
    closed: [] as number[],
    names: [] as readonly string[],
    writing: 0,
    openPart: (number: number) => {
      const chunks: Uint8Array[] = [];
      sink.parts.push(chunks);
      return Promise.resolve({
        write: async (chunk: Uint8Array) => {
          sink.writing += 1;
          expect(sink.writing).toBe(1);
          await wait();
          chunks.push(chunk);
          sink.writing -= 1;
        },
        close: () => {
          sink.closed.push(number);
          return Promise.resolve();
        },
      });
    },
    finish: (names: readonly string[]) => {
      sink.names = names;
      return Promise.resolve();
    },
  };
  return sink;
};

const noise = (sizeBytes: number, seed = 1): Uint8Array => {
  let state = seed;
  return Uint8Array.from({ length: sizeBytes }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state >>> 16;
  });
};
const picture = (path: string, sizeBytes: number): OutFile => ({
  path,
  bytes: noise(sizeBytes),
  isText: false,
});
const label = (path: string, text: string): OutFile => ({
  path,
  bytes: new TextEncoder().encode(text),
  isText: true,
});

const pack = async (files: readonly OutFile[], maxPartBytes = 1_000_000) => {
  const parts = memoryParts();
  const sink = zipParts({ name: 'sale-0a1b2c3d', maxPartBytes, parts });
  const numbers: number[] = [];
  for (const file of files) numbers.push(await sink.write(file));
  const names = await sink.finish();
  return { numbers, names, told: parts.names, zips: parts.parts.map((chunks) => Buffer.concat(chunks)) };
};

const listOf = async (zip: Uint8Array): Promise<readonly string[]> =>
  Object.keys((await JSZip.loadAsync(zip)).files);

describe('zipParts', () => {
  it('makes one ZIP with one folder, files in the order they came, no folder entries', async () => {
    const { zips, names, told } = await pack([picture('images/b.png', 10), label('a.json', '{}')]);
    expect(names).toEqual(['sale-0a1b2c3d.zip']);
    expect(told).toEqual(names);
    expect(await listOf(zips[0] ?? Buffer.of())).toEqual([
      'sale-0a1b2c3d/images/b.png',
      'sale-0a1b2c3d/a.json',
    ]);
  });

  it('gives back every byte', async () => {
    const [big, words] = [picture('big.png', 3_000_000), label('words.json', '春'.repeat(700_000))];
    const { zips } = await pack([big, words], 100_000_000);
    const zip = await JSZip.loadAsync(zips[0] ?? Buffer.of(), { checkCRC32: true });
    expect(
      Buffer.from((await zip.file('sale-0a1b2c3d/big.png')?.async('uint8array')) ?? []).equals(big.bytes),
    ).toBe(true);
    expect(
      Buffer.from((await zip.file('sale-0a1b2c3d/words.json')?.async('uint8array')) ?? []).equals(
        words.bytes,
      ),
    ).toBe(true);
  });

  it('stores pictures and deflates text', async () => {
    const { zips } = await pack([label('a.json', 'x'.repeat(10_000))]);
    expect(zips[0]?.length).toBeLessThan(500);
    const stored = await pack([{ path: 'a.png', bytes: new Uint8Array(10_000), isText: false }]);
    expect(stored.zips[0]?.length).toBeGreaterThan(10_000);
  });

  it('writes the same bytes twice, dated 1980-01-01 with rights 0644 from Unix', async () => {
    const files = [picture('a.png', 100), label('b.json', '{"a":1}')];
    const [first, second] = [await pack(files), await pack(files)];
    expect(first.zips).toEqual(second.zips);
    const zip = first.zips[0] ?? Buffer.of();
    expect(zip.readUInt16LE(10)).toBe(0);
    expect(zip.readUInt16LE(12)).toBe(0x21);
    const central = zip.indexOf(Buffer.from('PK\x01\x02', 'latin1'));
    expect(zip[central + 5]).toBe(3);
    expect(zip.readUInt16LE(central + 40)).toBe(0o100644);
  });

  it('keeps every part within the limit, each a whole ZIP, and says which part holds which file', async () => {
    const files = Array.from({ length: 9 }, (_, at) => picture(`images/${String(at)}.png`, 3_000));
    const { zips, names, numbers } = await pack(files, 10_000);
    expect(names).toEqual([
      'sale-0a1b2c3d-part01.zip',
      'sale-0a1b2c3d-part02.zip',
      'sale-0a1b2c3d-part03.zip',
    ]);
    expect(numbers).toEqual([1, 1, 1, 2, 2, 2, 3, 3, 3]);
    for (const zip of zips) {
      expect(zip.length).toBeLessThanOrEqual(10_000);
      expect(await listOf(zip)).toHaveLength(3);
    }
  });

  it('fills a part to the last byte and opens another for one byte more', async () => {
    const { zips } = await pack([picture('a.png', 1_000), picture('b.png', 1_000)]);
    const exact = zips[0]?.length ?? 0;
    expect((await pack([picture('a.png', 1_000), picture('b.png', 1_000)], exact)).names).toHaveLength(1);
    expect((await pack([picture('a.png', 1_000), picture('b.png', 1_001)], exact)).names).toHaveLength(2);
  });

  it('never exceeds the limit with text that deflate makes larger', async () => {
    const files = Array.from({ length: 8 }, (_, at) => ({
      path: `${String(at)}.json`,
      bytes: noise(2_000, at),
      isText: true,
    }));
    const { zips } = await pack(files, 4_600);
    expect(zips.length).toBeGreaterThan(1);
    for (const zip of zips) expect(zip.length).toBeLessThanOrEqual(4_600);
  });

  it('gives a file larger than the limit a part to itself', async () => {
    const { numbers, zips } = await pack(
      [picture('a.png', 10), picture('b.png', 5_000), picture('c.png', 10)],
      1_000,
    );
    expect(numbers).toEqual([1, 2, 3]);
    expect(zips).toHaveLength(3);
  });

  it('makes a valid empty ZIP when there was nothing to write', async () => {
    const { zips, names } = await pack([]);
    expect(names).toHaveLength(1);
    expect(await listOf(zips[0] ?? Buffer.of())).toEqual([]);
  });

  it('waits for each write before the next, however slow the sink', async () => {
    const parts = memoryParts(() => new Promise((resolve) => setImmediate(resolve)));
    const sink = zipParts({ name: 'slow', maxPartBytes: 100_000_000, parts });
    const file = picture('a.png', 5_000_000);
    await sink.write(file);
    await sink.finish();
    expect(parts.closed).toEqual([1]);
    const zip = await JSZip.loadAsync(Buffer.concat(parts.parts[0] ?? []), { checkCRC32: true });
    expect(Object.keys(zip.files)).toEqual(['slow/a.png']);
    expect(parts.parts[0]?.length).toBeGreaterThan(3);
  });

  it.each([
    ['opens a part', { openPart: () => Promise.reject(new Error('disk full')) }],
    [
      'takes a chunk',
      {
        openPart: () =>
          Promise.resolve({
            write: () => Promise.reject(new Error('disk full')),
            close: () => Promise.resolve(),
          }),
      },
    ],
    [
      'closes a part',
      {
        openPart: () =>
          Promise.resolve({
            write: () => Promise.resolve(),
            close: () => Promise.reject(new Error('disk full')),
          }),
      },
    ],
  ])('passes on what goes wrong when the sink %s', async (_when, part) => {
    const sink = zipParts({
      name: 'x',
      maxPartBytes: 10,
      parts: { ...part, finish: () => Promise.resolve() },
    });
    const run = async (): Promise<readonly string[]> => {
      await sink.write(picture('a.png', 2_000_000));
      return sink.finish();
    };
    await expect(run()).rejects.toThrow('disk full');
  });
});

describe('a bundle in parts', () => {
  it('holds the same files as a bundle in a folder, its three records in the last part', async () => {
    const maxPartBytes = 24_000;
    const asked = plan({ maxPartBytes });
    const job = jobOf(trapScene, asked);
    const folder = memorySink();
    await exportBundle({ ...job, sink: folder });
    const parts = memoryParts();
    const outcome = await exportBundle({
      ...job,
      sink: zipParts({ name: job.dataset.name, maxPartBytes, parts }),
    });
    if (outcome.state !== 'done') throw new Error(outcome.state);
    expect(outcome.summary.parts.length).toBeGreaterThan(1);
    const lists = await Promise.all(parts.parts.map((chunks) => listOf(Buffer.concat(chunks))));
    expect(lists.flat()).toEqual([...folder.files.keys()].map((path) => `${job.dataset.name}/${path}`));
    expect(
      lists
        .at(-1)
        ?.slice(-3)
        .map((path) => path.split('/').at(-1)),
    ).toEqual(['bundle.json', 'manifest.jsonl', 'SHA256SUMS']);
  });
});
