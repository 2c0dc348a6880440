import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Folder of real Figma documents. They are not ours and not part of this project. */
export const fixtures = process.env['PROOFSET_FIXTURES'] ?? '../shared/fixtures';

const isDocument = (name: string): boolean =>
  /\.(fig|zip|json(\.gz)?)$/.test(name) && !/response\.json$/.test(name);

/** Every document under the fixtures folder: path from there. */
export function realDocuments(): string[] {
  if (!existsSync(fixtures)) throw new Error(`No documents at ${fixtures}; set PROOFSET_FIXTURES.`);
  return readdirSync(fixtures, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap((folder) =>
      readdirSync(join(fixtures, folder.name))
        .filter(isDocument)
        .map((name) => join(folder.name, name)),
    )
    .sort();
}

/** The documents with a picture that Figma rendered of their root at 2x. */
export const recordedPairs = (): string[] =>
  realDocuments().filter((path) => existsSync(join(fixtures, path, '..', 'render@2x.png')));
