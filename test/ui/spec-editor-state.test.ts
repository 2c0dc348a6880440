import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createClient } from '../../src/contract/client.ts';
import { checkFrame } from '../../src/core/check/check-frame.ts';
import { parsePlacements } from '../../src/core/placement/parse-placements.ts';
import type { PlacementSpec } from '../../src/core/placement/placement-spec.ts';
import { readSnapshot } from '../../src/core/snapshot/read-snapshot.ts';
import type { Judge } from '../../src/ui/state/draft-trial.ts';
import { createSpecEditorState } from '../../src/ui/state/spec-editor-state.ts';
import { learnFromSelection, newFromSelection } from '../../src/ui/state/spec-sources.ts';
import { campaignScene, campaignSpecs } from './campaign-scene.ts';
import { createFakeMain, type FakeScene } from './fake-main.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const judge: Judge = (frame, specs, placement) =>
  checkFrame(frame, specs, { assignment: placement === undefined ? null : { placement, variant: null } });
// As they come out of the document: with every default in place.
const stored = parsePlacements(JSON.stringify(campaignSpecs), 'test');
if (!stored.ok) throw new Error(stored.failure.code);
const published: readonly PlacementSpec[] = stored.value;
const [splash] = published;
if (splash === undefined) throw new Error('no spec');

function open(value: unknown = splash, part: Partial<FakeScene> = {}) {
  const scene = campaignScene(part);
  const main = createFakeMain(scene);
  const client = createClient(main.port);
  const snapshotOf = async (frameId: string) => {
    const answer = await client.ask('readFrame', { frameId });
    return answer.ok ? readSnapshot(answer.value.json, answer.value.supplement) : answer;
  };
  const editor = createSpecEditorState({
    client,
    judge,
    snapshotOf,
    specs: () => published,
    published: () => published,
    framesInScope: () => scene.frames.map(({ entry }) => entry),
    yieldTurn: () => Promise.resolve(),
  });
  editor.open(value);
  const now = () => {
    const view = editor.view.get();
    if (view === null) throw new Error('nothing is edited');
    return view;
  };
  return { editor, now, client, snapshotOf, main };
}

/** Lets the pause after typing pass and everything that waits finish. */
const settle = (): Promise<unknown> => vi.advanceTimersByTimeAsync(1000);

