import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import * as z from 'zod/mini';

/**
 * Has foreign readers load what we export: every COCO file below the given folders (default: `out/` and the golden bundles)
 * goes through pycocotools. ZIP files are unpacked first, by Python's own reader, all into one place. Needs Python 3 and, the first time, a package index to install from into `.venv`.
 */
const root = resolve(import.meta.dirname, '..');
const consumers = join(root, 'test', 'consumers');
const venv = join(root, '.venv');
const python = join(venv, process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python');

const answer = z.object({
  images: z.number(),
  annotations: z.number(),
  busiest: z.number(),
  emptyMasks: z.number(),
  bbox: z.nullable(z.number()),
  segm: z.nullable(z.number()),
  problems: z.array(z.string()),
});

const stop = (sentence: string): never => {
  console.error(sentence);
  console.log('0 passed, 1 failed');
  process.exit(1);
};

const run = (command: string, args: readonly string[]): string | null => {
  const { status, error, stderr, stdout } = spawnSync(command, args, {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  return error === undefined && status === 0
    ? null
    : error?.message || stderr.trim() || stdout.trim() || `exit code ${String(status)}`;
};

const prepare = (): void => {
  if (!existsSync(python)) {
    const system = ['python3', 'python'].find((name) => run(name, ['--version']) === null);
    if (system === undefined) return stop('Python 3 was not found. Install it, then run this again.');
    const failed = run(system, ['-m', 'venv', venv]);
    if (failed !== null) return stop(`A virtual environment could not be made in ${venv}: ${failed}`);
  }
  const requirements = join(consumers, 'requirements.txt');
  const failed = run(python, [
    '-m',
    'pip',
    'install',
    '--quiet',
    '--disable-pip-version-check',
    '-r',
    requirements,
  ]);
  if (failed !== null) stop(`The packages of ${requirements} could not be installed: ${failed}`);
};

const filesBelow = (folder: string, name: RegExp): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && name.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();

const unpackInto = (folder: string, zips: readonly string[]): void => {
  for (const zip of zips) {
    const failed = run(python, ['-m', 'zipfile', '-e', zip, folder]);
    if (failed !== null) stop(`${zip} could not be unpacked: ${failed}`);
  }
};

const examine = (path: string): { readonly line: string; readonly passed: boolean } => {
  const { status, stdout, stderr } = spawnSync(python, [join(consumers, 'coco_self_ap.py'), path], {
    encoding: 'utf8',
  });
  const name = relative(path.startsWith(unpacked) ? unpacked : root, path);
  const parsed = z.safeParse(answer, parseLine(stdout));
  if (!parsed.success)
    return { passed: false, line: `FAIL  ${name}\n      ${stderr.trim().split('\n').at(-1) ?? ''}` };
  const { images, annotations, busiest, emptyMasks, bbox, segm, problems } = parsed.data;
  const counts = [images, annotations, busiest, scoreText(bbox), scoreText(segm), emptyMasks].map((value) =>
    String(value).padStart(8),
  );
  const passed = status === 0;
  return {
    passed,
    line: [
      `${passed ? 'pass' : 'FAIL'}${counts.join('')}  ${name}`,
      ...problems.map((one) => `      ${one}`),
    ].join('\n'),
  };
};

const scoreText = (score: number | null): string => score?.toFixed(4) ?? '-';

const parseLine = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

const given = process.argv.slice(2);
const folders = (
  given.length > 0 ? given.map((path) => resolve(path)) : [join(root, 'out'), join(root, 'test', 'golden')]
).filter((path) => {
  const isFolder = existsSync(path) && statSync(path).isDirectory();
  if (!isFolder && given.length > 0) stop(`${path} is not a folder.`);
  return isFolder;
});
prepare();
const unpacked = mkdtempSync(join(tmpdir(), 'proofset-consumers-'));
process.on('exit', () => rmSync(unpacked, { recursive: true, force: true }));
unpackInto(
  unpacked,
  folders.flatMap((folder) => filesBelow(folder, /\.zip$/u)),
);
const files = [...folders, unpacked].flatMap((folder) => filesBelow(folder, /^instances_.*\.json$/u));
if (files.length === 0)
  stop(`No COCO file was found below ${folders.join(', ')}. Export something first: npm start`);
console.log('      images  boxes busiest bbox AP segm AP no mask  file');
const results = files.map(examine);
for (const { line } of results) console.log(line);
const passed = results.filter((result) => result.passed).length;
console.log(`${String(passed)} passed, ${String(results.length - passed)} failed`);
process.exitCode = passed === results.length ? 0 : 1;
