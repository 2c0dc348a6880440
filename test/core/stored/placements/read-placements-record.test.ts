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
    expect(readPlacementsRecord(writePlacementsRecord('0:0', parsed.value))).toEqual({
      ok: true,
      value: { nodeId: '0:0', specs: parsed.value },
    });
  });

  it('takes no text for nothing stored, and an empty record for no specs', () => {
    expect(readPlacementsRecord('')).toEqual({ ok: true, value: { nodeId: null, specs: [] } });
    expect(readPlacementsRecord(writePlacementsRecord('0:0', []))).toEqual({
      ok: true,
      value: { nodeId: '0:0', specs: [] },
    });
  });

  it('still reads a record of version 1', () => {
    const v1 = readFileSync('test/fixtures/stored/placements.v1.json', 'utf8');
    expect(readPlacementsRecord(v1)).toMatchObject({
      ok: true,
      value: { nodeId: '0:0', specs: [{ id: 'jd.splash' }] },
    });
  });

  it('leaves a newer version alone', () => {
    expect(readPlacementsRecord('{"schema":"placements/2","anything":[]}')).toEqual({
      ok: false,
      failure: { code: 'NEWER_VERSION', data: { found: 2, known: 1 } },
    });
  });

  it.each([
    ['cut off', '{"schema":"placements/1","nodeId":"0:0","sp'],
    ['something else', '"hello"'],
    ['without a version', '{"schema":"placements","nodeId":"0:0","specs":[]}'],
    ['with a field that is not ours', '{"schema":"placements/1","nodeId":"0:0","specs":[],"x":1}'],
    ['with specs that are no list', '{"schema":"placements/1","nodeId":"0:0","specs":{}}'],
  ])('is unreadable when the text is %s', (_title, text) => {
    expect(readPlacementsRecord(text)).toMatchObject({
      ok: false,
      failure: { code: 'UNREADABLE', data: { characters: text.length } },
    });
  });

  it('names what is wrong with a stored spec', () => {
    const text = JSON.stringify({ schema: 'placements/1', nodeId: '0:0', specs: [spec({ version: 0 })] });
    expect(readPlacementsRecord(text)).toMatchObject({
      failure: { code: 'PLACEMENTS_INVALID', problems: [{ path: '[0].version' }, { path: '[0].rules' }] },
    });
  });
});
