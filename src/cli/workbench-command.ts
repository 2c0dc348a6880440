import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { err, ok, type Result } from '../core/result.ts';
import type { HostileSwitches } from '../host/host.ts';
import { loadDocument } from '../host/loaders/load-document.ts';
import { openHost } from '../host/open-host.ts';
import { startWorkbench, type Workbench } from '../host/page/workbench-server.ts';
import { openPixelSource } from '../host/render/open-pixel-source.ts';
import { commandLineTexts } from '../i18n/command-line.ts';
import { say } from '../i18n/say.ts';
import type { WorkbenchCommand } from './command.ts';
import type { ExitCode, Output } from './command-result.ts';
import { readSpecFiles } from './read-specs.ts';
import { readBundle } from './session.ts';
import { withStoredPlacements } from './with-stored-placements.ts';

const sample = fileURLToPath(new URL('../../assets/sample/', import.meta.url));

/** `proofset workbench`: serves the page until the process is told to end. */
export async function runWorkbench(command: WorkbenchCommand, output: Output): Promise<Result<ExitCode>> {
  const opened = await openWorkbench(command);
  if (!opened.ok) return opened;
  output.print(say(commandLineTexts.workbenchOpen, { url: opened.value.url }, command.locale));
  await new Promise<void>((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
  await opened.value.close();
  return ok(0);
}

/** The workbench over a document (the sample if none is named). Fails as loading does, or with `PORT_TAKEN`. */
export async function openWorkbench(
  command: Pick<WorkbenchCommand, 'document' | 'placements' | 'port'>,
  hostile: HostileSwitches = {},
): Promise<Result<Workbench>> {
  const [mainBundle, uiBundle] = await Promise.all([readBundle('main'), readBundle('ui')]);
  if (mainBundle === null || uiBundle === null) return err({ code: 'NOT_BUILT', data: {} });
  const loaded = await loadDocument(command.document ?? join(sample, 'document.json'));
  if (!loaded.ok) return loaded;
  const specs = await readSpecFiles(await placementFiles(command));
  if (!specs.ok) return specs;
  const document = withStoredPlacements(loaded.value, specs.value);
  const pixels = await openPixelSource(document, {});
  try {
    const workbench = await startWorkbench({
      document,
      pixels,
      port: command.port,
      runPlugin: (part) =>
        openHost({
          document,
          pixels,
          mainBundle,
          uiBundle,
          hostile,
          ...part,
          command: part.command === '' ? 'src/main/open-check.ts--default' : part.command,
        }),
    });
    return ok(workbench);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    return err({ code: 'PORT_TAKEN', data: { port: command.port } });
  }
}

/** The files a person named; the sample brings its own. */
async function placementFiles({
  document,
  placements,
}: Pick<WorkbenchCommand, 'document' | 'placements'>): Promise<readonly string[]> {
  if (placements.length > 0 || document !== null) return placements;
  const folder = join(sample, 'placements');
  return (await readdir(folder)).sort().map((name) => join(folder, name));
}
