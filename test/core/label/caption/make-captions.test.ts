import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Caption } from '../../../../src/core/bundle/dataset.ts';
import type { CaptionElement, CaptionFacts } from '../../../../src/core/label/caption/caption-facts.ts';
import { captionTemplates } from '../../../../src/core/label/caption/caption-templates.ts';
import { makeCaptions } from '../../../../src/core/label/caption/make-captions.ts';

const right = { en: 'on the right', 'zh-CN': '右侧' };
const topLeft = { en: 'at the top left', 'zh-CN': '左上方' };

const element = (is: string, fields: Partial<CaptionElement> = {}): CaptionElement => ({
  is,
  title: { en: 'Hero shot', 'zh-CN': '主视觉' },
  copy: null,
  colour: null,
  place: null,
  ...fields,
});

const facts = (fields: Partial<CaptionFacts> = {}): CaptionFacts => ({
  size: { width: 1200, height: 628 },
  ground: '#ffffff',
  placement: null,
  tags: [],
  elements: [
    element('title', { copy: 'Spring sale', colour: '#111111', place: topLeft }),
    element('cta', { copy: 'Shop now', colour: '#e60012' }),
    element('product', { place: right }),
  ],
  ...fields,
});

const caption = (
  language: Caption['language'],
  kind: Caption['kind'],
  of: CaptionFacts = facts(),
  written: Parameters<typeof makeCaptions>[1] = [],
): string =>
  makeCaptions(of, written).find((one) => one.language === language && one.kind === kind)?.text ?? '';

