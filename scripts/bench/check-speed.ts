import { readFileSync } from 'node:fs';
import { readFrameSnapshot } from '../../src/cli/check-frames.ts';
import { createProbeMeasurer } from '../../src/cli/measure-probes.ts';
import type { Client } from '../../src/contract/client.ts';
import { checkFrame } from '../../src/core/check/check-frame.ts';
import { checkMeasured } from '../../src/core/check/check-measured.ts';
import { parsePlacements } from '../../src/core/placement/parse-placements.ts';
import type { PlacementSpec } from '../../src/core/placement/placement-spec.ts';
import { msSince, openBench } from './bench-session.ts';
import { largeDocument } from './large-document.ts';
import { watchThread } from './thread-stretch.ts';

/**
 * Budgets of the house plan §7, ms: first progress and all tree rules of a page, one re-check, one stretch on Figma's thread; a
 * selected frame of 300 layers by its layers, and with pixels.
 */
const budgets = { first: 300, total: 5000, recheck: 100, stretch: 16, frame: 150, pixels: 1500 };

/**
 * Prints how long a page of 200 frames and 20 000 layers takes against 30 rules: to the first finding, in all, once more after
 * one edit, and the longest stretch of our own code on Figma's thread; each beside its budget.
 */
export async function measureCheck(): Promise<void> {
  const stretch = watchThread();
  const specs = readSpecs();
  const { client, host } = await openBench(largeDocument(200, 99));
  stretch();
  const startMs = performance.now();
  const listed = await client.ask('listFrames', { kind: 'page', pageId: null });
  if (!listed.ok) throw new Error(listed.failure.code);
  let firstMs = NaN;
  let findings = 0;
  for (const { id } of listed.value.frames) {
    findings += (await checkOne(client, id, specs)).findings.length;
    if (Number.isNaN(firstMs) && findings > 0) firstMs = msSince(startMs);
  }
  const totalMs = msSince(startMs);
  const seen = stretch();
  const edited = listed.value.frames[100]?.id ?? '';
  host.edit(`${edited.split(':')[0] ?? ''}:1`, { name: 'edited' });
  const editMs = performance.now();
  await checkOne(client, edited, specs);
  const recheckMs = msSince(editMs);
  await host.close();
  const rules = specs.reduce((sum, spec) => sum + spec.rules.length, 0);
  const frames = listed.value.frames.length;
  console.log(
    [
      `   ${String(frames)} frames, ${String(frames * 100)} layers, ${String(rules)} rules, ${String(findings)} findings`,
      line('first finding', firstMs, budgets.first),
      line('all tree rules', totalMs, budgets.total),
      line('re-check after one edit', recheckMs, budgets.recheck),
      `${line('longest stretch of our code on Figma’s thread', seen.longestMs, budgets.stretch)} (${String(seen.turns)} turns)`,
    ].join('\n'),
  );
}

/**
 * Prints what one frame of 300 layers takes: read and judged by 30 rules, then with rules about its pixels (background, edges, one
 * calm zone, contrast of its title). Pictures are painted by the host, whose Skia is not Figma's renderer.
 */
export async function measureFrame(): Promise<void> {
  const document = largeDocument(1, 300);
  const { client, host } = await openBench(document);
  const frameId = '1:0';
  await checkOne(client, frameId, readSpecs());
  const startMs = performance.now();
  await checkOne(client, frameId, readSpecs());
  const frameMs = msSince(startMs);
  const measure = createProbeMeasurer(client, document);
  const specs = readSpecs('scripts/bench/pixels.placement.json');
  const pixelMs = performance.now();
  const snapshot = await readFrameSnapshot(client, frameId);
  if (!snapshot.ok) throw new Error(snapshot.failure.code);
  const report = await checkMeasured(
    snapshot.value,
    (measurements) => checkFrame(snapshot.value, specs, { measurements }),
    measure,
    { full: true, shouldStop: () => false },
  );
  const measuredMs = msSince(pixelMs);
  await host.close();
  console.log(
    [
      line('300 layers, 30 rules', frameMs, budgets.frame),
      `${line('300 layers with pixels', measuredMs, budgets.pixels)} (${String(report.counts.pass + report.counts.fail + report.counts.unknown)} verdicts)`,
    ].join('\n'),
  );
}

const line = (name: string, ms: number, budgetMs: number): string =>
  `   ${name}: ${ms.toFixed(ms < 10 ? 1 : 0)} ms = ${(ms / budgetMs).toFixed(2)} of its ${String(budgetMs)} ms`;

async function checkOne(client: Client, frameId: string, specs: readonly PlacementSpec[]) {
  const snapshot = await readFrameSnapshot(client, frameId);
  if (!snapshot.ok) throw new Error(snapshot.failure.code);
  return checkFrame(snapshot.value, specs);
}

function readSpecs(path = 'scripts/bench/thirty-rules.placement.json'): readonly PlacementSpec[] {
  const specs = parsePlacements(readFileSync(path, 'utf8'), path);
  if (!specs.ok) throw new Error(JSON.stringify(specs.failure));
  return specs.value;
}
