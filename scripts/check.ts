import { spawnSync } from 'node:child_process';
import { checkManifest } from './check-manifest.ts';
import { checkSizes } from './check-sizes.ts';

/** Everything that must hold before a commit, in the order that fails fastest. `--no-tests` leaves the tests out. */
const steps: readonly (readonly [string, readonly string[]])[] = [
  ['format', ['biome', 'check', '.']],
  ['registries', ['tsx', 'scripts/gen-registries.ts', '--check']],
  ['types per floor', ['tsx', 'scripts/check-types.ts']],
  ['lint', ['eslint', '.']],
  ['floors', ['depcruise', 'src', '--config', '.dependency-cruiser.mjs']],
  ['dead code', ['knip']],
  ['build', ['build-figma-plugin', '--minify']],
  ...(process.argv.includes('--no-tests') ? [] : [['tests', ['vitest', 'run']] as const]),
];

for (const [name, command] of steps) {
  console.log(`\n— ${name}`);
  const { status } = spawnSync('npx', ['--no-install', ...command], { stdio: 'inherit' });
  if (status !== 0) {
    console.error(`\nnpm run check stopped at: ${name}`);
    process.exit(1);
  }
}
console.log('\n— manifest and sizes');
const problems = [...checkManifest(), ...checkSizes()];
for (const problem of problems) console.error(problem);
if (problems.length === 0) console.log('manifest as package.json says, bundles within budget');
process.exitCode = problems.length === 0 ? 0 : 1;
