import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readArguments } from '../src/cli/arguments.ts';
import { runCommand } from '../src/cli/run-command.ts';
import { compareWithTruth } from './sample-truth.ts';

/** `npm start`: builds the plugin, then does on the sample what a designer and a data builder would do, without Figma. */
const sample = 'assets/sample/document.json';
const placements = readdirSync('assets/sample/placements').map((name) =>
  join('assets/sample/placements', name),
);
const output = {
  print: (text: string) => console.log(text),
  complain: (text: string) => console.error(text),
};

async function proofset(...argv: string[]): Promise<void> {
  const exitCode = await runCommand(readArguments(argv, 'en'), 'en', output);
  if (exitCode === 2) process.exit(2);
}

const build = spawnSync('npm', ['run', '-s', 'build'], { stdio: ['ignore', 'ignore', 'inherit'] });
if (build.status !== 0) process.exit(1);
rmSync('out', { recursive: true, force: true });

console.log(`Checking the sample campaign against ${String(placements.length)} placement specs …\n`);
await proofset('check', sample, '--placements', ...placements);
await proofset(
  'check',
  sample,
  '--placements',
  ...placements,
  '--format',
  'json',
  '--out',
  'out/report.json',
);
await proofset(
  'check',
  sample,
  '--placements',
  ...placements,
  '--format',
  'html',
  '--out',
  'out/report.html',
);
console.log('\nExporting it as a training bundle …\n');
await proofset(
  'export',
  sample,
  '--out',
  'out',
  '--placements',
  ...placements,
  '--scale',
  '1',
  '--format',
  'canonical,coco,hf-parquet',
);

const problems = compareWithTruth(
  JSON.parse(readFileSync('out/report.json', 'utf8')),
  readFileSync('assets/sample/truth.json', 'utf8'),
);
for (const problem of problems) console.error(problem);
console.log(
  problems.length === 0
    ? '\nThe findings equal what was planted in the sample: nothing missed, nothing else flagged.'
    : `\nThe findings differ from what was planted in the sample in ${String(problems.length)} places.`,
);
console.log(`
out/report.html      open it in a browser
out/*.zip            the bundle: images, canonical JSONL, COCO, Hugging Face Parquet, manifest, checksums
npm run workbench    the same plugin in a browser, with a canvas and the panel
In Figma: Plugins → Development → Import plugin from manifest… → manifest.json of this folder`);
process.exitCode = problems.length === 0 ? 0 : 1;
