import type { FaultList } from './fault.ts';

/** What we write: nothing that any loader reads a meaning into. */
const opaque = /^[a-z][a-z0-9]{7,31}$/u;

/** Hugging Face takes these for the name of a split wherever they stand between separators or digits. */
const splitWord =
  /(?:^|[-._ 0-9/])(?:train|training|validation|valid|val|dev|test|testing|eval|evaluation)(?:[-._ 0-9/]|$)/iu;

const isPicture = (path: string): boolean => /\.(?:png|jpe?g|webp)$/iu.test(path);

/** The part of a path that names a sample: the folder of a layer, else the file without its ending; null = no sample. */
export const sampleName = (path: string): string | null => {
  if (!isPicture(path)) return null;
  const parts = path.split('/');
  const inStack = parts[0] === 'layers';
  const name = parts.at(inStack ? -2 : -1) ?? '';
  return inStack ? name : name.replace(/\.[^.]*$/u, '');
};

/** Names of samples: loaders split, merge, skip and re-sort files by what they find in names and paths. */
export const checkNames = (paths: readonly string[], faults: FaultList): void => {
  for (const path of paths) {
    const name = sampleName(path);
    if (name === null || opaque.test(name)) continue;
    if (name.includes('.')) faults.add('name-dotted', path, null, { name });
    else if (/^[._]/u.test(name)) faults.add('name-hidden', path, null, { name });
    else if (splitWord.test(name)) faults.add('name-split-word', path, null, { name });
    else faults.add('name-not-opaque', path, null, { name });
  }
};
