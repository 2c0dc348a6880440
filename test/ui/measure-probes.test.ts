import { describe, expect, it } from 'vitest';
import type { Client } from '../../src/contract/client.ts';
import { createPixelBench } from '../../src/core/pixels/pixel-bench.ts';
import { type Probe, probeKey } from '../../src/core/pixels/probe.ts';
import { pictureCodec } from '../../src/host/render/picture-codec.ts';
import { createAnswerShelf } from '../../src/ui/pixels/answer-shelf.ts';
import { createProbeMeasurer } from '../../src/ui/pixels/measure-probes.ts';
import { frame } from '../helpers/frame-builder.ts';
import { tinyPng } from '../helpers/tiny-png.ts';

const share: Probe = { of: 'colourShare', hex: '#ffffff', tolerance: 0, rect: null };

function measurer(png = tinyPng(20, 10)) {
  const asked: string[] = [];
  const ask = (name: string) => {
    asked.push(name);
    return Promise.resolve({ ok: true, value: { bytes: png } });
  };
  // The panel's client answers each request with its own type; here every answer is the same picture.
  const client = { ask } as unknown as Pick<Client, 'ask'>;
  const measure = createProbeMeasurer({
    client,
    openBench: () => Promise.resolve(createPixelBench(pictureCodec)),
  });
  return { asked, measure };
}
const banner = frame({ width: 20, height: 10 });

describe('the panel’s probes', () => {
  it('are measured once for a frame of one look, and again for another', async () => {
    const { asked, measure } = measurer();
    const first = await measure(banner, [share]);
    const second = await measure(banner, [share]);
    expect(second.get(probeKey(share))).toEqual(first.get(probeKey(share)));
    expect(first.get(probeKey(share))).toEqual({ ok: true, value: { share: 1 } });
    await measure({ ...banner, hash: '1'.repeat(64) }, [share]);
    await measure({ ...banner, id: '7:0' }, [share]);
    expect(asked).toEqual(['exportFrame', 'exportFrame', 'exportFrame']);
  });

  it('that failed are asked again', async () => {
    const { asked, measure } = measurer(tinyPng(3, 3));
    await measure(banner, [share]);
    const answers = await measure(banner, [share]);
    expect(answers.get(probeKey(share))).toMatchObject({ failure: { code: 'PICTURE_DOES_NOT_FIT' } });
    expect(asked).toHaveLength(2);
  });

  it('of two callers do not mix: the bench holds one picture', async () => {
    const { measure } = measurer();
    const other = { ...banner, id: '7:0' };
    const [one, two] = await Promise.all([measure(banner, [share]), measure(other, [share])]);
    expect(one.get(probeKey(share))).toEqual(two.get(probeKey(share)));
  });

  it('are not measured after a stop', async () => {
    const { asked, measure } = measurer();
    expect((await measure(banner, [share], () => true)).size).toBe(0);
    expect(asked).toEqual([]);
  });
});

describe('the shelf of answers', () => {
  it('lets go of what has not been asked for longest', () => {
    const shelf = createAnswerShelf(2);
    shelf.put('a', 1);
    shelf.put('b', 2);
    shelf.get('a');
    shelf.put('c', 3);
    expect(['a', 'b', 'c'].map((key) => shelf.get(key))).toEqual([1, undefined, 3]);
  });
});
