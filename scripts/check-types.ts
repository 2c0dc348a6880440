import { spawnSync } from 'node:child_process';

/** One type check per floor: each has only the globals of the place it runs in. Then tests and scripts together. */
const projects = [
  'src/core',
  'src/i18n',
  'src/report',
  'src/contract',
  'src/main',
  'src/ui',
  'src/host',
  'src/cli',
  '.',
];
let failed = 0;
for (const project of projects) {
  const { status } = spawnSync('npx', ['tsc', '-p', project, '--noEmit'], { stdio: 'inherit' });
  if (status !== 0) failed += 1;
}
console.log(
  failed === 0 ? `types: ${String(projects.length)} floors` : `types: ${String(failed)} floors failed`,
);
process.exitCode = failed === 0 ? 0 : 1;
