import type { Wording } from '../../locale.ts';
import type { PlacementKind, PlacementSpec } from '../placement-spec.ts';
import { amazon } from './amazon.ts';
import { chinaAds } from './china-ads.ts';
import { chinaTemplates } from './china-templates.ts';
import { google } from './google.ts';
import { iab } from './iab.ts';
import { korea } from './korea.ts';
import type { LibraryData, LibraryFamily } from './library-data.ts';
import { librarySource, librarySpec } from './library-spec.ts';
import { social } from './social.ts';
import { stores } from './stores.ts';
import { tencent } from './tencent.ts';
import { tiktok } from './tiktok.ts';
import { yandex } from './yandex.ts';

/** A ready spec of a public placement: what a list shows of it, and the spec itself when somebody wants it. */
export interface LibraryEntry {
  /** Id of the spec, e.g. `lib.iab.970x250`. */
  readonly id: string;
  readonly name: Wording;
  readonly platform: string;
  readonly kind: PlacementKind;
  /** What the source says and no rule checks, and where sources disagree: shown to people. */
  readonly notes: readonly Wording[];
  /** A = official page, B = mirror or transcription of one. */
  readonly trust: 'A' | 'B';
  /** Address of the page. */
  readonly source: string;
  /** When it was read: year and month. */
  readonly date: string;
  /** The whole spec; made anew each time, the same each time. */
  readonly spec: () => PlacementSpec;
}

const families: readonly LibraryFamily[] = [
  iab,
  google,
  stores,
  social,
  tiktok,
  amazon,
  yandex,
  korea,
  chinaAds,
  tencent,
  chinaTemplates,
];

const entryOf = (family: LibraryFamily, data: LibraryData): LibraryEntry => ({
  id: `lib.${data.id}`,
  name: { en: data.name[0], 'zh-CN': data.name[1] },
  platform: data.platform ?? family.platform,
  kind: data.kind,
  notes: data.notes.map(([en, zh]) => ({ en, 'zh-CN': zh })),
  trust: data.trust ?? family.trust,
  source: data.source ?? family.source,
  date: librarySource(family, data).date,
  spec: () => librarySpec(family, data),
});

/**
 * Every ready spec, by platform. Public pages change: a spec is a start to copy, to check against its source and to edit,
 * and nothing is checked by it until somebody takes it over.
 */
export const libraryEntries: readonly LibraryEntry[] = families.flatMap((family) =>
  family.entries.map((data) => entryOf(family, data)),
);
