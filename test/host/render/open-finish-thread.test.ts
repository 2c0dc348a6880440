import { afterAll, describe, expect, it } from 'vitest';
import { createFinishPicture, type PictureOrder } from '../../../src/core/bundle/pictures/finish-picture.ts';
import { encodePng } from '../../../src/core/pixels/png/encode-png.ts';
import { openFinishThread } from '../../../src/host/render/open-finish-thread.ts';
import { pictureCodec } from '../../../src/host/render/picture-codec.ts';

const order = (alpha: number, mime: PictureOrder['images']['mime'] = 'image/png'): PictureOrder => {
  const data = Uint8Array.from({ length: 8 * 8 * 4 }, (_, at) => (at % 4 === 3 ? alpha : (at * 37) % 256));
  return {
    png: encodePng({ width: 8, height: 8, data }, { channels: 4 }),
    ground: '#ff8800',
    size: null,
    images: { mime, maxBytes: null },
  };
};

describe('openFinishThread', () => {
  const here = createFinishPicture(pictureCodec);
  const thread = openFinishThread();
  afterAll(() => thread.close());

  it('makes the same bytes as without a thread', async () => {
    const orders = [order(255), order(128), order(255, 'image/jpeg')];
    const [inThread, same] = await Promise.all([
      Promise.all(orders.map((one) => thread.finish(one))),
      Promise.all(orders.map((one) => here(one))),
    ]);
    expect(inThread).toEqual(same);
  });

  it('answers for bytes that are no picture', async () => {
    const broken = { ...order(255), png: new Uint8Array([1, 2, 3]) };
    expect(await thread.finish(broken)).toEqual(await here(broken));
  });

  it('makes here what the thread has left undone when it ends, and what comes after', async () => {
    const short = openFinishThread();
    const waiting = short.finish(order(255));
    await short.close();
    const expected = await here(order(255));
    expect(await waiting).toEqual(expected);
    expect(await short.finish(order(255))).toEqual(expected);
  });
});
