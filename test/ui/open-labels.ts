import { expect } from 'vitest';
import { createClient } from '../../src/contract/client.ts';
import { checkFrame } from '../../src/core/check/check-frame.ts';
import { readSnapshot } from '../../src/core/snapshot/read-snapshot.ts';
import { createCheckState } from '../../src/ui/state/check-state.ts';
import { createLabelBookState } from '../../src/ui/state/label-book-state.ts';
import { createLabelState, type LabelState } from '../../src/ui/state/label-state.ts';
import type { RecordToWrite } from '../../src/ui/state/write-record.ts';
import { createFakeMain, type FakeScene } from './fake-main.ts';
import { labelScene } from './label-scene.ts';
import { bareTools } from './panel-tools.ts';

export interface WriteRequest {
  readonly records: readonly RecordToWrite[];
  readonly ends: boolean;
}

/** The labels of a fake document, looked through to the end. */
export async function openLabels(part: Partial<FakeScene> = {}, isAwake = true) {
  const main = createFakeMain(labelScene(part));
  const client = createClient(main.port);
  const book = createLabelBookState(client);
  let labels: LabelState | null = null;
  const check = createCheckState({
    client,
    engine: { read: readSnapshot, check: checkFrame },
    ...bareTools,
    onRead: (frame, stored) => labels?.note(frame, stored),
  });
  labels = createLabelState({ client, check, book, ...bareTools });
  await book.load();
  await check.begin('selection', []);
  const view = () => labels.view.get();
  const settled = () => expect.poll(() => view().phase).toBe('done');
  if (isAwake) {
    labels.wake();
    await settled();
    labels.showFirst();
    await expect.poll(() => view().open === null).toBe(false);
  }
  const requests = (): readonly WriteRequest[] =>
    main.asked.filter(({ name }) => name === 'writeRecords').map(({ input }) => input as WriteRequest);
  const written = (): readonly RecordToWrite[] => requests().flatMap(({ records }) => records);
  return { main, client, check, book, labels, view, settled, requests, written };
}
