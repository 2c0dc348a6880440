import { config } from 'zod/mini';
import { readyEnvelope } from '../contract/envelope.ts';
import { answerRequest } from './answer-request.ts';
import { isReadOnly } from './figma/document-facts.ts';
import { readKeptText } from './figma/kept.ts';
import { postMessage, receiveMessages } from './figma/messages.ts';
import { clearLoadedOverlays, clearShown } from './figma/overlay.ts';
import { onClose, showPanel } from './figma/show-panel.ts';
import { watchDocument } from './figma/watch-document.ts';

// Schemas are interpreted: nothing of ours ever builds code from text.
config({ jitless: true });

/** Shows the panel at its remembered size and serves it until the window closes. Of the document it changes one thing: overlays that a crash left are removed. */
export async function openPanel(tab: 'check' | 'label' | 'dataset'): Promise<void> {
  showPanel(windowOf(await readKeptText('settings')));
  if (!isReadOnly()) {
    clearLoadedOverlays();
    onClose(clearShown);
  }
  let isWatching = false;
  receiveMessages((message) => {
    if (!readyEnvelope.safeParse(message).success) {
      void answerRequest(message).then((answer) => {
        if (answer !== null) postMessage(answer);
      });
      return;
    }
    postMessage({ proofset: 'event', event: 'opened', tab });
    if (!isWatching) watchDocument(postMessage);
    isWatching = true;
  });
}

/** The remembered size, or the one a newcomer gets. Only what the window takes: the panel reads the rest. */
function windowOf(text: string | null): { readonly width: number; readonly height: number } {
  const [, width, height] = /"window":\{"width":(\d{3,4}),"height":(\d{3,4})\}/.exec(text ?? '') ?? [];
  return { width: Number(width ?? 360), height: Number(height ?? 640) };
}
