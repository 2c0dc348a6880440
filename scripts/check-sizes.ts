import { statSync } from 'node:fs';

/** Budgets of the house plan §7, bytes of the minified files. */
const budgets: readonly (readonly [string, number])[] = [
  ['build/main.js', 60_000],
  ['build/ui.js', 1_400_000],
];

/** Which bundle is over its budget, in sentences; empty = none. */
export function checkSizes(): string[] {
  return budgets.flatMap(([path, most]) => {
    const { size } = statSync(path);
    console.log(`${path}: ${String(size)} of ${String(most)} bytes`);
    return size <= most ? [] : [`${path} is ${String(size)} bytes, budget ${String(most)}`];
  });
}
