import { defaultSettings } from '../../src/ui/state/settings-state.ts';
import { type RestFields, restNode } from '../helpers/rest-builder.ts';
import { asFrame, campaignFrames, campaignScene, rgb } from './campaign-scene.ts';
import type { FakeFrame, FakeScene } from './fake-main.ts';

type Box = readonly [number, number, number, number];

/** A square banner drawn in a hurry: default names, a doubtful text on the button, and a line that is too thin. */
export function draft(number: number, name: string): FakeFrame {
  const id = (part: number): string => `${String(number)}:${String(part)}`;
  const text = (part: number, box: Box, characters: string, px: number): RestFields =>
    restNode({
      id: id(part),
      type: 'TEXT',
      name: characters,
      fills: rgb(255, 255, 255),
      box,
      characters,
      style: { fontFamily: 'Inter', fontWeight: 600, fontSize: px, lineHeightPx: px * 1.2 },
    });
  return asFrame(
    id(1),
    name,
    [1080, 1080],
    [
      restNode({ id: id(2), name: 'Rectangle 1', box: [0, 0, 1080, 1080], fills: rgb(20, 40, 90) }),
      restNode({ id: id(3), name: 'Rectangle 47', box: [700, 500, 240, 200], fills: rgb(240, 180, 90) }),
      text(4, [80, 120, 700, 120], '秋季上新', 96),
      restNode({
        id: id(7),
        name: 'Line 5',
        type: 'LINE',
        box: [100, 900, 300, 0.5],
        fills: rgb(220, 60, 40),
      }),
      restNode({ id: id(8), name: 'Rectangle 9', box: [290, 700, 300, 90], fills: rgb(220, 60, 40) }),
      text(9, [340, 720, 200, 50], '立即抢购', 36),
    ],
  );
}

/** Two drafts built the same, then the campaign, whose layers are well named; everything selected, on Label. */
export const labelFrames: readonly FakeFrame[] = [
  draft(20, 'square / draft 01'),
  draft(21, 'square / draft 02'),
  ...campaignFrames.slice(0, 2),
];

export const labelScene = (part: Partial<FakeScene> = {}): FakeScene =>
  campaignScene({
    frames: labelFrames,
    selection: labelFrames.map(({ entry }) => entry.id),
    settings: { ...defaultSettings, tab: 'label' },
    ...part,
  });
