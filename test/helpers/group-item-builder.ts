import type { GroupItem } from '../../src/core/diversity/group-item.ts';

/** An item that has nothing in common with any other of another number. */
export const item = (number: number, fields: Partial<GroupItem> = {}): GroupItem => ({
  frameId: `${String(number)}:1`,
  templateKey: number.toString(16).padStart(16, '0'),
  layout: { units: [] },
  componentKey: null,
  owners: [],
  campaign: null,
  dominantImage: null,
  copy: null,
  hashes: null,
  ...fields,
});
