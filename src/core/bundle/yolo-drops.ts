/** What a kind of YOLO label file has no room for, in order: `more`, and what none has, since a row is a class and numbers. */
export const yoloDrops = (more: readonly string[]): readonly string[] => [...always, ...more].sort();

const always: readonly string[] = [
  'attributes',
  'caption',
  'colour',
  'component',
  'extra-labels',
  'findings',
  'layer-id',
  'layer-name',
  'layer-path',
  'layers',
  'opacity',
  'page',
  'parent',
  'placement',
  'provenance',
  'relations',
  'role',
  'tags',
  'text',
  'text-runs',
  'unclipped-box',
  'z-order',
];
