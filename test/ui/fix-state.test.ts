import { describe, expect, it } from 'vitest';
import { createClient } from '../../src/contract/client.ts';
import type { Fix } from '../../src/core/check/fix.ts';
import type { WaivedFinding } from '../../src/core/review/apply-waivers.ts';
import { createFixState, fixesFor, fixItemOf, fixKey } from '../../src/ui/state/fix-state.ts';
import { waiveDecision, waiveRequest } from '../helpers/waiver-builder.ts';
import { campaignScene } from './campaign-scene.ts';
import { checkedRow, finding } from './check-rows.ts';
import { createFakeMain, type FakeScene } from './fake-main.ts';

const move = (is: Fix['is']): Fix => ({ is, steps: [{ do: 'move', layerId: '11:4', dx: 42, dy: 0 }] });
const itemsOf = (row: ReturnType<typeof checkedRow>, ...findings: readonly WaivedFinding[]) =>
  findings.flatMap((one) => fixItemOf(row.entry, one) ?? []);
const safe = finding({ fix: move('safe'), fingerprint: 'safe' });
const asking = finding({ fix: move('suggestion'), fingerprint: 'asking' });
const row = checkedRow('11:1', 'flagged', safe, asking);

function open(part: Partial<FakeScene> = {}) {
  const main = createFakeMain(campaignScene(part));
  const frames: (readonly string[])[] = [];
  const fixing = createFixState({
    client: createClient(main.port),
    onFrames: (ids) => {
      frames.push(ids);
      return Promise.resolve();
    },
  });
  return { fixing, frames, applied: () => main.asked.filter(({ name }) => name === 'applyFix') };
}

describe('createFixState', () => {
  it('applies one safe fix at once and has the frame checked again', async () => {
    const { fixing, frames, applied } = open();
    await fixing.offer(itemsOf(row, safe));
    expect(applied()).toHaveLength(1);
    expect(frames).toEqual([['11:1']]);
    expect(fixing.view.get().items).toEqual([]);
  });

  it('shows a suggestion first and changes nothing before the person agrees', async () => {
    const { fixing, applied } = open();
    await fixing.offer(itemsOf(row, asking));
    expect(applied()).toEqual([]);
    expect(fixing.view.get().items).toHaveLength(1);
    await fixing.apply();
    expect(applied()).toHaveLength(1);
    expect([...fixing.view.get().outcomes.values()]).toEqual([{ is: 'applied' }]);
  });

  it('shows several safe fixes first too, and asks once a frame', async () => {
    const { fixing, applied } = open();
    const other = checkedRow('12:1', 'flagged', safe);
    await fixing.offer([...itemsOf(row, safe, asking), ...itemsOf(other, safe)]);
    await fixing.apply();
    expect(applied().map(({ input }) => (input as { fixes: unknown[] }).fixes.length)).toEqual([2, 1]);
  });

  it('does not apply twice', async () => {
    const { fixing, applied } = open();
    await fixing.offer(itemsOf(row, asking));
    await Promise.all([fixing.apply(), fixing.apply()]);
    await fixing.apply();
    expect(applied()).toHaveLength(1);
  });

  it('keeps a refused safe fix open with its reason', async () => {
    const { fixing } = open({ refuses: 'INSTANCE_LAYER' });
    const items = itemsOf(row, safe);
    await fixing.offer(items);
    expect(fixing.view.get().items).toEqual(items);
    expect(fixing.view.get().outcomes.get(items[0] === undefined ? '' : fixKey(items[0]))).toMatchObject({
      is: 'refused',
      code: 'INSTANCE_LAYER',
    });
    fixing.close();
    expect(fixing.view.get().items).toEqual([]);
  });
});

describe('fixItemOf', () => {
  it.each([
    ['has none', finding()],
    ['has no step', finding({ fix: { is: 'safe', steps: [] } })],
    [
      'is waived',
      finding({
        fix: move('safe'),
        waiver: {
          status: 'accepted',
          waiver: {
            request: waiveRequest(),
            status: 'accepted',
            decision: waiveDecision(),
            isSelfAccepted: false,
          },
        },
      }),
    ],
  ])('offers nothing for a finding that %s', (_name, one) => {
    expect(fixItemOf(row.entry, one)).toBeNull();
  });
});

describe('fixesFor', () => {
  it('gathers the fixes of one kind of rule over all frames', () => {
    const other = finding({ rule: 'zone.safe', fix: move('safe') });
    const rows = [row, checkedRow('12:1', 'flagged', safe, other), checkedRow('13:1', 'unmatched')];
    expect(fixesFor(rows, 'text.minSize')).toHaveLength(3);
  });
});
