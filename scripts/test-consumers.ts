import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative, resolve } from 'node:path';
import * as z from 'zod/mini';
import { readArguments } from '../src/cli/arguments.ts';
import { runCommand } from '../src/cli/run-command.ts';

/**
 * Has foreign readers load what we export: every bundle below the given folders goes through every consumer whose files it
 * holds, and every COCO file through pycocotools. Without a folder the sample is exported afresh with every format, and what
 * lies in `out/` and the golden bundles are looked at with it. ZIP files are unpacked first, by Python's own reader, all into
 * one place. Needs Python 3 and, the first time, a package index to install `test/consumers/requirements.txt` from into `.venv`.
 */
const root = resolve(import.meta.dirname, '..');
const consumers = join(root, 'test', 'consumers');
const venv = join(root, '.venv');
const python = join(venv, process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python');

/** One line that a consumer's script prints for each thing it loaded. */
const answer = z.object({
  what: z.string(),
  samples: z.number(),
  facts: z.optional(z.array(z.string())),
  problems: z.array(z.string()),
});
type Answer = z.infer<typeof answer>;

/** Scripts that take the root of a bundle, and what must lie in it for them to have work. */
const scripts: readonly (readonly [script: string, needs: RegExp])[] = [
  ['check_supervision.py', /^(?:annotations\/instances_.*\.json|.*data\.yaml|voc\/Annotations\/.*)$/u],
  ['check_datasets.py', /^(?:data|imagefolder|webdataset)\//u],
  ['check_webdataset.py', /^webdataset\//u],
  ['check_croissant.py', /^croissant\.json$/u],
  ['check_card.py', /^README\.md$/u],
  ['check_xml.py', /^(?:voc\/Annotations\/.*|cvat\/annotations)\.xml$/u],
];

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
  const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '-r', requirements];
  const failed = run(python, pip);
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

/** Nothing is fetched, and nothing cached beyond this run. */
const offline = (cache: string): NodeJS.ProcessEnv => ({
  ...process.env,
  HF_HUB_OFFLINE: '1',
  HF_DATASETS_OFFLINE: '1',
  HF_HOME: cache,
  PYTHONWARNINGS: 'ignore',
});

const consult = (script: string, target: string): readonly Answer[] => {
  const { status, stdout, stderr } = spawnSync(python, [join(consumers, script), target], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
    env: offline(join(unpacked, '.cache')),
  });
  const answers = stdout.split('\n').flatMap((line) => {
    const parsed = z.safeParse(answer, parseLine(line));
    return parsed.success ? [parsed.data] : [];
  });
  const isExplained = status === 0 || answers.some(({ problems }) => problems.length > 0);
  if (isExplained) return answers;
  return [...answers, { what: script, samples: 0, problems: [stderr.trim().split('\n').at(-1) ?? ''] }];
};

const parseLine = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

const print = ({ what, samples, facts = [], problems }: Answer, where: string): void => {
  const state = problems.length === 0 ? 'pass' : 'FAIL';
  console.log(`${state} ${String(samples).padStart(6)}  ${what.padEnd(36)} ${[where, ...facts].join(' · ')}`);
  for (const problem of problems) console.log(`      ${problem}`);
};

/** The sample with everything a bundle can hold, into `out/consumers`. */
const exportSample = async (): Promise<void> => {
  const isBuilt = existsSync(join(root, 'build', 'main.js'));
  const failed = isBuilt ? null : run('npm', ['run', '-s', 'build']);
  if (failed !== null) stop(`The plugin could not be built: ${failed}`);
  const sample = join(root, 'assets', 'sample');
  const placements = readdirSync(join(sample, 'placements')).map((name) => join(sample, 'placements', name));
  const out = join(root, 'out', 'consumers');
  rmSync(out, { recursive: true, force: true });
  const what = ['--format', 'all', '--masks', 'rendered', '--split', '80/10/10', '--captions', 'en,zh-CN'];
  const argv = ['export', join(sample, 'document.json'), '--out', out, '--scale', '1', ...what];
  console.log('Exporting the sample with every format …');
  const exitCode = await runCommand(readArguments([...argv, '--placements', ...placements], 'en'), 'en', {
    print: () => undefined,
    complain: (text) => console.error(text),
  });
  if (exitCode !== 0) stop('The sample could not be exported.');
};

const given = process.argv.slice(2);
if (given.length === 0) await exportSample();
const folders = (
  given.length > 0 ? given.map((path) => resolve(path)) : [join(root, 'out'), join(root, 'test', 'golden')]
).filter((path) => {
  const isFolder = existsSync(path) && statSync(path).isDirectory();
  if (!isFolder && given.length > 0) stop(`${path} is not a folder.`);
  return isFolder;
});
prepare();
const unpacked = mkdtempSync(join(tmpdir(), 'proofset-consumers-'));
process.on('exit', () => {
  rmSync(unpacked, { recursive: true, force: true });
});
unpackInto(
  unpacked,
  folders.flatMap((folder) => filesBelow(folder, /\.zip$/u)),
);
const places = [...folders, unpacked];
/** A golden bundle keeps its texts only: there is nothing to decode. */
const bundles = places
  .flatMap((folder) => filesBelow(folder, /^bundle\.json$/u))
  .map((path) => dirname(path))
  .filter((folder) => existsSync(join(folder, 'images')));
const coco = places.flatMap((folder) => filesBelow(folder, /^instances_.*\.json$/u));
if (coco.length === 0 && bundles.length === 0)
  stop(`No bundle was found below ${folders.join(', ')}. Export something first: npm start`);
console.log('     samples  what                                 where');
const answers: Answer[] = [];
const note = (given: readonly Answer[], where: string): void => {
  for (const one of given) print(one, where);
  answers.push(...given);
};
for (const path of coco)
  note(consult('coco_self_ap.py', path), relative(path.startsWith(unpacked) ? unpacked : root, path));
for (const bundle of bundles) {
  const paths = filesBelow(bundle, /./u).map((path) => relative(bundle, path));
  for (const [script, needs] of scripts)
    if (paths.some((path) => needs.test(path))) note(consult(script, bundle), basename(bundle));
}
const failed = answers.filter(({ problems }) => problems.length > 0).length;
console.log(`${String(answers.length - failed)} passed, ${String(failed)} failed`);
process.exitCode = failed === 0 ? 0 : 1;
