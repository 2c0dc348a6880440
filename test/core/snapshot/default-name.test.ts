import { describe, expect, it } from 'vitest';
import { isDefaultName } from '../../../src/core/snapshot/default-name.ts';

describe('isDefaultName', () => {
  it.each([
    ['Frame 12'],
    ['Rectangle 3'],
    ['Vector'],
    ['Group 3 copy 2'],
    ['Mask group'],
    ['image 1'],
    ['Ellipse123'],
    ['Union'],
    ['  frame  7 '],
    ['Component 1'],
    ['Line_4'],
    ['Oval Copy'],
    ['矩形 1'],
    ['矩形备份 2'],
    ['框架'],
    ['画框 3'],
    ['图层 12'],
    ['编组 3备份'],
    ['椭圆形'],
    ['组 2 拷贝'],
    ['蒙版组'],
    ['フレーム 4'],
    ['グループ 1'],
    ['長方形 2のコピー'],
    ['프레임 3'],
    ['그룹'],
    ['사각형 복사본 2'],
    ['Rectángulo 5'],
    ['Retângulo 2'],
    ['Cadre 1'],
    ['Rechteck 4'],
    ['Gruppe 2'],
    ['Rettangolo 1'],
    ['Ｆｒａｍｅ １２'],
    [''],
    ['   '],
  ])('knows “%s”', (name) => {
    expect(isDefaultName(name, 'RECTANGLE')).toBe(true);
  });

  it.each([
    ['Logo'],
    ['Hero frame'],
    ['Frame / CTA'],
    ['主标题'],
    ['背景矩形'],
    ['Group chat'],
    ['商品图 1'],
    ['Rectangle ad'],
    ['1080x1920'],
    ['Vectors of growth'],
    ['copy'],
    ['副本'],
    ['image-of-product'],
    ['组合优惠'],
    ['Linear'],
  ])('leaves “%s” to its author', (name) => {
    expect(isDefaultName(name, 'FRAME')).toBe(false);
  });

  it('takes a text layer’s name for its words, unless it is the word for text', () => {
    expect(isDefaultName('Frame 12', 'TEXT')).toBe(false);
    expect(isDefaultName('Text 3', 'TEXT')).toBe(true);
    expect(isDefaultName('文本', 'TEXT')).toBe(true);
    expect(isDefaultName('', 'TEXT')).toBe(true);
  });

  it('is quick on a name made to be slow', () => {
    expect(isDefaultName(`${'copy '.repeat(100_000)}x`, 'FRAME')).toBe(false);
    expect(isDefaultName(`Frame${' '.repeat(500_000)}x`, 'FRAME')).toBe(false);
  });
});
