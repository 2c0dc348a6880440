import { describe, expect, it } from 'vitest';
import { colourName } from '../../../../src/core/label/caption/colour-name.ts';

describe('the name of a colour', () => {
  it.each([
    ['#000000', 'black', '黑色'],
    ['#fefefe', 'white', '白色'],
    ['#e4002b', 'red', '红色'],
    ['#ff7a00', 'orange', '橙色'],
    ['#1890ff', 'blue', '蓝色'],
    ['#0a1a3f', 'dark blue', '深蓝色'],
    ['#52c41a', 'green', '绿色'],
    ['#f7a8c4', 'pink', '粉色'],
    ['#888888', 'grey', '灰色'],
    ['#fadb14', 'yellow', '黄色'],
  ])('of %s is what people say', (hex, en, zh) => {
    expect(colourName(hex)).toEqual({ en, 'zh-CN': zh });
  });
});
