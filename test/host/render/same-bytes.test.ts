import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import http from 'node:http';
import https from 'node:https';
import net from 'node:net';
import { promisify } from 'node:util';
import { afterEach, expect, test, vi } from 'vitest';
import { frame, text } from '../../helpers/document-builder.ts';
import { renderFirst } from '../../helpers/picture.ts';

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

test('two processes paint the same bytes', async () => {
  const run = (): Promise<{ stdout: string }> =>
    promisify(execFile)(process.execPath, ['--import', 'tsx', 'test/helpers/print-render-hash.ts']);
  const [one, other] = await Promise.all([run(), run()]);
  expect(one.stdout).toMatch(/^[0-9a-f]{64}$/);
  expect(other.stdout).toBe(one.stdout);
});

test('a picture does not depend on what was painted before it', async () => {
  const node = { ...frame('1:1', [0, 0, 100, 40], text('1:2', 'Sale 大促')), fills: [] };
  const hash = async (): Promise<string> =>
    createHash('sha256')
      .update((await renderFirst([node])).bytes)
      .digest('hex');
  const first = await hash();
  await renderFirst([{ ...node, children: [text('1:3', 'Other 文字', { box: [0, 0, 50, 20] })] }]);
  expect(await hash()).toBe(first);
});

test('painting text in a font we lack reaches for no network', async () => {
  const calls: string[] = [];
  const poisoned = (name: string) => () => {
    calls.push(name);
    throw new Error(`${name} was called`);
  };
  vi.resetModules();
  vi.stubGlobal('fetch', poisoned('fetch'));
  vi.spyOn(http, 'request').mockImplementation(poisoned('http'));
  vi.spyOn(https, 'request').mockImplementation(poisoned('https'));
  vi.spyOn(net.Socket.prototype, 'connect').mockImplementation(poisoned('socket'));
  const { openPixelSource } = await import('../../../src/host/render/open-pixel-source.ts');
  const { documentOf, page } = await import('../../helpers/document-builder.ts');
  const words = text('1:1', 'Sale 双十一 ✓ 😀 مرحبا', {
    style: { fontFamily: 'No Such Font', fontWeight: 700, fontSize: 16 },
  });
  const made = await (await openPixelSource(documentOf([page('0:1', words)]))).render({
    nodeId: '1:1',
    scale: 1,
    useAbsoluteBounds: true,
    format: 'PNG',
  });
  expect(made.ok).toBe(true);
  expect(calls).toEqual([]);
});
