import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parsePlacements } from '../../../../src/core/placement/parse-placements.ts';
import { writePlacementsRecord } from '../../../../src/core/stored/placements/current.ts';
import { readPlacementsRecord } from '../../../../src/core/stored/placements/read-placements-record.ts';
import { ruleOf, spec } from '../../../helpers/spec-builder.ts';

describe('readPlacementsRecord', () => {
  it('reads what was written', () => {
    const parsed = parsePlacements(JSON.stringify(spec({ rules: [ruleOf('layer.hygiene', {})] })), 'a');
    if (!parsed.ok) throw new Error('does not parse');
    expect(readPlacementsRecord(writePlacementsRecord('0:0', parsed.value))).toMatchObject({
      ok: true,
      value: { nodeId: '0:0', specs: parsed.value, aside: [] },
    });
  });

  it('takes no text for nothing stored, and an empty record for no specs', () => {
    expect(readPlacementsRecord('')).toMatchObject({ ok: true, value: { nodeId: null, specs: [] } });
    expect(readPlacementsRecord(writePlacementsRecord('0:0', []))).toMatchObject({
      ok: true,
      value: { nodeId: '0:0', specs: [] },
    });
  });

  it('still reads a record of version 1: its specs are published', () => {
    const v1 = readFileSync('test/fixtures/stored/placements.v1.json', 'utf8');
    expect(readPlacementsRecord(v1)).toMatchObject({
      ok: true,
      value: {
        nodeId: '0:0',
        specs: [{ id: 'jd.splash' }],
        published: [{ spec: { id: 'jd.splash', version: 3 }, publishedAt: null, by: null }],
        record: { schema: 'placements/2' },
      },
    });
  });

  it('reads a record of version 2: every published version, drafts as they are, and what it cannot read beside', () => {
    expect(readPlacementsRecord(v2)).toMatchObject({
      ok: true,
      value: {
        specs: [{ id: 'jd.splash', version: 2 }],
        published: [{ spec: { version: 1 } }, { spec: { version: 2 }, by: '王工' }],
        drafts: [{ id: 'jd.feed', spec: { rules: [] } }],
        aside: [{ name: 'from.elsewhere' }],
      },
    });
  });

  it.each([
    [1, 1],
    [2, 2],
    [9, 2],
  ])('uses version %i of a spec pinned to it as version %i', (pinned, used) => {
    const record = JSON.parse(v2) as object;
    const text = JSON.stringify({ ...record, pins: [{ placement: 'jd.splash', version: pinned }] });
    expect(readPlacementsRecord(text)).toMatchObject({ value: { specs: [{ version: used }] } });
  });

  it('leaves a newer version alone', () => {
    expect(readPlacementsRecord('{"schema":"placements/3","anything":[]}')).toEqual({
      ok: false,
      failure: { code: 'NEWER_VERSION', data: { found: 3, known: 2 } },
    });
  });

  it.each([
    ['cut off', '{"schema":"placements/1","nodeId":"0:0","sp'],
    ['something else', '"hello"'],
    ['without a version', '{"schema":"placements","nodeId":"0:0","specs":[]}'],
    ['with a field that is not ours', '{"schema":"placements/1","nodeId":"0:0","specs":[],"x":1}'],
    ['with specs that are no list', '{"schema":"placements/1","nodeId":"0:0","specs":{}}'],
    ['of version 2 without its drafts', '{"schema":"placements/2","nodeId":"0:0","published":[],"pins":[]}'],
  ])('is unreadable when the text is %s', (_title, text) => {
    expect(readPlacementsRecord(text)).toMatchObject({
      ok: false,
      failure: { code: 'UNREADABLE', data: { characters: text.length } },
    });
  });

  it('sets a spec that it cannot read aside, names what is wrong with it, and uses the others', () => {
    const bad = { ...spec({ id: 'test.bad' }), version: 0 };
    const good = spec({ rules: [ruleOf('text.minSize', { minPx: 9 })] });
    const text = JSON.stringify({ schema: 'placements/1', nodeId: '0:0', specs: [bad, good] });
    expect(readPlacementsRecord(text)).toMatchObject({
      ok: true,
      value: {
        specs: [{ id: good.id }],
        aside: [{ name: 'test.bad', problems: [{ path: 'version' }, { path: 'rules' }] }],
        record: { published: [{ spec: bad }, {}] },
      },
    });
  });

  it.each([[null], ['text'], [[1, 2]], [{ id: 7 }]])('sets the odd spec %j aside', (odd) => {
    const text = JSON.stringify({ schema: 'placements/1', nodeId: '0:0', specs: [odd] });
    expect(readPlacementsRecord(text)).toMatchObject({
      value: { specs: [], aside: [{ name: 'placements' }] },
    });
  });
});

const v2 = readFileSync('test/fixtures/stored/placements.v2.json', 'utf8');
