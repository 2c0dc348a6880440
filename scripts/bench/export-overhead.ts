import type { LoadedDocument } from '../../src/host/document/loaded-document.ts';
import { loadDocument } from '../../src/host/loaders/load-document.ts';
import { openFinishThread } from '../../src/host/render/open-finish-thread.ts';
import { askPlugin, msSince, openBench } from './bench-session.ts';
import { exportFrames } from './export-frames.ts';
import { largeDocument } from './large-document.ts';

/** The least a plugin can do: one `exportAsync` after the other, the bytes dropped. */
const bareExport = `
const framesOf = (nodes) => nodes.flatMap((node) => node.type === 'SECTION' ? framesOf(node.children) : [node]);
figma.showUI('', { width: 100, height: 100 });
figma.ui.on('message', async (scale) => {
  await figma.currentPage.loadAsync();
  let total = 0;
  for (const frame of framesOf(figma.currentPage.children)) {
    const bytes = await frame.exportAsync({ format: 'PNG', contentsOnly: true, useAbsoluteBounds: true, colorProfile: 'SRGB', constraint: { type: 'SCALE', value: scale } });
    total += bytes.length;
  }
  figma.ui.postMessage(total);
});
`;

/**
 * Prints the time of whole exports above the bare calls for the same pictures: all of it (read, check, plan, export, pack) in the
 * formats that a panel starts with, and the pictures alone. Files of pictures are made in a thread, as in the panel.
 */
export async function compareExport(): Promise<void> {
  await compare(
    '60 flat frames of 60 layers, 360×240 at 2x (pictures cost next to nothing)',
    largeDocument(60, 60),
    2,
  );
  const sample = await loadDocument('assets/sample/document.json');
  if (sample.ok) await compare('the sample campaign at 1x', sample.value, 1);
}

async function compare(what: string, document: LoadedDocument, scale: number): Promise<void> {
  const thread = openFinishThread();
  const bare: number[] = [];
  const whole: number[] = [];
  const pictures: number[] = [];
  let bundle = '';
  // One after the other in turns, the best of each: what else the machine does falls on all of them.
  for (let turn = 0; turn < 3; turn += 1) {
    bare.push(await exportBare(document, scale));
    const { exported, sizeBytes, ms } = await exportFrames(document, { scale, finishPicture: thread.finish });
    bundle = `${String(exported)} frames, bundle ${(sizeBytes / 1e6).toFixed(1)} MB`;
    whole.push(ms);
    const options = { scale, formats: [], finishPicture: thread.finish };
    pictures.push((await exportFrames(document, options)).ms);
  }
  await thread.close();
  const bareMs = Math.min(...bare);
  const above = (all: readonly number[]): string => {
    const ms = Math.min(...all);
    return `${ms.toFixed(0)} ms, ${((ms / bareMs - 1) * 100).toFixed(0)} % above`;
  };
  console.log(
    [
      `   ${what}: ${bundle}: bare exportAsync ${bareMs.toFixed(0)} ms`,
      `     canonical, COCO and Parquet: ${above(whole)}`,
      `     pictures alone: ${above(pictures)}`,
    ].join('\n'),
  );
}

async function exportBare(document: LoadedDocument, scale: number): Promise<number> {
  const { host } = await openBench(document, bareExport);
  const start = performance.now();
  await askPlugin(host, scale);
  const ms = msSince(start);
  await host.close();
  return ms;
}
