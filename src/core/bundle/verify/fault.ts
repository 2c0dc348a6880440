/**
 * What can be wrong with a bundle: each is something that a common loader does not refuse but gets wrong in silence, or
 * refuses in words that do not lead back to the cause. The number is the promise of docs/formats/promises.md it breaks.
 */
export const faultPromises = {
  'name-not-opaque': 1,
  'name-dotted': 1,
  'name-split-word': 1,
  'name-hidden': 1,
  'size-differs': 2,
  'scale-differs': 2,
  'boxes-differ': 3,
  'box-convention': 3,
  'rotation-differs': 4,
  'box-outside': 5,
  'clip-differs': 5,
  'number-without-point': 6,
  'row-shape-differs': 7,
  'record-invalid': 7,
  'annotation-id-zero': 8,
  'annotation-id-twice': 8,
  'category-unknown': 8,
  'key-missing': 8,
  'segmentation-shape': 8,
  'runs-do-not-fill': 8,
  'classes-differ': 9,
  'class-ids': 9,
  'picture-alpha': 10,
  'picture-broken': 10,
  'picture-small': 11,
  'picture-long': 11,
  'group-in-two-splits': 12,
  'split-differs': 12,
  'element-empty': 13,
  'element-twice': 13,
  'root-without-hash': 14,
  'file-missing': 15,
  'file-unlisted': 15,
  'hash-differs': 15,
  'manifest-missing': 15,
  'file-unreadable': 15,
  'picture-missing': 15,
  'label-missing': 15,
  'yolo-kinds-mixed': 5,
  'yolo-path-key': 15,
  'parquet-untyped': 7,
  'shard-missing': 15,
  'tar-order': 1,
  'caption-missing': 15,
  'placeholder-count': 7,
} as const satisfies Readonly<Record<string, number>>;

export type FaultCode = keyof typeof faultPromises;

export interface Fault {
  readonly code: FaultCode;
  /** The file that is wrong, relative to the bundle's root. */
  readonly path: string;
  /** Where in it: a line, a record, a frame; null = the file as a whole. */
  readonly where: string | null;
  readonly data: Readonly<Record<string, string | number>>;
}

/** Collects faults; one that occurs in every record of a file is told this often, then counted only. */
export interface FaultList {
  add(code: FaultCode, path: string, where: string | null, data?: Fault['data']): void;
  list(): readonly Fault[];
  /** How many there were of each code, those not listed included. */
  counts(): ReadonlyMap<FaultCode, number>;
}

/** Per code and file. */
const mostListed = 20;

export const createFaultList = (): FaultList => {
  const faults: Fault[] = [];
  const listed = new Map<string, number>();
  const counts = new Map<FaultCode, number>();
  return {
    add(code, path, where, data = {}) {
      counts.set(code, (counts.get(code) ?? 0) + 1);
      const key = `${code}\n${path}`;
      const before = listed.get(key) ?? 0;
      listed.set(key, before + 1);
      if (before < mostListed) faults.push({ code, path, where, data });
    },
    list: () => faults,
    counts: () => counts,
  };
};
