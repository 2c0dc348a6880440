import { readFileSync } from 'node:fs';
import { checkFrames } from '../../src/cli/check-frames.ts';
import { parsePlacements } from '../../src/core/placement/parse-placements.ts';
import { askPlugin, msSince, openBench } from './bench-session.ts';
import { largeDocument } from './large-document.ts';

/** What a plugin does that walks: one read per property, one array per `children`, all nodes in one message. */
const walkingPlugin = `
const fields = ['id','name','type','visible','locked','x','y','width','height','rotation','opacity','blendMode','fills','strokes','effects'];
const walk = (node) => {
  const read = {};
  for (const field of fields) if (field in node) read[field] = node[field];
  if (node.type === 'TEXT') read.characters = node.characters;
  if ('children' in node) read.children = node.children.map(walk);
  return read;
};
figma.showUI('', { width: 100, height: 100 });
figma.ui.on('message', async () => {
  await figma.currentPage.loadAsync();
  figma.ui.postMessage(JSON.stringify(figma.currentPage.children.map(walk)));
});
`;

/** Prints nodes per second of both ways over 66 frames of 300 layers, the better of three runs each, and the ratio. */
export async function compareReading(): Promise<void> {
  const frames = 66;
  const layers = 300;
  const nodes = frames * (layers + 1);
  const ours = await bestOf(3, () => readAndCheck(frames, layers));
  const walked = await bestOf(3, () => walkAll(frames, layers));
  const perSecond = (ms: number): string => Math.round(nodes / (ms / 1000)).toLocaleString('en');
  console.log(
    `   ${String(nodes)} nodes: read + snapshot + check ${perSecond(ours)} nodes/s (${ours.toFixed(0)} ms), property walk without any check ${perSecond(walked)} nodes/s (${walked.toFixed(0)} ms): ours is ${(walked / ours).toFixed(2)}× as fast`,
  );
}

async function readAndCheck(frames: number, layers: number): Promise<number> {
  const { client, host } = await openBench(largeDocument(frames, layers));
  const spec = parsePlacements(
    readFileSync('scripts/bench/banner.placement.json', 'utf8'),
    'banner.placement.json',
  );
  if (!spec.ok) throw new Error(JSON.stringify(spec.failure));
  const start = performance.now();
  const listed = await client.ask('listFrames', { kind: 'page', pageId: null });
  if (!listed.ok) throw new Error(listed.failure.code);
  let checked = 0;
  for await (const frame of checkFrames(client, listed.value.frames, spec.value))
    checked += frame.report === null ? 0 : 1;
  const ms = msSince(start);
  if (checked !== frames) throw new Error(`checked ${String(checked)} of ${String(frames)} frames`);
  await host.close();
  return ms;
}

async function walkAll(frames: number, layers: number): Promise<number> {
  const { host } = await openBench(largeDocument(frames, layers), walkingPlugin);
  const start = performance.now();
  const text = await askPlugin(host, 'walk');
  const parsed = JSON.parse(String(text)) as unknown[];
  const ms = msSince(start);
  if (parsed.length !== frames)
    throw new Error(`walked ${String(parsed.length)} of ${String(frames)} frames`);
  await host.close();
  return ms;
}

async function bestOf(runs: number, run: () => Promise<number>): Promise<number> {
  let best = Infinity;
  for (let count = 0; count < runs; count += 1) best = Math.min(best, await run());
  return best;
}
