import { describe, expect, it } from 'vitest';
import { formatName } from '../../../../src/core/label/caption/format-name.ts';
import { placeName } from '../../../../src/core/label/caption/place-name.ts';

describe('the place of a box in a picture', () => {
  const picture = { width: 300, height: 300 };
  const at = (x: number, y: number, width = 10, height = 10): string | undefined =>
    placeName({ x: x - width / 2, y: y - height / 2, width, height }, picture)?.['zh-CN'];

  it('is one of nine fields, by its centre; a centre on a line belongs to the middle', () => {
    expect([at(50, 50), at(150, 50), at(250, 50)]).toEqual(['左上方', '顶部', '右上方']);
    expect([at(50, 150), at(150, 150), at(250, 150)]).toEqual(['左侧', '中央', '右侧']);
    expect([at(50, 250), at(150, 250), at(250, 250)]).toEqual(['左下方', '底部', '右下方']);
    expect([at(99, 150), at(100, 150), at(200, 150), at(201, 150)]).toEqual(['左侧', '中央', '中央', '右侧']);
  });

  it('has no side along which it runs, and none at all where it fills the picture', () => {
    expect(at(120, 50, 225)).toBe('顶部');
    expect(at(80, 50, 150)).toBe('左上方');
    expect(at(50, 120, 10, 225)).toBe('左侧');
    expect(at(150, 150, 225, 225)).toBeUndefined();
  });
});

describe('the name of a shape', () => {
  it.each([
    [2500, 1000, 'extra-wide banner'],
    [2499, 1000, 'wide banner'],
    [1200, 1000, 'wide banner'],
    [1199, 1000, 'square poster'],
    [1000, 1200, 'square poster'],
    [1000, 1201, 'tall poster'],
    [400, 1000, 'tall poster'],
    [399, 1000, 'extra-tall poster'],
  ])('of %d x %d is %s', (width, height, name) => {
    expect(formatName({ width, height }).en).toBe(name);
  });
});
