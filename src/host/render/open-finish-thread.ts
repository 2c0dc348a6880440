import { Worker } from 'node:worker_threads';
import {
  createFinishPicture,
  type FinishedPicture,
  type FinishPicture,
  type PictureOrder,
} from '../../core/bundle/pictures/finish-picture.ts';
import type { Result } from '../../core/result.ts';
import { pictureCodec } from './picture-codec.ts';

export interface FinishThread {
  readonly finish: FinishPicture;
  close(): Promise<void>;
}

interface Waiting {
  readonly order: PictureOrder;
  readonly settle: (answer: Result<FinishedPicture> | Promise<Result<FinishedPicture>>) => void;
}

/**
 * A thread that makes the files of pictures while this one draws and packs; the same bytes as here. What it leaves undone should
 * it end is made here.
 */
export const openFinishThread = (): FinishThread => {
  // Sources are run as they are, so the thread needs what reads them.
  const thread = new Worker(new URL('./finish-thread.ts', import.meta.url), {
    execArgv: ['--import', import.meta.resolve('tsx')],
  });
  const finishHere = createFinishPicture(pictureCodec);
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  let hasEnded = false;
  thread.on(
    'message',
    ({ id, answer }: { readonly id: number; readonly answer: Result<FinishedPicture> }) => {
      waiting.get(id)?.settle(answer);
      waiting.delete(id);
    },
  );
  // Always followed by `exit`, where what is left over is seen to.
  thread.on('error', () => undefined);
  thread.on('exit', () => {
    hasEnded = true;
    for (const { order, settle } of waiting.values()) settle(finishHere(order));
    waiting.clear();
  });
  return {
    finish: (order) =>
      hasEnded
        ? finishHere(order)
        : new Promise((settle) => {
            lastId += 1;
            waiting.set(lastId, { order, settle });
            thread.postMessage({ id: lastId, order });
          }),
    async close() {
      await thread.terminate();
    },
  };
};
