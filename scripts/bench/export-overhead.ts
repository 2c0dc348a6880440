import type { LoadedDocument } from '../../src/host/document/loaded-document.ts';
import { loadDocument } from '../../src/host/loaders/load-document.ts';
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

/** Prints the time of a whole export (read, check, plan, export, pack) above the bare calls for the same pictures. */
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
  const { host } = await openBench(document, bareExport);
  await askPlugin(host, scale);
  const start = performance.now();
  await askPlugin(host, scale);
  const bare = msSince(start);
  await host.close();
  await exportFrames(document, scale);
  const { exported, sizeBytes, ms } = await exportFrames(document, scale);
  console.log(
    `   ${what}: ${String(exported)} frames, bundle ${(sizeBytes / 1e6).toFixed(1)} MB: bare exportAsync ${bare.toFixed(0)} ms, whole export ${ms.toFixed(0)} ms: ${((ms / bare - 1) * 100).toFixed(0)} % above`,
  );
}
