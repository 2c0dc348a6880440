import { describe, expect, it } from 'vitest';
import { createClient } from '../../src/contract/client.ts';
import { readPlacementsRecord } from '../../src/core/stored/placements/read-placements-record.ts';
import { createSpecsState } from '../../src/ui/state/specs-state.ts';
import { campaignScene, campaignSpecs } from './campaign-scene.ts';
import { createFakeMain, type FakeScene } from './fake-main.ts';

async function open(part: Partial<FakeScene> = {}) {
  const main = createFakeMain(campaignScene(part));
  const specs = createSpecsState(createClient(main.port), { nowIso: () => '2026-11-25T10:00:00.000Z' });
  await specs.readDocument();
  return { main, specs };
}

const [splash] = campaignSpecs;
const ids = (specs: readonly { readonly id: string }[]): readonly string[] => specs.map(({ id }) => id);

describe('createSpecsState', () => {
  it('uses the specs stored in the document', async () => {
    const { specs } = await open();
    expect(ids(specs.inUse())).toEqual(['test.splash', 'test.feed']);
  });

  it('lets a loaded spec win over a stored one of the same id', async () => {
    const { specs } = await open();
    expect(specs.addFiles([{ name: 'a.json', text: JSON.stringify({ ...splash, version: 9 }) }])).toBe(true);
    expect(specs.inUse().map(({ id, version }) => [id, version])).toEqual([
      ['test.splash', 9],
      ['test.feed', 1],
    ]);
    specs.remove('test.splash');
    expect(specs.inUse()[0]?.version).toBe(3);
  });

  it('takes the good files of a load and names the problems of the others', async () => {
    const { specs } = await open({ placements: '' });
    specs.addFiles([
      { name: 'good.json', text: JSON.stringify(splash) },
      { name: 'bad.json', text: '{"schema": no}' },
    ]);
    expect(ids(specs.view.get().session)).toEqual(['test.splash']);
    expect(specs.view.get().refused).toMatchObject([
      { file: 'bad.json', problems: [{ code: 'BROKEN_JSON' }] },
    ]);
  });

  it.each([
    ['a newer record', '{"schema":"placements/9"}', 'NEWER_VERSION'],
    ['garbage', 'x', 'UNREADABLE'],
  ])('uses nothing of %s and says why', async (_name, placements, code) => {
    const { specs } = await open({ placements });
    expect(specs.inUse()).toEqual([]);
    expect(specs.view.get().storedFailure?.code).toBe(code);
  });

  it('saves everything in use as a record that reads back', async () => {
    const { main, specs } = await open();
    specs.addFiles([{ name: 'a.json', text: JSON.stringify({ ...splash, id: 'test.other' }) }]);
    await specs.save();
    const written = main.asked.find(({ name }) => name === 'writePlacements')?.input as { text: string };
    const record = readPlacementsRecord(written.text);
    expect(record.ok && ids(record.value.specs)).toEqual(['test.splash', 'test.feed', 'test.other']);
    expect(specs.view.get()).toMatchObject({ session: [], news: { is: 'saved', count: 1 } });
  });

  it('publishes a version beside the earlier one, and it counts', async () => {
    const { specs } = await open();
    if (splash === undefined) throw new Error('no spec');
    expect(await specs.publish({ ...splash, version: 4 }, [])).toBe(true);
    const view = specs.view.get();
    expect(
      view.published.filter(({ spec }) => spec.id === 'test.splash').map(({ spec }) => spec.version),
    ).toEqual([3, 4]);
    expect(view.published.at(-1)).toMatchObject({ publishedAt: '2026-11-25T10:00:00.000Z', by: 'Ada' });
    expect(specs.inUse().find(({ id }) => id === 'test.splash')?.version).toBe(4);
  });

  it('refuses to publish a version again with other content, and says so', async () => {
    const { main, specs } = await open();
    if (splash === undefined) throw new Error('no spec');
    expect(await specs.publish({ ...splash, platform: 'Other' }, [])).toBe(false);
    expect(specs.view.get().failure?.code).toBe('ALREADY_PUBLISHED');
    expect(main.asked.some(({ name }) => name === 'writePlacements')).toBe(false);
  });

  it('keeps what somebody else published since it was read', async () => {
    const { main, specs } = await open();
    if (splash === undefined) throw new Error('no spec');
    const other = createSpecsState(createClient(main.port), { nowIso: () => '2026-11-25T11:00:00.000Z' });
    await other.publish({ ...splash, id: 'test.other' }, []);
    await specs.publish({ ...splash, version: 4 }, []);
    expect(ids(specs.view.get().stored)).toEqual(['test.splash', 'test.feed', 'test.other']);
  });

  it('keeps a draft that nobody is checked by, and drops it', async () => {
    const { specs } = await open();
    expect(await specs.keepDraft('test.new', { id: 'test.new', rules: 'unfinished' })).toBe(true);
    expect(specs.view.get().drafts).toMatchObject([{ id: 'test.new' }]);
    expect(ids(specs.inUse())).not.toContain('test.new');
    await specs.dropDraft('test.new');
    expect(specs.view.get().drafts).toEqual([]);
  });

  it('pins a spec to an earlier version', async () => {
    const { specs } = await open();
    if (splash === undefined) throw new Error('no spec');
    await specs.publish({ ...splash, version: 4 }, []);
    await specs.pin('test.splash', 3);
    expect(specs.inUse()[0]?.version).toBe(3);
    await specs.pin('test.splash', null);
    expect(specs.inUse()[0]?.version).toBe(4);
  });

  it('uses the others when one stored spec cannot be read, and leaves it where it is', async () => {
    const record = JSON.parse(campaignScene().placements) as { published: unknown[] };
    const odd = { spec: { id: 'odd' }, publishedAt: null, by: null, changes: [] };
    const { main, specs } = await open({
      placements: JSON.stringify({ ...record, published: [...record.published, odd] }),
    });
    expect(specs.view.get().aside).toMatchObject([{ name: 'odd' }]);
    await specs.keepDraft('a', { id: 'a' });
    const written = main.asked.find(({ name }) => name === 'writePlacements')?.input as { text: string };
    expect((JSON.parse(written.text) as { published: unknown[] }).published).toContainEqual(odd);
  });

  it('writes nothing over a record it cannot read', async () => {
    const { main, specs } = await open({ placements: '{"schema":"placements/9"}' });
    expect(await specs.keepDraft('a', { id: 'a' })).toBe(false);
    expect(specs.view.get().failure?.code).toBe('NEWER_VERSION');
    expect(main.asked.some(({ name }) => name === 'writePlacements')).toBe(false);
  });
});
