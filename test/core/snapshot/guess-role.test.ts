import { describe, expect, it } from 'vitest';
import { findRole, guessRoles, roleConfidence } from '../../../src/core/snapshot/guess-role.ts';
import { frame } from '../../helpers/frame-builder.ts';
import type { LayerDraft } from '../../helpers/layer-builder.ts';
import { group, image, instance, layer, text } from '../../helpers/layer-builder.ts';
import { layerNamed, read, restFrame, restNode } from '../../helpers/rest-builder.ts';

const size = { width: 1080, height: 1920 };
const guess = (...drafts: LayerDraft[]) => guessRoles(frame({ ...size }, ...drafts).layers, size);

describe('findRole', () => {
  it.each([
    ['Logo', 'logo'],
    ['brand-logo', 'logo'],
    ['品牌标志', 'logo'],
    ['LOGO/白色', 'logo'],
    ['logo2', 'logo'],
    ['Logos', 'logo'],
    ['品牌名称', 'brandName'],
    ['Brand name', 'brandName'],
    ['Title', 'title'],
    ['mainTitle', 'title'],
    ['headline_2', 'title'],
    ['主标题', 'title'],
    ['H1', 'title'],
    ['Subtitle', 'subtitle'],
    ['sub-title', 'subtitle'],
    ['副标题', 'subtitle'],
    ['副标', 'subtitle'],
    ['小标题', 'subtitle'],
    ['CTA', 'cta'],
    ['Button/Primary', 'cta'],
    ['btn_buy', 'cta'],
    ['ctaButton', 'cta'],
    ['立即购买', 'cta'],
    ['按钮', 'cta'],
    ['price', 'price'],
    ['Price tag', 'price'],
    ['到手价', 'price'],
    ['价格标签', 'price'],
    ['badge', 'badge'],
    ['左上角标', 'badge'],
    ['标签', 'badge'],
    ['tags', 'badge'],
    ['product image', 'product'],
    ['商品图', 'product'],
    ['产品', 'product'],
    ['bg', 'background'],
    ['Background', 'background'],
    ['背景', 'background'],
    ['按钮背景', 'background'],
    ['title bg', 'background'],
    ['Legal', 'legal'],
    ['disclaimer', 'legal'],
    ['Footnote', 'legal'],
    ['脚注', 'legal'],
    ['法律声明', 'legal'],
    ['QR code', 'qr'],
    ['qr', 'qr'],
    ['二维码', 'qr'],
    ['person', 'person'],
    ['模特', 'person'],
    ['deco 3', 'decoration'],
    ['装饰元素', 'decoration'],
    ['利益点', 'benefit'],
    ['广告标识', 'adMark'],
    ['Ad label', 'adMark'],
    ['适龄提示', 'ageMark'],
    ['水印', 'watermark'],
    ['边框', 'frame'],
    ['ｌｏｇｏ', 'logo'],
  ])('reads “%s” as %s', (name, role) => {
    expect(findRole(name)?.role).toBe(role);
  });

  it.each([
    ['table'],
    ['stage'],
    ['typeface'],
    ['catalogo'],
    ['bgm'],
    ['shopping'],
    ['鼠标'],
    ['buttonhole'],
    ['square'],
    [''],
  ])('reads nothing into “%s”', (name) => {
    expect(findRole(name)).toBeNull();
  });

  it('does not read sentences', () => {
    expect(findRole(`${'a very long layer name that goes on and on '.repeat(2)}logo`)).toBeNull();
  });
});

describe('guessRoles', () => {
  it('trusts a component’s name over the layer’s, a whole name over a part of one', () => {
    expect(
      guess(
        instance({
          name: 'hero',
          component: { id: '1', key: '', name: 'Type=Dark', setName: 'Logo', properties: {} },
        }),
        instance({
          name: 'my title',
          component: { id: '1', key: '', name: 'Card', setName: null, properties: {} },
        }),
        group({ name: 'CTA 2' }),
      ),
    ).toEqual([
      { role: 'logo', by: 'component', confidence: roleConfidence.component },
      { role: 'title', by: 'name', confidence: roleConfidence.partOfName },
      { role: 'cta', by: 'name', confidence: roleConfidence.wholeName },
    ]);
    expect(roleConfidence.component).toBeGreaterThan(roleConfidence.wholeName);
  });

  it('passes nothing on to what lies inside', () => {
    expect(guess(group({ name: 'Logo' }, layer({ name: 'shape of it', box: [0, 0, 5, 5] })))[1]).toBeNull();
  });

  it('does not take a default name for a role', () => {
    expect(guess(layer({ name: 'Frame 3', type: 'FRAME' }), group({ name: 'Group 1' }))).toEqual([
      null,
      null,
    ]);
  });

  it('does not take what a text says for what it is, unless it reads like a button', () => {
    expect(
      guess(
        text('Every product, every price'),
        text('立即购买 >'),
        text('Shop now!'),
        text('Shop now or never'),
      ),
    ).toEqual([
      null,
      { role: 'cta', by: 'heuristic', confidence: roleConfidence.ctaPhrase },
      { role: 'cta', by: 'heuristic', confidence: roleConfidence.ctaPhrase },
      null,
    ]);
    expect(guess(text('¥99', { name: '价格' }))[0]).toMatchObject({ role: 'price', by: 'name' });
  });

  it('is quick on texts made to be slow', () => {
    expect(guess(text(`${'.'.repeat(500_000)}x`), text(`${' '.repeat(500_000)}x`, { name: 'y' }))).toEqual([
      null,
      null,
    ]);
  });

  it('takes the backmost full-bleed leaf for the background', () => {
    const backmost = { role: 'background', by: 'heuristic', confidence: roleConfidence.backmost };
    expect(
      guess(
        group({ name: 'art' }, image({ name: 'photo', box: [0, 0, 1080, 1920] })),
        image({ name: 'more', box: [0, 0, 1080, 1920] }),
      ),
    ).toEqual([null, backmost, null]);
    expect(
      guess(
        layer({ name: 'off', isSwitchedOn: false }),
        image({ name: 'photo', box: [0, 0, 1080, 1824] }),
      )[1],
    ).toEqual(backmost);
    expect(guess(image({ name: 'photo', box: [0, 0, 1080, 1823] }))[0]).toBeNull();
    expect(guess(layer({ name: 'dot' }), image({ name: 'photo', box: [0, 0, 1080, 1920] }))[1]).toBeNull();
    expect(guess(text('big', { box: [0, 0, 1080, 1920] }))[0]).toBeNull();
  });

  it('reaches the snapshot', () => {
    expect(layerNamed(read(restFrame({}, restNode({ name: 'logo' }))), 'logo').role).toEqual({
      role: 'logo',
      by: 'name',
      confidence: roleConfidence.wholeName,
    });
  });
});
