import type { Client } from '../../contract/client.ts';
import type { SetFinding } from '../../core/check/check-sets.ts';
import type { Locale } from '../../core/locale.ts';
import type { Failure, Result } from '../../core/result.ts';
import type { FrameSnapshot } from '../../core/snapshot/frame-snapshot.ts';
import type { ReportPicture } from '../../report/report-data.ts';
import { reportFileName } from '../../report/report-file-name.ts';
import type { ReportFormat } from '../../report/report-format.ts';
import { mailedSidePx, pictureScale, placePicture } from '../../report/report-picture.ts';
import { base64Of } from './base64-of.ts';
import type { BlobFile } from './blob-parts.ts';
import { checkReportOf, type ReportedFrames } from './check-report-of.ts';
import type { FrameRow } from './check-view.ts';
import { reportBlob } from './report-blob.ts';
import { createStore, type Store } from './store.ts';

export type ReportView =
  | { readonly is: 'idle' }
  /** Frames of the report that are written so far. */
  | { readonly is: 'running'; readonly done: number; readonly total: number }
  | { readonly is: 'saved'; readonly file: BlobFile; readonly withoutPicture: number }
  | { readonly is: 'failed'; readonly failure: Failure };

export interface ReportChoice {
  readonly format: ReportFormat;
  readonly frames: ReportedFrames;
  readonly locale: Locale;
}

export interface ReportState {
  readonly view: Store<ReportView>;
  save(documentName: string, rows: readonly FrameRow[], choice: ReportChoice): Promise<void>;
  /** Ends a run, heard before its next frame, and forgets what was said of the last one. */
  close(): void;
}

export interface ReportTools {
  readonly client: Pick<Client, 'ask'>;
  readonly snapshotOf: (frameId: string) => Promise<Result<FrameSnapshot>>;
  /** What is wrong among the frames in scope that belong together. */
  readonly sets: () => readonly SetFinding[];
  readonly yieldTurn: () => Promise<void>;
  readonly deliver: (files: readonly BlobFile[]) => void;
}

/** One report at a time, saved as one file. A cancelled one delivers nothing. */
export function createReportState(tools: ReportTools): ReportState {
  const view = createStore<ReportView>({ is: 'idle' });
  let run = 0;

  const save = async (
    documentName: string,
    rows: readonly FrameRow[],
    { format, frames, locale }: ReportChoice,
  ): Promise<void> => {
    run += 1;
    const mine = run;
    const report = checkReportOf(documentName, rows, frames, tools.sets());
    let withoutPicture = 0;
    view.set({ is: 'running', done: 0, total: report.frames.length });
    const blob = await reportBlob(report, format, locale, {
      yieldTurn: tools.yieldTurn,
      shouldStop: () => run !== mine,
      onProgress: (done, total) => {
        if (run === mine) view.set({ is: 'running', done, total });
      },
      picture: async (frameId) => {
        const picture = await takePicture(tools, frameId);
        if (picture === undefined) withoutPicture += 1;
        return picture;
      },
    });
    if (blob === null || run !== mine) return;
    const file = { name: reportFileName(documentName, format), blob };
    view.set({ is: 'saved', file, withoutPicture });
    tools.deliver([file]);
  };

  return {
    view,
    async save(documentName, rows, choice) {
      const mine = run + 1;
      try {
        await save(documentName, rows, choice);
      } catch (thrown) {
        if (run !== mine) return;
        const message = (thrown instanceof Error ? thrown.message : String(thrown)).slice(0, 200);
        view.set({ is: 'failed', failure: { code: 'REPORT_FAILED', data: { message } } });
      }
    },
    close() {
      run += 1;
      view.set({ is: 'idle' });
    },
  };
}

/** Undefined = Figma does not render the frame, or marks on its picture would lie. */
async function takePicture(
  { client, snapshotOf }: ReportTools,
  frameId: string,
): Promise<ReportPicture | undefined> {
  const snapshot = await snapshotOf(frameId);
  if (!snapshot.ok) return undefined;
  const scale = pictureScale(snapshot.value.size, mailedSidePx);
  const exported = await client.ask('exportFrame', { frameId, scale });
  if (!exported.ok) return undefined;
  const { bytes } = exported.value;
  const place = placePicture(bytes, scale, snapshot.value);
  return place === null ? undefined : { ...place, base64: base64Of(bytes) };
}