describe('createSpecEditorState', () => {
  it('opens a spec with its published version, no problems and the first frame judged by it', async () => {
    const { now } = open();
    await settle();
    expect(now()).toMatchObject({
      base: { version: 3 },
      problems: [],
      isDirty: false,
      spec: { id: 'test.splash' },
    });
    expect(now().preview.report?.verdict).toBe('clean');
    expect(now().preview.png).not.toBeNull();
    expect(now().trial).toMatchObject({ is: 'done', total: 6, outcome: { fitting: 5, failing: 3 } });
  });

  it('judges the draft a pause after typing, not the published version', async () => {
    const { editor, now } = open();
    await settle();
    editor.set(['rules', 1, 'params', 'minPx'], 60);
    expect(now().isDirty).toBe(true);
    expect(now().preview.report?.verdict).toBe('clean');
    await settle();
    expect(now().preview.report?.verdict).toBe('flagged');
    expect(now().trial).toMatchObject({ outcome: { failing: 5 } });
  });

  it('names what is wrong at its place, and judges nothing by it', async () => {
    const { editor, now } = open();
    editor.set(['rules', 1, 'params', 'minPx'], 'abc');
    await settle();
    expect(now()).toMatchObject({ spec: null, trial: { is: 'none' }, preview: { report: null } });
    expect(now().problems).toMatchObject([{ code: 'WRONG_VALUE', path: 'rules[1].params.minPx' }]);
  });

  it('tells frames that another spec fits just as well', async () => {
    const { now } = open({ ...splash, id: 'test.twin' });
    await settle();
    expect(now().trial).toMatchObject({ outcome: { fitting: 0, ambiguous: 5 } });
  });

  it('advises about a spec that can never hold, and lets it be', async () => {
    const { editor, now } = open();
    const twin = {
      id: 'no-logo',
      rule: 'element.required',
      severity: 'major',
      params: { role: 'logo', min: 0, max: 0 },
    };
    editor.set(['rules', 5], twin);
    await settle();
    expect(now().problems).toEqual([]);
    expect(now().advice).not.toEqual([]);
  });

  it('prepares a release: the next version, its changes, and the frames it hits', async () => {
    const { editor, now } = open();
    editor.set(['rules', 1, 'params', 'minPx'], 40);
    editor.beginRelease();
    await settle();
    expect(now().release).toMatchObject({
      spec: { version: 4 },
      changes: [
        {
          ruleId: 'text-minsize',
          path: 'params.minPx',
          kind: 'tightened',
          before: 32,
          after: 40,
          unit: 'px',
        },
      ],
      trial: {
        is: 'done',
        outcome: {
          radius: { newlyFailing: [{ frame: { name: 'splash / hero 01' }, rules: ['text-minsize'] }, {}] },
        },
      },
    });
    editor.endRelease();
    expect(now().release).toBeNull();
  });

  it('does not release what has problems', () => {
    const { editor, now } = open();
    editor.set(['rules'], 'none');
    editor.beginRelease();
    expect(now().release).toBeNull();
    expect(now().problems).not.toEqual([]);
  });

  it('looks at the first frame the spec is for, else at the first there is', async () => {
    const at = async (width: number, height: number) => {
      const { now } = open({ ...splash, match: { sizes: [{ width, height }] } });
      await settle();
      return now().preview.frameId;
    };
    expect(await at(640, 640)).toBe('15:1');
    expect(await at(3, 3)).toBe('10:1');
  });

  it('counts frames it cannot read apart, and shows no frame that is gone', async () => {
    const { editor, now } = open(splash, { failing: ['10:1'] });
    await settle();
    expect(now().trial).toMatchObject({ outcome: { unread: 1, fitting: 4 } });
    expect(now().preview.snapshot).toBeNull();
    editor.chooseFrame('11:1');
    await settle();
    expect(now().preview.report?.verdict).toBe('flagged');
  });

  it('forgets everything when it is closed while it works', async () => {
    const { editor } = open();
    editor.set(['platform'], 'X');
    editor.close();
    await settle();
    expect(editor.view.get()).toBeNull();
  });
});

describe('specs from the selection', () => {
  const tools = (part: Partial<FakeScene> = {}) => ({
    ...open(splash, part),
    today: '2026-11-25',
    takenIds: ['splash-hero-01'],
  });

  it('reads a draft off the selected frame under a free id', async () => {
    const made = await newFromSelection(tools());
    expect(made).toMatchObject({ ok: true, value: { spec: { id: 'splash-hero-01-2', status: 'draft' } } });
    expect(made.ok && made.value.evidence.get('safe-zone')?.[0]).toMatchObject({
      path: 'insets.top',
      names: ['logo'],
    });
  });

  it('says that nothing is selected, or too little to learn from', async () => {
    expect(await newFromSelection(tools({ selection: [] }))).toMatchObject({
      failure: { code: 'NOTHING_SELECTED' },
    });
    expect(await learnFromSelection(tools({ selection: ['10:1'] }))).toMatchObject({
      failure: { code: 'TOO_FEW_EXAMPLES', data: { found: 1, needed: 5 } },
    });
    expect(await newFromSelection(tools({ failing: ['10:1'] }))).toMatchObject({
      failure: { code: 'READ_REJECTED' },
    });
  });

  it('learns from the whole selection', async () => {
    const learned = await learnFromSelection(tools());
    expect(learned.ok && learned.value.frames).toHaveLength(6);
    expect(learned.ok && learned.value.rules.map(({ rule }) => rule.rule)).toContain('zone.safe');
  });
});
