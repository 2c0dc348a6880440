import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { messageCodec } from '../../../src/host/surface/host-codec.ts';
import { documentOf, frame, page } from '../../helpers/document-builder.ts';
import { evaluateInPlugin, runPlugin } from '../../helpers/plugin-run.ts';

const document = documentOf([page('1:0', frame('1:1', [0, 0, 10, 10]))]);

describe('what may cross the border', () => {
  test('comes back equal: plain data of every allowed kind', () => {
    const leaf = fc.oneof(
      fc.string(),
      fc.string({ minLength: 1001, maxLength: 1010 }),
      fc.double(),
      fc.boolean(),
      fc.constant(null),
      fc.constant(undefined),
      fc.date({ noInvalidDate: true }),
      fc.uint8Array(),
    );
    const key = fc.oneof(fc.string(), fc.constantFrom('$', '__proto__', 'constructor', 'length'));
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { maxDepth: 3 },
        leaf,
        fc.array(tie('tree')),
        fc.dictionary(key, tie('tree'), { noNullPrototype: true }),
      ),
    }));
    fc.assert(
      fc.property(tree, (value) => {
        const { json, beside } = messageCodec.encode(value, 'postMessage');
        return isDeepStrictEqual(messageCodec.decode(json, beside), value);
      }),
    );
  });

  test.each([
    ['figma.mixed', 'symbol'],
    ['{ deep: [figma.mixed] }', 'symbol'],
    ['new ArrayBuffer(4)', 'ArrayBuffer'],
    ['new Float32Array(2)', 'Float32Array'],
    ['new Map()', 'Map'],
    ['new Set()', 'Set'],
    ['10n', 'bigint'],
    ['(() => { const a = {}; a.a = a; return a })()', 'cyclic object'],
  ])('is refused for %s', async (expression, what) => {
    expect(await evaluateInPlugin(document, `return figma.ui.postMessage(${expression})`)).toEqual({
      threw: `in postMessage: Cannot unwrap ${what}`,
    });
  });

  test('loses prototypes and functions; a node becomes its id', async () => {
    const answer = await evaluateInPlugin(
      document,
      `class Point { constructor() { this.x = 1; this.run = () => 2 } get y() { return 3 } }
       return [new Point(), figma.currentPage.children[0]]`,
    );
    expect(answer).toEqual([{ x: 1 }, { id: '1:1' }]);
  });

  test('is refused towards the plugin too', async () => {
    const run = await runPlugin(document, 'figma.showUI("")');
    expect(() => run.host.port.post(new Blob(['x']))).toThrow('in postMessage: Cannot unwrap Blob');
    expect(() => run.host.port.post(new ArrayBuffer(1))).toThrow('in postMessage: Cannot unwrap ArrayBuffer');
    await run.host.close();
  });
});

describe('messages to the panel', () => {
  test('wait until it listens, then arrive in order, each in a turn of its own', async () => {
    const run = await runPlugin(
      document,
      'figma.showUI(""); for (let n = 0; n < 5; n++) figma.ui.postMessage(n)',
    );
    expect(await run.messages(5)).toEqual([0, 1, 2, 3, 4]);
    const arrivals: string[] = [];
    run.host.port.listen((message) => {
      arrivals.push(String(message));
      queueMicrotask(() => arrivals.push('turn over'));
    });
    run.host.port.post('ignored');
    await run.host.close();
    const second = await runPlugin(
      document,
      'figma.showUI(""); figma.ui.postMessage("a"); figma.ui.postMessage("b")',
    );
    second.host.port.listen((message) => {
      arrivals.push(String(message));
      queueMicrotask(() => arrivals.push('turn over'));
    });
    await second.messages(2);
    await second.host.close();
    expect(arrivals).toEqual(['a', 'turn over', 'b', 'turn over']);
  });

  test('are copies: the plugin may go on writing', async () => {
    const run = await runPlugin(
      document,
      'figma.showUI(""); const m = { list: [1], bytes: new Uint8Array([7]) }; figma.ui.postMessage(m); m.list.push(2); m.bytes[0] = 9;',
    );
    expect(await run.messages(1)).toEqual([{ list: [1], bytes: Uint8Array.of(7) }]);
    await run.host.close();
  });

  test('cannot be posted before there is a panel', async () => {
    const run = await runPlugin(
      document,
      'try { figma.ui.postMessage(1) } catch (error) { console.log(error.message) }',
    );
    expect(run.signals).toContainEqual({
      kind: 'logged',
      level: 'log',
      text: 'in postMessage: no UI is shown, call figma.showUI first',
    });
    await run.host.close();
  });
});

describe('messages to the plugin', () => {
  test('arrive as copies at onmessage and at every listener, in order', async () => {
    const run = await runPlugin(
      document,
      `figma.showUI('');
       figma.ui.onmessage = (message, props) => figma.ui.postMessage(['onmessage', message, props.origin]);
       figma.ui.on('message', (message) => { message.n += 10; figma.ui.postMessage(['on', message]) });`,
    );
    const sent = { n: 1, bytes: Uint8Array.of(1, 2) };
    run.host.port.post(sent);
    expect(await run.messages(2)).toEqual([
      ['onmessage', { n: 1, bytes: Uint8Array.of(1, 2) }, 'null'],
      ['on', { n: 11, bytes: Uint8Array.of(1, 2) }],
    ]);
    expect(sent.n).toBe(1);
    await run.host.close();
  });

  test('wait for showUI, before which no panel could have sent them', async () => {
    const run = await runPlugin(
      document,
      `setTimeout(() => { figma.showUI(''); figma.ui.on('message', (message) => figma.ui.postMessage(message)) }, 5)`,
    );
    run.host.port.post('early');
    expect(await run.messages(1)).toEqual(['early']);
    await run.host.close();
  });

  test('stop reaching a listener that was taken off or replaced', async () => {
    const run = await runPlugin(
      document,
      `figma.showUI('');
       const first = () => figma.ui.postMessage('first');
       figma.ui.on('message', first); figma.ui.off('message', first);
       figma.ui.onmessage = () => figma.ui.postMessage('replaced');
       figma.ui.onmessage = () => figma.ui.postMessage('last');`,
    );
    run.host.port.post(1);
    run.host.port.post(2);
    expect(await run.messages(2)).toEqual(['last', 'last']);
    await run.host.close();
  });
});
