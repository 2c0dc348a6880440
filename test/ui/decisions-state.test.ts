import { describe, expect, it } from 'vitest';
import { createClient } from '../../src/contract/client.ts';
import type { WaiverEvent } from '../../src/core/review/waiver-event.ts';
import { writeWaiversRecord } from '../../src/core/stored/waivers/current.ts';
import { createDecisionsState, type WaiverAsk } from '../../src/ui/state/decisions-state.ts';
import { waiveRequest } from '../helpers/waiver-builder.ts';
import { campaignScene } from './campaign-scene.ts';
import { createFakeMain, type FakeScene } from './fake-main.ts';

const ada = { id: '1021', name: 'Ada' };
const ask: WaiverAsk = {
  placement: 'test.splash',
  ruleId: 'zone-safe',
  frameId: '11:1',
  scope: { of: 'frame' },
  reason: { code: 'brand', text: 'Brand book' },
  until: null,
};

function open(part: Partial<FakeScene> = {}) {
  const main = createFakeMain(campaignScene(part));
  const frames: (readonly string[])[] = [];
  let events: readonly WaiverEvent[] = [];
  let lastId = 0;
  const decisions = createDecisionsState({
    client: createClient(main.port),
    nowIso: () => '2026-11-25T12:00:00.000Z',
    newId: () => {
      lastId += 1;
      return `id-${String(lastId)}`;
    },
    onFrames: (ids) => {
      frames.push(ids);
      return Promise.resolve();
    },
    onDocument: (next) => {
      events = next;
    },
  });
  const written = () =>
    main.asked
      .filter(({ name }) => name === 'writeRecords')
      .flatMap(({ input }) => (input as { records: unknown[] }).records);
  const kept = (): { readonly nodeId: string; readonly key: string; readonly events: WaiverEvent[] }[] =>
    written().map((input) => {
      const { nodeId, key, text } = input as { nodeId: string; key: string; text: string };
      return { nodeId, key, events: (JSON.parse(text) as { events: WaiverEvent[] }).events };
    });
  return { main, decisions, frames, written, kept, documentEvents: () => events };
}

describe('createDecisionsState', () => {
  it('writes a request on the frame, in the record of its author, and has the frame read again', async () => {
    const { decisions, kept, frames } = open();
    expect(await decisions.ask(ask, ada, false)).toBe(true);
    expect(kept()).toEqual([
      {
        nodeId: '11:1',
        key: 'waivers/1021',
        events: [{ kind: 'waive_request', id: 'id-1', at: '2026-11-25T12:00:00.000Z', by: ada, ...ask }],
      },
    ]);
    expect(frames).toEqual([['11:1']]);
  });

  it('accepts at once when the person decides for the spec', async () => {
    const { decisions, kept } = open();
    await decisions.ask(ask, ada, true);
    expect(kept()[0]?.events.map(({ kind }) => kind)).toEqual(['waive_request', 'waive_accept']);
  });

  it('writes what reaches every frame on the document', async () => {
    const { decisions, kept, documentEvents } = open();
    await decisions.ask({ ...ask, scope: { of: 'role', role: 'logo' } }, ada, false);
    expect(kept()[0]).toMatchObject({ nodeId: 'document', events: [{ frameId: null }] });
    expect(documentEvents()).toHaveLength(1);
  });

  it('adds to what is there and never drops an event', async () => {
    const { decisions, kept } = open();
    await decisions.ask(ask, ada, false);
    await decisions.ask({ ...ask, ruleId: 'logo' }, ada, false);
    expect(kept()[1]?.events.map(({ id }) => id)).toEqual(['id-1', 'id-2']);
  });

  it('does not take over the events of the frame that this one is a copy of', async () => {
    const record = writeWaiversRecord('9:9', [waiveRequest()]);
    const { decisions, kept } = open({ records: { '11:1': { 'waivers/1021': record } } });
    await decisions.ask(ask, ada, false);
    expect(kept()[0]?.events.map(({ id }) => id)).toEqual(['id-1']);
  });

  it.each([
    ['{"schema":"waivers/9"}', 'RECORD_NEWER_VERSION'],
    ['garbage', 'RECORD_UNREADABLE'],
  ])('writes nothing over %s and says so', async (text, code) => {
    const { decisions, written } = open({ records: { '11:1': { 'waivers/1021': text } } });
    expect(await decisions.ask(ask, ada, false)).toBe(false);
    expect(written()).toEqual([]);
    expect(decisions.view.get().failure?.code).toBe(code);
  });

  it('takes back what it asked for last, once', async () => {
    const { decisions, kept } = open();
    expect(await decisions.undo()).toBe(false);
    await decisions.ask(ask, ada, true);
    expect(await decisions.undo()).toBe(true);
    expect(kept().at(-1)?.events.at(-1)).toMatchObject({ kind: 'waive_withdraw', request: 'id-1' });
    expect(await decisions.undo()).toBe(false);
  });

  it('reads the waivers of the document', async () => {
    const record = writeWaiversRecord('0:0', [waiveRequest({ frameId: null })]);
    const { decisions, documentEvents } = open({ records: { document: { 'waivers/7': record } } });
    await decisions.load();
    expect(documentEvents()).toHaveLength(1);
    expect(decisions.view.get().document.failures).toEqual([]);
  });

  it('says on each frame which spec it is for, and takes it back', async () => {
    const { decisions, written, frames } = open();
    const choice = { placement: 'test.feed', variant: null, facts: { campaign: '618' } };
    expect(await decisions.assign(['11:1', '12:1'], choice)).toBe(true);
    expect(written()).toMatchObject([
      {
        nodeId: '11:1',
        key: 'assignment',
        text: expect.stringContaining('"placement":"test.feed"') as string,
      },
      { nodeId: '12:1', key: 'assignment' },
    ]);
    expect(frames).toEqual([['11:1', '12:1']]);
    await decisions.assign(['11:1'], null);
    expect(written().at(-1)).toMatchObject({ nodeId: '11:1', key: 'assignment', text: '' });
  });
});
