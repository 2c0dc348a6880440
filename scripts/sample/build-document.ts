import { createHash } from 'node:crypto';
import type { CanvasKit } from 'canvaskit-wasm/full';
import { arrange } from './author/arrange.ts';
import { at, type Draft, frame } from './author/draft.ts';
import { Emitter, type FrameTruth, type RestObject } from './author/emit.ts';
import type { Kit } from './author/kit.ts';
import { openMeasure, openTypesetter } from './author/lettering.ts';
import { type JsonObject, rgba, solid } from './author/paints.ts';
import { openParts } from './author/parts.ts';
import { displayFrames, leaderboardFrames } from './frames/display.ts';
import { jdSplashFrames } from './frames/jd-splash.ts';
import { metaFeedFrames, metaStoryFrames } from './frames/meta.ts';
import { venueHeaderFrames } from './frames/venue-header.ts';
import { googleFrames, jdMainFrames } from './frames/wide-and-square.ts';

const CAMPAIGN_PAGE = 'Autumn campaign 秋季大促';
const LIBRARY_PAGE = 'Components 组件';

export interface BuiltDocument {
  /** Figma's REST file, bounds not yet filled in. */
  readonly file: RestObject;
  /** Every frame that lies on a page, in tree order. */
  readonly frames: readonly (FrameTruth & { readonly page: string })[];
}

const sha1 = (data: string | Uint8Array): string => createHash('sha1').update(data).digest('hex');

/** Figma names pictures by the SHA-1 of their bytes. */
export const imageRefOf = (bytes: Uint8Array): string => sha1(bytes);

const canvas = (id: string, name: string, children: readonly RestObject[]): RestObject => ({
  id,
  name,
  type: 'CANVAS',
  scrollBehavior: 'SCROLLS',
  children,
  backgroundColor: rgba('#f5f3ee'),
  prototypeStartNodeID: null,
  flowStartingPoints: [],
  prototypeDevice: { type: 'NONE', rotation: 'NONE' },
});

/** Chinese and tall placements at the left, small and wide ones at the right. */
const campaign = (kit: Kit): Draft[] =>
  arrange([
    [{ family: jdSplashFrames(kit) }, { family: metaFeedFrames(kit) }, { family: metaStoryFrames(kit) }],
    [
      { family: venueHeaderFrames(kit) },
      { family: jdMainFrames(kit) },
      { family: googleFrames(kit), isLoose: true },
      { family: displayFrames(kit) },
      { family: leaderboardFrames(kit), isLoose: true },
    ],
  ]);

const noPicture = (name: string): never => {
  throw new Error(`no picture ${name}`);
};

/** Sets the whole campaign; `refs` says under which imageRef each picture is kept. */
export const buildDocument = (skia: CanvasKit, refs: ReadonlyMap<string, string>): BuiltDocument => {
  const type = openTypesetter(openMeasure(skia));
  const parts = openParts(type);
  const picture = (name: string): string => refs.get(name) ?? noPicture(name);
  const kit: Kit = { ...parts, type, picture };
  const library = new Emitter(3);
  const board = library.top(
    frame('Components 组件', at(0, 0, 960, 640), { fills: [solid('#ffffff')], radius: 24 }, parts.mains),
  );
  const page = new Emitter(2, library.components);
  const nodes = campaign(kit).map((draft) => page.top(draft));
  return {
    frames: [
      ...page.frames.map((one) => ({ ...one, page: CAMPAIGN_PAGE })),
      ...library.frames.map((one) => ({ ...one, page: LIBRARY_PAGE })),
    ],
    file: {
      name: '半岫 Banxiu autumn campaign',
      lastModified: '2026-09-01T08:00:00Z',
      thumbnailUrl: '',
      version: '1',
      role: 'owner',
      editorType: 'figma',
      linkAccess: 'inherit',
      document: {
        id: '0:0',
        name: 'Document',
        type: 'DOCUMENT',
        scrollBehavior: 'SCROLLS',
        children: [canvas('0:1', CAMPAIGN_PAGE, nodes), canvas('0:2', LIBRARY_PAGE, [board])],
      },
      components: componentsOf(library),
      componentSets: {},
      schemaVersion: 0,
      styles: {},
    },
  };
};

const names: Readonly<Record<string, string>> = {
  logo: 'Logo lockup 标志',
  cta: 'CTA 按钮',
  price: 'Price tag 价格',
  seal: 'Seal 贴纸',
};

const componentsOf = (library: Emitter): JsonObject =>
  Object.fromEntries(
    [...library.components].map(([key, { id }]) => [
      id,
      {
        key: sha1(`banxiu/${key}`),
        name: names[key] ?? key,
        description: '',
        remote: false,
        documentationLinks: [],
      },
    ]),
  );
