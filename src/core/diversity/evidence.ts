import { sha256Hex } from '../bundle/digest.ts';
import type { GroupItem } from './group-item.ts';

/** What two frames can have in common exactly, strongest first. */
export const exactEvidence = ['template', 'component', 'owner', 'campaign', 'image', 'copy'] as const;
export type ExactEvidence = (typeof exactEvidence)[number];

/** Why two frames belong together. The last three are found by comparing. */
export type Because = ExactEvidence | 'similar-layout' | 'near-pixels' | 'inverted-pixels';

export interface Evidence {
  readonly kind: ExactEvidence;
  /** `<kind>:<16 hex digits>`: equal for frames that have it in common. Nothing can be read back from it. */
  readonly key: string;
  /** True if it means the same in every document. */
  readonly isPortable: boolean;
}

export const evidenceOf = (item: GroupItem): readonly Evidence[] => {
  const { componentKey, owners, campaign, dominantImage, copy } = item;
  return [
    { kind: 'template', key: `template:${item.templateKey}`, isPortable: true },
    ...hashed(
      'component',
      componentKey === null ? [] : [componentKey],
      componentKey?.startsWith('#') === false,
    ),
    ...hashed('owner', owners, false),
    ...hashed('campaign', campaign === null ? [] : [campaign], true),
    ...hashed('image', dominantImage === null ? [] : [dominantImage], true),
    ...hashed('copy', copy === null ? [] : [copy], true),
  ];
};

const hashed = (kind: ExactEvidence, values: readonly string[], isPortable: boolean): readonly Evidence[] =>
  values.map((value) => ({
    kind,
    key: `${kind}:${sha256Hex(`${kind}\n${value}`).slice(0, 16)}`,
    isPortable,
  }));
