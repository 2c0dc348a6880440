import { describe, expect, it } from 'vitest';
import { chunkKey, recordsAmong } from '../../../src/core/stored/record-chunks.ts';
import { recordVersion } from '../../../src/core/stored/record-version.ts';

describe('recordsAmong', () => {
  it('groups chunk keys by record, in number order, and skips what is no chunk', () => {
    const keys = ['waivers.10', 'made', 'waivers.2', 'a/b.0', 'waivers.x', '.1', 'waivers.0'];
    expect(recordsAmong(keys)).toEqual([
      { key: 'a/b', chunkKeys: ['a/b.0'] },
      { key: 'waivers', chunkKeys: ['waivers.0', 'waivers.2', 'waivers.10'] },
    ]);
    expect(recordsAmong([])).toEqual([]);
  });

  it('finds again what chunkKey made', () => {
    expect(recordsAmong([chunkKey('labels', 1), chunkKey('labels', 0)])).toEqual([
      { key: 'labels', chunkKeys: ['labels.0', 'labels.1'] },
    ]);
  });
});

describe('recordVersion', () => {
  it.each([
    ['{"schema":"waivers/3","x":1}', { name: 'waivers', version: 3 }],
    ['{"x":1,"schema":"review-log/12"}', { name: 'review-log', version: 12 }],
    ['{"schema":"waivers"}', null],
    ['{"schema":"waivers/1e3"}', null],
    ['{"schema":["waivers/1"]}', null],
    ['null', null],
    ['{broken', null],
    ['', null],
  ])('of %s is %j', (text, version) => {
    expect(recordVersion(text)).toEqual(version);
  });
});
