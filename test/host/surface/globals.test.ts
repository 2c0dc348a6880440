import { expect, test } from 'vitest';
import { documentOf, page } from '../../helpers/document-builder.ts';
import { evaluateInPlugin, runPlugin } from '../../helpers/plugin-run.ts';

const empty = documentOf([page('1:0')]);

test('the VM has the language, Figma’s globals and nothing else', async () => {
  const names = await evaluateInPlugin(empty, 'return Object.getOwnPropertyNames(globalThis)');
  expect(names).toEqual(
    expect.arrayContaining(['figma', '__html__', '__uiFiles__', 'console', 'setTimeout', 'fetch', 'Promise']),
  );
  expect(names).not.toEqual(expect.arrayContaining(['TextEncoder']));
  for (const absent of [
    'TextDecoder',
    'URL',
    'Blob',
    'atob',
    'crypto',
    'performance',
    'Intl',
    'structuredClone',
    'queueMicrotask',
    'window',
    'bridge',
  ]) {
    expect(names).not.toContain(absent);
  }
});

test('console has Figma’s six functions', async () => {
  expect(await evaluateInPlugin(empty, 'return Object.keys(console).sort()')).toEqual([
    'assert',
    'clear',
    'error',
    'info',
    'log',
    'warn',
  ]);
});

test('a bare read of a name that Figma lacks throws as there, and is recorded', async () => {
  const run = await runPlugin(
    empty,
    'try { TextEncoder } catch (error) { console.log(error.name, error.message) }',
  );
  expect(run.signals).toContainEqual({
    kind: 'logged',
    level: 'log',
    text: "ReferenceError 'TextEncoder' is not defined",
  });
  expect(run.host.foreignGlobals).toEqual(['TextEncoder']);
  await run.host.close();
});

test('a read through globalThis gives undefined, and is recorded if another environment has the name', async () => {
  const run = await runPlugin(
    empty,
    'console.log(typeof globalThis.crypto, globalThis.ourOwnRegistry, "performance" in globalThis)',
  );
  expect(run.signals).toContainEqual({ kind: 'logged', level: 'log', text: 'undefined undefined false' });
  expect(run.host.foreignGlobals).toEqual(['crypto']);
  await run.host.close();
});

test('a typeof probe is told apart from a read, also behind Chinese text and in minified code', async () => {
  const run = await runPlugin(
    empty,
    'var s="展位规范😀";var a=typeof window<"u";var b=typeof (document);console.log(a,b)',
  );
  expect(run.signals).toContainEqual({ kind: 'logged', level: 'log', text: 'false undefined' });
  expect(run.host.foreignGlobals).toEqual([]);
  expect(run.host.probedGlobals).toEqual(['window', 'document']);
  await run.host.close();
});

test('a word that ends in typeof is no probe', async () => {
  const run = await runPlugin(empty, 'var $typeof = 1; try { ($typeof, navigator) } catch (error) {}');
  expect(run.host.foreignGlobals).toEqual(['navigator']);
  await run.host.close();
});

test('every fetch is refused and told', async () => {
  const run = await runPlugin(
    empty,
    "fetch('https://example.com/').catch((error) => console.log(error.message))",
  );
  expect(run.signals).toContainEqual({ kind: 'fetched', url: 'https://example.com/' });
  expect(run.signals).toContainEqual({ kind: 'logged', level: 'log', text: 'Failed to fetch' });
  await run.host.close();
});

test('the host’s own function is not within the plugin’s reach', async () => {
  const answer = await evaluateInPlugin(
    empty,
    'return [typeof bridge, typeof raw, typeof parts, typeof enter, typeof meet]',
  );
  expect(answer).toEqual(['undefined', 'undefined', 'undefined', 'undefined', 'undefined']);
});

test('timers run later, in order of their delay, and can be stopped', async () => {
  const answer = await evaluateInPlugin(
    empty,
    `const seen = [];
     const stopped = setTimeout(() => seen.push('stopped'), 1);
     clearTimeout(stopped);
     let ticks = 0;
     await new Promise((done) => {
       setTimeout((word) => seen.push(word), 1, 'early');
       const interval = setInterval(() => { ticks += 1; if (ticks === 3) { clearInterval(interval); done(); } }, 2);
       seen.push('now');
     });
     return [...seen, ticks];`,
  );
  expect(answer).toEqual(['now', 'early', 3]);
});

test('a script that throws does not start', async () => {
  await expect(runPlugin(empty, 'throw new Error("no such command")')).rejects.toThrow(/no such command/);
});

test('what a callback throws is told and stops nothing', async () => {
  const run = await runPlugin(
    empty,
    `figma.showUI(''); setTimeout(() => { throw new Error('lost') }, 0); setTimeout(() => figma.ui.postMessage('on'), 5)`,
  );
  expect(await run.messages(1)).toEqual(['on']);
  expect(run.signals).toContainEqual({ kind: 'threw', text: expect.stringContaining('lost') as string });
  await run.host.close();
});

test('base64 is Figma’s, as the VM has no atob', async () => {
  const answer = await evaluateInPlugin(
    empty,
    `const all = [0, 1, 2, 3, 4, 5].map((length) => figma.base64Encode(new Uint8Array(length).fill(255)));
     return [all, figma.base64Decode('UHJvb2ZzZXQ='), figma.base64Decode(all[5])]`,
  );
  expect(answer).toEqual([
    ['', '/w==', '//8=', '////', '/////w==', '//////8='],
    new TextEncoder().encode('Proofset'),
    new Uint8Array(5).fill(255),
  ]);
});