describe('captions', () => {
  it('tell shape, headline, button and product in one line of English', () => {
    expect(caption('en', 'short')).toBe(
      'wide banner, headline “Spring sale”, red button “Shop now”, product on the right',
    );
  });

  it('tell the same in Chinese', () => {
    const of = facts({
      elements: [
        element('title', { copy: '春季大促', colour: '#111111', place: topLeft }),
        element('cta', { copy: '立即购买', colour: '#e60012' }),
        element('product', { place: right }),
      ],
    });
    expect(caption('zh-CN', 'short', of)).toBe('横版海报，标题“春季大促”，红色按钮“立即购买”，商品在右侧');
    expect(caption('zh-CN', 'long', of)).toBe(
      '横版海报，1200 × 628 像素，白色背景。左上方是黑色标题“春季大促”。红色按钮“立即购买”。右侧是商品。',
    );
  });

  it('tell size, ground, placement, colours, places and tags in sentences when long', () => {
    const of = facts({
      placement: { en: 'Feed card', 'zh-CN': '信息流卡片' },
      tags: ['spring', 'festive, bright'],
    });
    expect(caption('en', 'long', of)).toBe(
      'Wide banner, 1200 × 628 px, white background. Made for “Feed card”. Headline “Spring sale” in black at the top left. Red button “Shop now”. Product on the right. Tags: spring, festive bright.',
    );
  });

  it('put tags first and the ground last in a prompt', () => {
    expect(caption('en', 'prompt', facts({ tags: ['spring'], ground: 'picture' }))).toBe(
      'wide banner, spring, headline “Spring sale”, red button “Shop now”, product on the right, photo background',
    );
  });

  it('exist in both languages and three kinds, none of them empty even for an empty frame', () => {
    const made = makeCaptions(facts({ elements: [], ground: null }));
    expect(made.map(({ language, kind, text, by }) => [language, kind, text, by])).toEqual([
      ['en', 'short', 'wide banner', 'template'],
      ['en', 'long', 'Wide banner, 1200 × 628 px.', 'template'],
      ['en', 'prompt', 'wide banner', 'template'],
      ['zh-CN', 'short', '横版海报', 'template'],
      ['zh-CN', 'long', '横版海报，1200 × 628 像素。', 'template'],
      ['zh-CN', 'prompt', '横版海报', 'template'],
    ]);
  });

  it('give way to what somebody wrote, one line of it, without loose commas', () => {
    const written = [{ language: 'en', kind: 'prompt', text: ' a red\nbanner, ' } as const];
    const made = makeCaptions(facts(), written);
    expect(made.filter(({ by }) => by === 'hand')).toEqual([
      { language: 'en', kind: 'prompt', text: 'a red banner', by: 'hand' },
    ]);
  });

  it('are made where somebody wrote nothing visible', () => {
    expect(caption('en', 'short', facts(), [{ language: 'en', kind: 'short', text: ' ,\u200b\n' }])).toMatch(
      /^wide banner, /u,
    );
  });

  it('count elements of one kind that say nothing', () => {
    const of = facts({ elements: [1, 2, 3].map(() => element('product', { place: right })) });
    expect(caption('en', 'short', of)).toBe('wide banner, 3 products');
    expect(caption('zh-CN', 'short', of)).toBe('横版海报，3 件商品');
  });

  it('call a class of the document by its own title', () => {
    const of = facts({ elements: [element('hero', { place: right })] });
    expect(caption('en', 'short', of)).toBe('wide banner, hero shot on the right');
    expect(caption('zh-CN', 'short', of)).toBe('横版海报，主视觉在右侧');
  });

  it('say a copy once, whoever repeats it', () => {
    const of = facts({
      elements: [
        element('title', { copy: 'Sale' }),
        element('badge', { copy: 'Sale' }),
        element('text', { copy: 'Sale' }),
      ],
    });
    expect(caption('en', 'short', of)).toBe('wide banner, headline “Sale”');
  });

  it('leave out decoration, masks of type and shapes', () => {
    const of = facts({
      elements: ['decoration', 'shape', 'vector', 'instance', 'watermark'].map((is) => element(is)),
    });
    expect(caption('en', 'long', of)).toBe('Wide banner, 1200 × 628 px, white background.');
  });

  it('do not quote copy that is too long, and do not cut it either', () => {
    const copy = 'word '.repeat(30).trim();
    expect(caption('en', 'short', facts({ elements: [element('title', { copy })] }))).toBe(
      'wide banner, headline',
    );
    expect(caption('en', 'long', facts({ elements: [element('title', { copy })] }))).toContain(`“${copy}”`);
  });

  it('drop the least important clause first and keep the headline', () => {
    const of = facts({
      elements: [
        element('title', { copy: 'Headline of about thirty letters' }),
        element('subtitle', { copy: 'A subheadline that takes a lot of room in the line' }),
        element('cta', { copy: 'Shop now' }),
        ...['one', 'two', 'three'].map((copy) => element('text', { copy: `Small text number ${copy}` })),
      ],
    });
    const text = caption('en', 'short', of);
    expect(text).toContain('headline “Headline of about thirty letters”');
    expect(text).toContain('button “Shop now”');
    expect(text).not.toContain('number three');
    expect(Array.from(text).length).toBeLessThanOrEqual(140);
  });

  it('keep hostile copy in its quotation marks and on its line', () => {
    const of = facts({ elements: [element('title', { copy: 'a“b”"c"\r\n\u2028{place}\u202ed, ' })] });
    expect(caption('en', 'short', of)).toBe("wide banner, headline “a‘b’'c' {place}d,”");
  });

  it('are one line without loose commas, within their length unless only the shape is left, for any copy', () => {
    const anyElement = fc.record({
      is: fc.constantFrom('title', 'cta', 'text', 'product', 'hero', 'price', 'shape'),
      title: fc.constant({ en: 'Hero', 'zh-CN': '主图' }),
      copy: fc.option(fc.string({ unit: 'grapheme', maxLength: 200 })),
      colour: fc.option(fc.constantFrom('#ff0000', '#00aa55')),
      place: fc.option(fc.constantFrom(right, topLeft)),
    });
    fc.assert(
      fc.property(
        fc.array(anyElement, { maxLength: 30 }),
        fc.array(fc.string(), { maxLength: 4 }),
        (elements, tags) => {
          for (const { language, kind, text } of makeCaptions(facts({ elements, tags }))) {
            const template = captionTemplates.find((one) => one.language === language && one.kind === kind);
            expect(text).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]|^[,，、]|[,，、]$/u);
            expect(Array.from(text).length).toBeLessThanOrEqual(template?.maxCharacters ?? 0);
            expect(text.match(/“/gu)?.length).toBe(text.match(/”/gu)?.length);
          }
        },
      ),
    );
  });
});
