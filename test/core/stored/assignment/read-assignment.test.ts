import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readAssignment, writeAssignmentRecord } from '../../../../src/core/stored/assignment/current.ts';

const choice = { placement: 'jd.splash', variant: 'wide', facts: { market: 'CN', campaign: '618' } };

describe('readAssignment', () => {
  it('reads what was written, on a copy of the frame too', () => {
    expect(readAssignment(writeAssignmentRecord('9:9', choice))).toEqual({ ok: true, value: choice });
  });

  it('writes the same choice as the same text', () => {
    const turned = { ...choice, facts: { campaign: '618', market: 'CN' } };
    expect(writeAssignmentRecord('1:0', turned)).toBe(writeAssignmentRecord('1:0', choice));
  });

  it('still reads a record of version 1', () => {
    const v1 = readFileSync('test/fixtures/stored/assignment.v1.json', 'utf8');
    expect(readAssignment(v1)).toEqual({
      ok: true,
      value: { placement: 'jd.splash', variant: null, facts: { campaign: '618', captionLines: 2 } },
    });
  });

  it.each([
    ['', 'UNREADABLE'],
    ['null', 'UNREADABLE'],
    ['{"schema":"assignment/1","nodeId":"1:0","placement":"","variant":null,"facts":{}}', 'UNREADABLE'],
    [
      '{"schema":"assignment/1","nodeId":"1:0","placement":"a","variant":null,"facts":{"a":{}}}',
      'UNREADABLE',
    ],
    ['{"schema":"assignment/9"}', 'NEWER_VERSION'],
  ])('does not guess what %s means', (text, code) => {
    expect(readAssignment(text)).toMatchObject({ ok: false, failure: { code } });
  });
});
