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
    expect(specs.view.get()).toMatchObject({ session: [], news: { is: 'saved', count: 3 } });
  });
});
