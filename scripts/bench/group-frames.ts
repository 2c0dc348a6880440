import { assignSplits } from '../../src/core/bundle/split/assign-splits.ts';
import { checkLeaks } from '../../src/core/bundle/split/check-leaks.ts';
import { defaultShares } from '../../src/core/bundle/split/split-name.ts';
import { groupAlike } from '../../src/core/diversity/group-alike.ts';
import type { GroupItem } from '../../src/core/diversity/group-item.ts';
import type { LayoutUnit } from '../../src/core/diversity/layout-sketch.ts';
import { hashPicture } from '../../src/core/diversity/picture-hashes.ts';
import { msSince } from './bench-session.ts';

/** Numbers 0..1, the same in every run (a linear congruential generator modulo 2^32; Numerical Recipes, §7.1). */
const random = (() => {
  let state = 1;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
})();

/**
 * Prints what grouping and splitting 5,000 frames takes: as ten variants of 500 templates, and as 5,000 layouts of the same
 * layers that are all different, where no comparison can be spared; and what hashing one picture takes.
 */
export function measureGrouping(): void {
  measureSet('5,000 frames, ten of each of 500 templates', items(5000, 500));
  measureSet('5,000 frames, no two alike', items(5000, 5000));
  const data = Uint8Array.from({ length: 1200 * 628 * 4 }, () => Math.floor(random() * 256));
  const startMs = performance.now();
  for (let run = 0; run < 5; run += 1) hashPicture({ width: 1200, height: 628, data });
  console.log(`   hashing a picture of 1200 × 628: ${(msSince(startMs) / 5).toFixed(0)} ms`);
}

function measureSet(name: string, those: readonly GroupItem[]): void {
  const groupMs = performance.now();
  const { groups } = groupAlike(those);
  const grouped = msSince(groupMs);
  const frames = those.map(({ frameId }, index) => ({
    frameId,
    classes: { title: 1, [`class ${String(index % 20)}`]: 2 },
    locale: index % 5 === 0 ? 'en' : 'zh-CN',
    format: `format ${String(index % 7)}`,
  }));
  const splitMs = performance.now();
  const made = assignSplits({ groups, frames, salt: 'bench', shares: defaultShares, lock: null });
  const split = msSince(splitMs);
  if (!made.ok) throw new Error(made.failure.code);
  const checkMs = performance.now();
  const { leaks } = checkLeaks(made.value.frames, those);
  console.log(
    `   ${name}: ${String(groups.length)} groups in ${grouped.toFixed(0)} ms, split in ${split.toFixed(0)} ms, checked for leaks in ${msSince(checkMs).toFixed(0)} ms (${String(leaks.length)} found)`,
  );
}

function items(frames: number, templates: number): readonly GroupItem[] {
  const layouts = Array.from({ length: templates }, (_, index) => ({
    templateKey: index.toString(16).padStart(16, '0'),
    layout: { units: Array.from({ length: 30 }, randomUnit) },
  }));
  return Array.from({ length: frames }, (_, index) => {
    const { templateKey, layout } = layouts[index % templates] ?? { templateKey: '', layout: { units: [] } };
    const word = (): number => Math.floor(random() * 2 ** 32);
    return {
      frameId: `${String(index + 1)}:1`,
      templateKey,
      layout,
      componentKey: null,
      owners: [],
      campaign: null,
      dominantImage: `image ${String(index)}`,
      copy: `what this frame says, number ${String(index)}`,
      hashes: { dHash: [word(), word()], pHash: [word(), word()] },
    };
  });
}

function randomUnit(_: unknown, index: number): LayoutUnit {
  const [left, top] = [random() * 0.6, random() * 0.6];
  const isText = index % 3 === 0;
  return {
    kind: isText ? 'TEXT' : index % 3 === 1 ? 'RECTANGLE' : 'VECTOR',
    depth: index % 4,
    left,
    top,
    right: left + random() * 0.4,
    bottom: top + random() * 0.4,
    isElastic: isText,
    anchorX: isText ? -1 : 0,
    anchorY: isText ? -1 : 0,
    letter: isText ? 0.03 : 0,
  };
}
