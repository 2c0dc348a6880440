import type { FrameDigest } from '../check/frame-digest.ts';
import { parseTemplate, readTemplate } from '../check/name-template.ts';
import type { Grouping } from './policy-spec.ts';

export interface FrameGroup {
  readonly name: string;
  readonly frames: readonly FrameDigest[];
}

/** The sets frames fall into, in the order their first frames stand. Frames that belong to none are in no group. */
export function groupFrames(frames: readonly FrameDigest[], grouping: Grouping): readonly FrameGroup[] {
  const keyOf = keysBy(grouping);
  const groups = new Map<string, FrameDigest[]>();
  for (const frame of frames) {
    const key = keyOf(frame);
    if (key === null) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [frame]);
    else group.push(frame);
  }
  return [...groups].map(([name, those]) => ({ name, frames: those }));
}

function keysBy(grouping: Grouping): (frame: FrameDigest) => string | null {
  switch (grouping.by) {
    case 'all':
      return () => '';
    case 'page':
      return ({ page }) => page;
    case 'section':
      return ({ sections }) => sections.at(-1) ?? null;
    case 'fact':
      return ({ facts }) => (Object.hasOwn(facts, grouping.fact) ? String(facts[grouping.fact]) : null);
    case 'name': {
      const parts = parseTemplate(grouping.template) ?? [];
      return ({ name }) => readTemplate(parts, name.trim())?.[grouping.slot] ?? null;
    }
  }
}
