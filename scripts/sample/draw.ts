import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { drawSample, type SampleFiles } from './draw-sample.ts';
import { keptPictures } from './kept-pictures.ts';
import { takePictures } from './photo/take-pictures.ts';
import { openSkia } from './skia.ts';

const write = (folder: string, files: SampleFiles): void => {
  rmSync(join(folder, 'sample'), { recursive: true, force: true });
  for (const [path, bytes] of files) {
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, bytes);
  }
};

const differing = (folder: string, files: SampleFiles): readonly string[] =>
  [...files].filter(([path, bytes]) => !readFileSync(join(folder, path)).equals(bytes)).map(([path]) => path);

/**
 * `npx tsx scripts/sample/draw.ts [--check] [--keep-pictures] [folder]` draws the sample into `assets/` or the folder given.
 * `--check` compares byte for byte and writes nothing; `--keep-pictures` takes the pictures as they lie there, because
 * shooting them again takes over a minute.
 */
const main = async (): Promise<void> => {
  const [folder = join(import.meta.dirname, '../../assets')] = process.argv
    .slice(2)
    .filter((word) => !word.startsWith('--'));
  const skia = await openSkia();
  const pictures = process.argv.includes('--keep-pictures') ? keptPictures(folder) : takePictures(skia);
  const files = await drawSample(skia, pictures);
  if (!process.argv.includes('--check')) {
    write(folder, files);
    process.stdout.write(`${String(files.size)} files in ${folder}\n`);
    return;
  }
  const wrong = differing(folder, files);
  const verdict =
    wrong.length === 0 ? `${String(files.size)} files are as drawn` : `not as drawn: ${wrong.join(', ')}`;
  process.stdout.write(`${verdict}\n`);
  if (wrong.length > 0) process.exitCode = 1;
};

await main();
