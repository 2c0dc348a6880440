import { askPlugin, msSince, openBench } from './bench-session.ts';
import { exportFrames } from './export-frames.ts';
import { largeDocument } from './large-document.ts';

/** The least a plugin can do: one `exportAsync` after the other, the bytes dropped. */
const bareExport = `
figma.showUI('', { width: 100, height: 100 });
figma.ui.on('message', async () => {
  await figma.currentPage.loadAsync();
  let total = 0;
  for (const frame of figma.currentPage.children) {
    const bytes = await frame.exportAsync({ format: 'PNG', contentsOnly: true, useAbsoluteBounds: true, colorProfile: 'SRGB', constraint: { type: 'SCALE', value: 2 } });
    total += bytes.length;
  }
  figma.ui.postMessage(total);
});
`;

/** Prints the time of a whole export (read, check, plan, export, pack) above the bare calls for the same pictures. */
export async function compareExport(): Promise<void> {
  const document = largeDocument(60, 60);
  const { host } = await openBench(document, bareExport);
  await askPlugin(host, 'warm up');
  const bareStart = performance.now();
  const bytes = await askPlugin(host, 'export');
  const bare = msSince(bareStart);
  await host.close();
  await exportFrames(document, 2);
  const wholeStart = performance.now();
  const { exported, sizeBytes } = await exportFrames(document, 2);
  const whole = msSince(wholeStart);
  console.log(
    `   ${String(exported)} frames of 60 layers at 2x, ${(Number(bytes) / 1e6).toFixed(1)} MB of PNG, bundle ${(sizeBytes / 1e6).toFixed(1)} MB: bare exportAsync ${bare.toFixed(0)} ms, whole export ${whole.toFixed(0)} ms: ${((whole / bare - 1) * 100).toFixed(0)} % above`,
  );
}
