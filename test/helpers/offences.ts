import type { Probe } from '../../src/core/pixels/probe.ts';
import {
  type Box,
  dropShadow,
  image,
  imagePaint,
  instance,
  type LayerDraft,
  type LayerFields,
  layer,
  solid,
  text,
} from './layer-builder.ts';
import { inkReading } from './measured-rule.ts';

/** One layer that alone breaks a rule about visible content, in a frame of 1000 × 500 px that is fine without it. */
export interface Offence {
  readonly params: object;
  /** Without children. */
  readonly offender: LayerDraft;
  /** What else is there, under the offender. */
  readonly beside?: readonly LayerDraft[];
  readonly reading?: (probe: Probe) => object | null;
  /** Why the rule may still fail when opaque paint covers the offender wholly. */
  readonly coveredFails?: string;
  /** Why the rule may still fail when a clip or the frame's edge leaves nothing of the offender. */
  readonly cutAwayFails?: string;
}

const part = (role: string, box: Box, fields: LayerFields = {}) =>
  layer({ name: role, role, box, ...fields });
const copy = (words: string, role = 'title', box: Box = [400, 200, 100, 100]) =>
  text(words, { name: role, role, box });
const middle: Box = [400, 200, 100, 100];
const px = (value: number) => ({ px: value });
const left = { id: 'left', band: { side: 'left', size: px(300) } };
const low = () => inkReading({ p5: 1.1, median: 1.2 });
const lines = (characters: string) =>
  text(characters, { role: 'title', box: [400, 200, 300, 80], content: { autoResize: 'HEIGHT' } });

