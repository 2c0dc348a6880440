import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Caption } from '../../../src/core/bundle/dataset.ts';
import { factsOfSnapshot } from '../../../src/core/bundle/facts-of-snapshot.ts';
import type { RenderTarget } from '../../../src/core/bundle/pictures/render-target.ts';
import { planRender } from '../../../src/core/bundle/pictures/render-target.ts';
import { planDataset } from '../../../src/core/bundle/plan-dataset.ts';
import { toDatasetFrame } from '../../../src/core/bundle/to-dataset-frame.ts';
import { fitImage } from '../../../src/core/geometry/fit-image.ts';
import { makeCaptions } from '../../../src/core/label/caption/make-captions.ts';
import { defaultLabelling } from '../../../src/core/label/labelling.ts';
import type { FrameSnapshot } from '../../../src/core/snapshot/frame-snapshot.ts';
import { writeFrameTagsRecord } from '../../../src/core/stored/frame-tags/current.ts';
import { writeLabelRecord } from '../../../src/core/stored/label/current.ts';
import { plan } from '../../helpers/export-scene.ts';
import { frame } from '../../helpers/frame-builder.ts';
import { handLabel } from '../../helpers/label-builder.ts';
import { image, layer, solid, text } from '../../helpers/layer-builder.ts';
import { reportOf } from '../../helpers/report-of.ts';

const twice: RenderTarget = { is: 'scale', scale: 2 };

const told = (
  snapshot: FrameSnapshot,
  target: RenderTarget = twice,
  unlabelled: 'by-type' | 'leave-out' = 'by-type',
): readonly Caption[] => {
  const facts = factsOfSnapshot({ snapshot, labelling: defaultLabelling, unlabelled, target });
  return facts === null ? [] : makeCaptions(facts);
};

/** What the bundle writes for the picture that Figma draws. */
const written = (
  snapshot: FrameSnapshot,
  target: RenderTarget = twice,
  unlabelled: 'by-type' | 'leave-out' = 'by-type',
): readonly Caption[] => {
  const asked = plan({ captions: ['en', 'zh-CN'], targets: [target], unlabelled });
  const [planned] = planDataset(asked, [{ report: reportOf(snapshot), size: snapshot.size }]).dataset.frames;
  const render = planRender(target, snapshot.size);
  const shown = snapshot.painted ?? snapshot.pageBox;
  if (planned === undefined || render === null) throw new Error('nothing planned');
  const { scale } = render;
  const png = { width: Math.ceil(shown.width * scale), height: Math.ceil(shown.height * scale) };
  const fit = fitImage({
    png,
    scale,
    box: { x: 0, y: 0, ...snapshot.size },
    painted: snapshot.painted,
    pageOrigin: null,
  });
  if (!fit.ok) throw new Error(fit.failure.code);
  const { origin, shows } = fit.value;
  return toDatasetFrame({
    plan: asked,
    labelling: defaultLabelling,
    planned,
    snapshot,
    picture: {
      ...png,
      shows,
      originX: origin.x,
      originY: origin.y,
      scale,
      sha256: 'a'.repeat(64),
      sizeBytes: 1,
    },
  }).frame.captions;
};

const stored = (id: string, ...classes: readonly string[]) => ({
  [id]: { label: writeLabelRecord(id, handLabel(...classes)) },
});

const canvas = { width: 400, height: 300, fills: [solid('#0b3d91')] };
const banner = frame(
  canvas,
  text('Spring sale', { name: 'title', box: [20, 20, 200, 40] }),
  layer({ id: '1:70', name: 'plate', box: [20, 240, 120, 40], fills: [solid('#e60012')] }),
  text('Shop now', { id: '1:71', name: 'cta', box: [40, 248, 80, 24] }),
  image({ name: 'product', box: [240, 80, 140, 180] }),
);

describe('the facts of a caption without a picture', () => {
  it.each<[string, FrameSnapshot]>([
    ['a banner', banner],
    ['an empty frame', frame(canvas)],
    ['a frame with a layer labelled by hand', { ...banner, stored: stored('1:71', 'badge') }],
    ['a frame with a layer that is deliberately none', { ...banner, stored: stored('1:71') }],
    [
      'a frame with tags',
      {
        ...banner,
        stored: {
          [banner.id]: {
            'frame-tags': writeFrameTagsRecord(banner.id, { tags: ['summer'], attributes: {}, captions: [] }),
          },
        },
      },
    ],
    [
      'a frame whose layers stick out',
      frame(
        { ...canvas, clipsContent: false, painted: [-40, 0, 440, 330] },
        layer({ name: 'logo', box: [-40, 250, 80, 80] }),
        text('Out', { name: 'title', box: [300, 20, 90, 40] }),
      ),
    ],
  ])('are those the bundle writes: %s', (_, snapshot) => {
    expect(told(snapshot)).toEqual(written(snapshot));
    expect(told(snapshot)).toHaveLength(6);
  });

  it('are those the bundle writes, wherever layers lie and however large the picture is', () => {
    const at = fc.integer({ min: 0, max: 300 });
    fc.assert(
      fc.property(at, at, fc.constantFrom(0.5, 1, 1.5, 3), fc.boolean(), (x, y, scale, leavesOut) => {
        const snapshot = frame(
          canvas,
          layer({ name: 'Rectangle 3', box: [x, y, 60, 30], fills: [solid('#e60012')] }),
          text('Buy', { name: 'button', box: [y, x, 40, 20] }),
        );
        const target: RenderTarget = { is: 'scale', scale };
        const unlabelled = leavesOut ? 'leave-out' : 'by-type';
        expect(told(snapshot, target, unlabelled)).toEqual(written(snapshot, target, unlabelled));
      }),
    );
  });

  it('know the size of the picture, and the colour under the words of a button', () => {
    const [short, long] = told(banner).filter(({ language }) => language === 'en');
    expect(long?.text).toContain('800 × 600 px');
    expect(`${short?.text ?? ''} ${long?.text ?? ''}`).toContain('red button');
  });

  it('follow a picture that is cut to a square, and one with room beside it', () => {
    const wide = frame(
      { width: 800, height: 400, fills: [solid('#ffffff')] },
      text('Far left', { name: 'title', box: [4, 180, 60, 40] }),
    );
    const english = (fit: 'cover' | 'contain'): string =>
      told(wide, { is: 'side', px: 400, fit }).find(
        ({ kind, language }) => kind === 'long' && language === 'en',
      )?.text ?? '';
    expect(english('cover')).toContain('400 × 400 px');
    expect(english('cover')).not.toContain('Far left');
    expect(english('contain')).toContain('Far left');
  });

  it('are not there for a frame that no picture can be made of', () => {
    const facts = factsOfSnapshot({
      snapshot: frame({ width: 400, height: 0 }),
      labelling: defaultLabelling,
      unlabelled: 'by-type',
      target: twice,
    });
    expect(facts).toBeNull();
  });
});
