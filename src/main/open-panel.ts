import { config } from 'zod/mini';
import { readyEnvelope } from '../contract/envelope.ts';
import { answerRequest } from './answer-request.ts';
import { postMessage, receiveMessages } from './figma/messages.ts';
import { readStoredSettings } from './figma/settings.ts';
import { showPanel } from './figma/show-panel.ts';
import { watchDocument } from './figma/watch-document.ts';

// Schemas are interpreted: nothing of ours ever builds code from text.
config({ jitless: true });

/** Shows the panel at its remembered size and serves it until the window closes. Writes nothing to the document. */
export async function openPanel(tab: 'check' | 'dataset'): Promise<void> {
  const stored = await readStoredSettings();
  showPanel(stored?.window ?? { width: 360, height: 640 });
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
