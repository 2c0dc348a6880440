import { type BundleFile, type Dataset, type Split, splits } from './dataset.ts';
import { folderOf } from './used-splits.ts';

/**
 * `data.yaml`. No `path`: without it the folders count from the file's own folder, with `.` from wherever training is started.
 * `train` and `val` must be there for the file to load, so a split without frames points at another one, and a comment says so.
 * `came` = splits with a frame that came through: a folder that is not there would stop the loader.
 */
export const yoloDataFile = (dataset: Dataset, root: string, came: ReadonlySet<Split>): BundleFile => {
  const used: readonly Split[] = came.size === 0 ? ['train'] : splits.filter((split) => came.has(split));
  const lines = keys.flatMap(([key, split]) => {
    if (used.includes(split)) return [`${key}: images/${folderOf(split)}\n`];
    return key === 'test' ? [] : borrowed(key, used);
  });
  const names = dataset.classes.map(({ name }, at) => `  ${String(at)}: ${JSON.stringify(name)}\n`);
  return { path: `${root}data.yaml`, role: 'meta', split: null, text: [...lines, 'names:\n', ...names] };
};

const keys: readonly (readonly ['train' | 'val' | 'test', Split])[] = [
  ['train', 'train'],
  ['val', 'validation'],
  ['test', 'test'],
];

const borrowed = (key: 'train' | 'val', used: readonly Split[]): readonly string[] => {
  const folder = folderOf((key === 'val' ? used.at(-1) : used[0]) ?? 'train');
  return [
    `# No frame lies in ${key}: this is the ${folder} split again, so that the file loads. Split the set before you trust a score.\n`,
    `${key}: images/${folder}\n`,
  ];
};
