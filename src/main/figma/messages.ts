import type { AnswerEnvelope, PluginEvent } from '../../contract/envelope.ts';

export function postMessage(message: AnswerEnvelope | PluginEvent): void {
  figma.ui.postMessage(message);
}

export function receiveMessages(receive: (message: unknown) => void): void {
  figma.ui.on('message', receive);
}
