import { h, type JSX } from 'preact';
import { useStore } from '../../components/use-store.ts';
import type { ScreenProps } from '../screen-props.ts';
import { ExportDone } from './export-done.tsx';
import { ExportForm } from './export-form.tsx';
import { ExportRunning } from './export-running.tsx';
import { ExportStopped } from './export-stopped.tsx';

/** The export as one of its named states. */
export function DatasetScreen({ panel, words }: ScreenProps): JSX.Element {
  const view = useStore(panel.exporting.view);
  switch (view.is) {
    case 'idle':
      return <ExportForm panel={panel} words={words} />;
    case 'running':
      return <ExportRunning panel={panel} words={words} view={view} />;
    case 'finished':
      return <ExportDone panel={panel} words={words} view={view} />;
    default:
      return <ExportStopped panel={panel} words={words} view={view} />;
  }
}
