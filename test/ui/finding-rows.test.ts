import { describe, expect, it } from 'vitest';
import { listRows, nextStop, noFilters } from '../../src/ui/state/finding-rows.ts';
import { foundLayer } from '../helpers/finding-builder.ts';
import { checkedRow, failedRow, finding } from './check-rows.ts';

const rows = [
  checkedRow('1', 'clean'),
  checkedRow(
    '2',
    'flagged',
    finding(),
    finding({ rule: 'zone.safe', severity: 'minor', layer: foundLayer('1:9', 'logo') }),
  ),
  checkedRow('3', 'unmatched'),
  failedRow('4'),
];
const list = (part: Partial<typeof noFilters>) =>
  listRows(rows, { ...noFilters, ...part }, ({ rule }) => `about ${rule}`);
const keys = (part: Partial<typeof noFilters> = {}): readonly string[] => list(part).map(({ key }) => key);

describe('listRows', () => {
  it('puts the findings of a frame below it and keeps frames without any', () => {
    expect(keys()).toEqual(['1', '2', '2 text.minSize 1:2', '2 zone.safe 1:9', '3', '4', '4 failure']);
  });

  it('leaves out frames that have nothing of the chosen severity', () => {
    expect(keys({ marks: ['minor'] })).toEqual(['2', '2 zone.safe 1:9']);
  });

  it('leaves out other rules', () => {
    expect(keys({ rule: 'text.minSize' })).toEqual(['2', '2 text.minSize 1:2']);
  });

  it.each([
    ['a layer', 'LOGO', ['2', '2 zone.safe 1:9']],
    ['a message', 'about text', ['2', '2 text.minSize 1:2']],
    ['a frame, with all its findings', 'frame 2', ['2', '2 text.minSize 1:2', '2 zone.safe 1:9']],
    ['nothing', 'elephant', []],
  ])('finds %s', (_name, search, expected) => {
    expect(keys({ search })).toEqual(expected);
  });
});

describe('nextStop', () => {
  const step = (key: string | null, by: 1 | -1): string | undefined => nextStop(list({}), key, by)?.key;

  it('steps over frames that pass, and stops where nothing could be checked', () => {
    expect(step(null, 1)).toBe('2 text.minSize 1:2');
    expect(step('2 text.minSize 1:2', 1)).toBe('2 zone.safe 1:9');
    expect(step('2 zone.safe 1:9', 1)).toBe('3');
    expect(step('3', 1)).toBe('4 failure');
  });

  it('stays at either end', () => {
    expect(step('4 failure', 1)).toBe('4 failure');
    expect(step('2 text.minSize 1:2', -1)).toBe('2 text.minSize 1:2');
  });

  it('goes on from a frame a person clicked', () => {
    expect(step('1', 1)).toBe('2 text.minSize 1:2');
    expect(step('2', -1)).toBe('2');
  });

  it('has nowhere to go in a list without stops', () => {
    expect(nextStop([], null, 1)).toBeNull();
  });
});
