import { describe, expect, it } from 'vitest';
import { createClient, type Port } from '../../src/contract/client.ts';
import type { PluginEvent } from '../../src/contract/envelope.ts';

/** A port whose far side is the test. */
function testPort(): Port & { readonly sent: unknown[]; deliver(message: unknown): void } {
  const receivers = new Set<(message: unknown) => void>();
  const sent: unknown[] = [];
  return {
    sent,
    post: (message) => sent.push(message),
    listen(receive) {
      receivers.add(receive);
      return () => receivers.delete(receive);
    },
    deliver(message) {
      for (const receive of receivers) receive(message);
    },
  };
}

describe('createClient', () => {
  it('matches answers to requests by id, in whatever order they come', async () => {
    const port = testPort();
    const client = createClient(port);
    const first = client.ask('selectLayer', { layerId: '1:1', reveal: false });
    const second = client.ask('readKept', { key: 'settings' });
    port.deliver({ proofset: 'answer', id: 2, ok: true, value: { text: null } });
    port.deliver({
      proofset: 'answer',
      id: 1,
      ok: false,
      failure: { code: 'LAYER_GONE', data: { id: '1:1' } },
    });
    expect(await second).toEqual({ ok: true, value: { text: null } });
    expect(await first).toEqual({ ok: false, failure: { code: 'LAYER_GONE', data: { id: '1:1' } } });
  });

  it('turns an answer that does not parse into BAD_ANSWER instead of passing it on', async () => {
    const port = testPort();
    const asked = createClient(port).ask('listFrames', { kind: 'selection' });
    port.deliver({ proofset: 'answer', id: 1, ok: true, value: { frames: [{ id: 7 }] } });
    expect(await asked).toEqual({
      ok: false,
      failure: { code: 'BAD_ANSWER', data: { request: 'listFrames' } },
    });
  });

  it.each([null, 'text', 42, {}, { proofset: 'answer' }, { proofset: 'answer', id: 99, ok: true, value: 1 }])(
    'ignores a message that is no answer to anything: %j',
    async (message) => {
      const port = testPort();
      const asked = createClient(port).ask('resizeWindow', { width: 400, height: 400 });
      port.deliver(message);
      port.deliver({ proofset: 'answer', id: 1, ok: true, value: {} });
      expect(await asked).toEqual({ ok: true, value: {} });
    },
  );

  it('hands events to everyone who listens until they stop', () => {
    const port = testPort();
    const client = createClient(port);
    const heard: PluginEvent[] = [];
    const stop = client.onEvent((event) => heard.push(event));
    const event = { proofset: 'event', event: 'pageChanged', pageId: '0:1' } as const;
    port.deliver(event);
    port.deliver({ proofset: 'event', event: 'unheardOf' });
    stop();
    port.deliver(event);
    expect(heard).toEqual([event]);
  });

  it('answers what is still open with CLOSED when it closes', async () => {
    const port = testPort();
    const client = createClient(port);
    const asked = client.ask('readDocument', {});
    client.close();
    expect(await asked).toEqual({ ok: false, failure: { code: 'CLOSED', data: {} } });
  });
});
