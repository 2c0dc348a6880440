import { parentPort } from 'node:worker_threads';
import { createFinishPicture, type PictureOrder } from '../../core/bundle/pictures/finish-picture.ts';
import { pictureCodec } from './picture-codec.ts';

/** What runs in the thread of `open-finish-thread.ts`: one order in, one answer out, in order. */
const finish = createFinishPicture(pictureCodec);

parentPort?.on('message', ({ id, order }: { readonly id: number; readonly order: PictureOrder }) => {
  void finish(order).then((answer) => {
    parentPort?.postMessage({ id, answer });
  });
});
