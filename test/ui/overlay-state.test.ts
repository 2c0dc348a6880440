import { describe, expect, it } from 'vitest';
import { createClient } from '../../src/contract/client.ts';
import { overlayDrawing } from '../../src/ui/screens/check/overlay-drawing.ts';
import { createOverlayState, type OverlayDrawing } from '../../src/ui/state/overlay-state.ts';
import { createWords } from '../../src/ui/words.ts';
import { campaignScene } from './campaign-scene.ts';
import { checkedRow, finding } from './check-rows.ts';
import { createFakeMain } from './fake-main.ts';

const drawing = (frameId: string): OverlayDrawing => ({ frameId, marks: [], zones: [] });

function open() {
  const main = createFakeMain(campaignScene());
  return {
    overlay: createOverlayState(createClient(main.port)),
    asked: () => main.asked.map(({ name }) => name),
  };
}

describe('createOverlayState', () => {
  it('shows, and takes away what it showed', async () => {
    const { overlay, asked } = open();
    await overlay.show(drawing('11:1'));
    expect(overlay.view.get().frameId).toBe('11:1');
    await overlay.clear();
    expect(overlay.view.get().frameId).toBeNull();
    expect(asked()).toEqual(['showOverlay', 'clearOverlays']);
  });

  it('asks nothing when there is nothing to take away, and does not draw the same twice', async () => {
    const { overlay, asked } = open();
    await overlay.clear();
    await overlay.show(drawing('11:1'));
    await overlay.show(drawing('11:1'));
    expect(asked()).toEqual(['showOverlay']);
  });

  it('does not draw what was taken away before its turn came', async () => {
    const { overlay, asked } = open();
    void overlay.show(drawing('11:1'));
    await overlay.clear();
    expect(asked()).toEqual(['clearOverlays']);
  });

  it('says why it could not draw, and then shows nothing', async () => {
    const overlay = createOverlayState({
      ask: () => Promise.resolve({ ok: false, failure: { code: 'READ_ONLY', data: {} } }) as never,
    });
    await overlay.show(drawing('11:1'));
    expect(overlay.view.get()).toMatchObject({ frameId: null, failure: { code: 'READ_ONLY' } });
  });
});

describe('overlayDrawing', () => {
  const rect = { x: 0, y: 0, width: 10, height: 10 };
  const marks = [
    { is: 'found', rect },
    { is: 'needed', rect: { ...rect, x: 50 } },
  ] as const;

  it('numbers each open finding once and draws a shared zone once', () => {
    const row = checkedRow('1', 'flagged', finding({ marks }), finding({ marks, fingerprint: 'b' }));
    if (row.outcome.is !== 'checked') throw new Error('not checked');
    const drawn = overlayDrawing(row.outcome, createWords('en'));
    expect(drawn.marks.map(({ number }) => number)).toEqual([1, 2]);
    expect(drawn.zones).toHaveLength(1);
    expect(drawn.marks[0]?.label).toBe('Smallest text 20 px / ≥ 24 px');
  });
});