/** By kind of rule. */
export const offences: Readonly<Record<string, Offence>> = {
  'color.palette': {
    params: { allowed: ['#ffffff'], exceptRoles: ['background'] },
    offender: part('badge', middle, { fills: [solid('#ff0000')] }),
  },
  'contrast.rendered': { params: {}, offender: copy('Sale'), reading: low },
  'crop.survival': {
    params: { crops: [{ width: 1, height: 1 }], roles: ['product'] },
    offender: part('product', [0, 200, 100, 100]),
  },
  'effects.allowed': {
    params: { allowed: [] },
    offender: part('badge', middle, { effects: [dropShadow()] }),
  },
  'element.asset': {
    params: { role: 'logo', componentKeys: ['good'] },
    offender: instance({ name: 'logo', role: 'logo', box: middle }),
  },
  'element.clearspace': {
    params: { role: 'logo', distance: px(20) },
    beside: [part('logo', [280, 200, 100, 100])],
    offender: part('badge', [390, 200, 100, 100]),
  },
  'element.count': {
    params: { role: 'badge', max: 1 },
    beside: [part('badge', [0, 0, 50, 50])],
    offender: part('badge', middle),
  },
  'element.distortion': {
    params: { role: 'logo', ratio: { width: 2, height: 1 } },
    offender: part('logo', middle),
  },
  'element.forbidden': { params: { roles: ['cta'] }, offender: part('cta', middle) },
  'element.ground': { params: { role: 'logo' }, offender: part('logo', middle), reading: low },
  'element.look': {
    params: { role: 'logo', cornerRadiusPx: { max: 0 } },
    offender: part('logo', middle, { cornerRadius: 10 }),
  },
  'element.relation': {
    params: { role: 'title', other: 'badge', size: { by: 'height', atLeastTimes: 2 } },
    beside: [part('badge', [0, 0, 100, 100])],
    offender: part('title', middle),
  },
  'element.required': {
    params: { role: 'logo', min: 0, max: 1 },
    beside: [part('logo', [0, 0, 50, 50])],
    offender: part('logo', middle),
  },
  'element.share': { params: { roles: ['product'], maxPercent: 1 }, offender: part('product', middle) },
  'element.size': { params: { role: 'logo', width: { max: 50 } }, offender: part('logo', middle) },
  'element.total': {
    params: { maxMessages: 1 },
    beside: [copy('Sale', 'title', [0, 0, 100, 50])],
    offender: copy('Now', 'benefit'),
  },
  'image.content': {
    params: {},
    offender: image({ name: 'film', box: middle, fills: [imagePaint({ type: 'VIDEO' })] }),
  },
  'image.distortion': {
    params: {},
    offender: image({
      name: 'photo',
      box: middle,
      fills: [
        imagePaint({
          scaleMode: 'STRETCH',
          imageTransform: [
            [1, 0.2, 0],
            [0, 1, 0],
          ],
        }),
      ],
    }),
    reading: () => ({ width: 100, height: 100 }),
  },
  'image.resolution': {
    params: {},
    offender: image({ name: 'photo', box: middle }),
    reading: () => ({ width: 10, height: 10 }),
  },
  'layer.labels': { params: {}, offender: layer({ name: 'thing', box: middle }) },
  'layer.source': { params: { exceptRoles: ['background'] }, offender: part('product', middle) },
  'layer.structure': {
    params: { onlyNames: ['bg', 'cover', 'Frame 1'] },
    beside: [part('background', [0, 0, 1000, 500], { name: 'bg' })],
    offender: layer({ name: 'stray', box: middle }),
    coveredFails: 'it judges the layer tree, which holds what is covered too',
    cutAwayFails: 'it judges the layer tree, which holds what lies outside too',
  },
  'layout.align': {
    params: { roles: ['logo', 'cta'], edge: 'left' },
    beside: [part('logo', [100, 0, 100, 100])],
    offender: part('cta', middle),
  },
  'layout.clipped': {
    params: {},
    offender: text('Sale', { box: [900, 200, 300, 50], painted: [900, 200, 100, 50] }),
    cutAwayFails: 'a layer of which nothing is left is the worst case of what it asks',
  },
  'layout.occlusion': {
    params: { exceptRoles: ['background'] },
    beside: [copy('Sale')],
    offender: part('decoration', middle),
    coveredFails: 'what covers the cover covers the text as well',
  },
  'layout.oneOf': {
    params: { layouts: [{ id: 'one', zones: [{ zone: left, allow: ['logo'] }] }] },
    offender: part('title', [0, 200, 100, 100]),
  },
  'layout.order': {
    params: { above: [['title', 'product']] },
    beside: [copy('Sale')],
    offender: part('product', [350, 150, 200, 200]),
    coveredFails: 'being painted over is what it judges',
  },
  'layout.overlap': {
    params: { pairs: [['title', 'product']] },
    beside: [copy('Sale')],
    offender: part('product', [350, 150, 200, 200]),
    coveredFails: 'being painted over is what it judges',
  },
  'layout.pixelgrid': {
    params: { exceptRoles: ['background'] },
    offender: part('logo', [400.5, 200, 100, 100]),
  },
  'layout.sameSize': {
    params: { roles: ['product'], dimension: 'height' },
    beside: [part('product', [0, 0, 100, 200])],
    offender: part('product', middle),
  },
  'layout.spacing': {
    params: { roles: ['product'], axis: 'horizontal', gapPx: { min: 20 } },
    beside: [part('product', [295, 200, 100, 100])],
    offender: part('product', middle),
  },
  'margin.edge': { params: { roles: 'all', min: px(20) }, offender: part('logo', [0, 200, 100, 100]) },
  'template.conformance': {
    params: { template: { layers: [{ id: 'bg', role: 'background' }] } },
    beside: [part('background', [0, 0, 1000, 500])],
    offender: layer({ name: 'stray', type: 'VECTOR', box: middle }),
    coveredFails: 'it compares layer trees, which hold what is covered too',
  },
  'text.cjkBreak': { params: {}, offender: lines('年终大促\n，低至五折') },
  'text.emoji': { params: { max: 0 }, offender: copy('🎉') },
  'text.font': { params: { families: ['Allowed'] }, offender: copy('Sale') },
  'text.language': { params: { scripts: ['han'] }, offender: copy('Sale') },
  'text.length': { params: { role: 'title', max: 1 }, offender: copy('年终大促') },
  'text.lexicon': { params: { bannedPatterns: ['{digits}'] }, offender: copy('99') },
  'text.lines': { params: { roles: ['title'], max: 1 }, offender: lines('a\nb') },
  'text.live': { params: { roles: ['title'] }, offender: part('title', middle, { type: 'VECTOR' }) },
  'text.minSize': { params: { minPx: 100 }, offender: copy('Sale') },
  'text.punctuation': { params: { noFullStop: true }, offender: copy('年终大促。') },
  'text.repeat': {
    params: { role: 'title', notIn: ['benefit'] },
    beside: [copy('今日年终大促开始', 'benefit', [0, 0, 300, 40])],
    offender: copy('年终大促'),
  },
  'text.size': { params: { minPx: 100 }, offender: copy('Sale') },
  'text.spacing': { params: { letterSpacingPercent: { min: 10 } }, offender: copy('Sale') },
  'text.truncated': {
    params: {},
    offender: text('这里有十一个中文字符啊', {
      box: [400, 200, 320, 40],
      content: { truncates: true, maxLines: 1, autoResize: 'HEIGHT' },
    }),
  },
  'text.variety': {
    params: { maxSizes: 1 },
    beside: [copy('Sale', 'title', [0, 0, 300, 40])],
    offender: text('Now', { fontSizePx: 64, box: middle }),
  },
  'zone.allow': { params: { zones: [left], roles: ['logo'] }, offender: part('title', [0, 200, 100, 100]) },
  'zone.exclude': { params: { zones: [left], roles: 'all' }, offender: part('title', [0, 200, 100, 100]) },
  'zone.inside': { params: { zones: [left], roles: ['title'] }, offender: part('title', middle) },
  'zone.overlay': { params: { zones: [left] }, offender: part('cta', [0, 200, 100, 100]) },
  'zone.safe': {
    params: { insets: { left: px(20), top: px(0), right: px(0), bottom: px(0) }, roles: 'all' },
    offender: part('title', [0, 200, 100, 100]),
  },
};

/** Kinds that no single visible layer can break, and why. */
export const harmless: Readonly<Record<string, string>> = {
  'canvas.background': 'judges the exported picture, which shows no unseen layer',
  'canvas.edges': 'judges the frame’s own corners and the exported picture',
  'canvas.ratio': 'judges the frame’s own size',
  'canvas.size': 'judges the frame’s own size',
  'delivery.format': 'judges export settings and the exported picture',
  'delivery.pixels': 'judges the frame’s own box and the exported picture',
  'delivery.weight': 'judges the exported file',
  'element.anyOf': 'asks for what must be there: an unseen layer only satisfies nothing',
  'layer.hygiene': 'unseen layers are what it is about, by definition',
  'zone.calm': 'judges the exported picture',
  'zone.contain': 'asks for what must be there: an unseen layer only satisfies nothing',
};
