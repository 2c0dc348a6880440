import { expect, test } from 'vitest';
import { Turns } from '../../../src/host/sandbox/turns.ts';
import { nextTurn } from '../../helpers/plugin-run.ts';

test('tasks run in order, each in a macrotask of its own', async () => {
  const turns = new Turns();
  const seen: string[] = [];
  for (const name of ['a', 'b']) {
    turns.soon(() => {
      seen.push(name);
      queueMicrotask(() => seen.push(`after ${name}`));
    });
  }
  expect(seen).toEqual([]);
  await nextTurn();
  await nextTurn();
  expect(seen).toEqual(['a', 'after a', 'b', 'after b']);
});

test('nothing runs while the thread is held, and the releasing task goes first', async () => {
  const turns = new Turns();
  const seen: string[] = [];
  turns.hold();
  turns.hold();
  turns.soon(() => seen.push('waited'));
  turns.release(() => seen.push('first'));
  await nextTurn();
  expect(seen).toEqual([]);
  turns.release(() => seen.push('second'));
  await nextTurn();
  await nextTurn();
  await nextTurn();
  expect(seen).toEqual(['second', 'first', 'waited']);
});

test('a closed thread runs nothing any more', async () => {
  const turns = new Turns();
  const seen: string[] = [];
  turns.soon(() => seen.push('task'));
  turns.startTimer(1, 0, false, () => seen.push('timer'));
  turns.close();
  turns.soon(() => seen.push('late'));
  await nextTurn();
  await nextTurn();
  expect(seen).toEqual([]);
});
