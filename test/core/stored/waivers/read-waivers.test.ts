import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { waiversRecordName, writeWaiversRecord } from '../../../../src/core/stored/waivers/current.ts';
import { readWaivers } from '../../../../src/core/stored/waivers/read-waivers.ts';
import { waiveDecision, waiveRequest } from '../../../helpers/waiver-builder.ts';

const request = waiveRequest();
const stored = (...records: readonly (readonly [string, string])[]) => readWaivers(new Map(records), '1:0');

describe('readWaivers', () => {
  it('gathers the events of every author', () => {
    const { events, failures, isCopied } = stored(
      ['waivers/ada', writeWaiversRecord('1:0', [request])],
      ['waivers', writeWaiversRecord('1:0', [waiveDecision()])],
      ['assignment', 'not ours'],
    );
    expect(events).toEqual([request, waiveDecision()]);
    expect([failures, isCopied]).toEqual([[], false]);
  });

  it('still reads a record of version 1', () => {
    const v1 = readFileSync('test/fixtures/stored/waivers.v1.json', 'utf8');
    expect(stored(['waivers/ada', v1]).events).toHaveLength(2);
  });

  it('does not take over the decisions of the frame this one was copied from', () => {
    expect(stored(['waivers/ada', writeWaiversRecord('7:7', [request])])).toEqual({
      events: [],
      failures: [],
      isCopied: true,
    });
  });

  it.each([
    ['a newer version', '{"schema":"waivers/2","x":1}', 'NEWER_VERSION'],
    ['cut off', '{"schema":"waivers/1"', 'UNREADABLE'],
    [
      'an event that is none',
      '{"schema":"waivers/1","nodeId":"1:0","events":[{"kind":"waive_all"}]}',
      'UNREADABLE',
    ],
    ['a moment that is none', writeWaiversRecord('1:0', [waiveRequest({ at: 'yesterday' })]), 'UNREADABLE'],
  ])('names a record it cannot use and keeps the others: %s', (_name, text, code) => {
    const read = stored(['waivers/bad', text], ['waivers/ada', writeWaiversRecord('1:0', [request])]);
    expect(read.failures).toMatchObject([{ record: 'waivers/bad', failure: { code } }]);
    expect(read.events).toEqual([request]);
  });
});

describe('waiversRecordName', () => {
  it.each([
    ['1234567', 'waivers/1234567'],
    [null, 'waivers'],
    ['', 'waivers'],
    ['a/../B', 'waivers/ab'],
    ['爱', 'waivers'],
  ])('names the record of %s as a key that can be stored', (id, name) => {
    expect(waiversRecordName(id)).toBe(name);
  });
});
