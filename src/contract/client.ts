import type { Result } from '../core/result.ts';
import { answerEnvelope, eventEnvelope, type PluginEvent } from './envelope.ts';
import type { FailureCodeOf, InputOf, OutputOf } from './request.ts';
import { type RequestName, type Requests, requests } from './requests.ts';

/** The two directions to the main thread, however they are carried (iframe messages, a VM beside us). */
export interface Port {
  post(message: unknown): void;
  /** Called with each message of the main thread, unwrapped from `pluginMessage`. Returns the way to stop. */
  listen(receive: (message: unknown) => void): () => void;
}

export type Answer<Name extends RequestName> = Result<
  OutputOf<Requests[Name]>,
  { readonly code: FailureCodeOf<Requests[Name]>; readonly data: Readonly<Record<string, string | number>> }
>;

export interface Client {
  /** Never rejects: what goes wrong is a failure in the answer. */
  ask<Name extends RequestName>(name: Name, input: InputOf<Requests[Name]>): Promise<Answer<Name>>;
  onEvent(receive: (event: PluginEvent) => void): () => void;
  /** Answers everything still open with `CLOSED` and stops listening. */
  close(): void;
}

/** Speaks the contract over a port. Each side parses what the other sends; anything else on the port is ignored. */
export function createClient(port: Port): Client {
  const open = new Map<number, (answer: unknown) => void>();
  const receivers = new Set<(event: PluginEvent) => void>();
  let lastId = 0;
  const stop = port.listen((message) => {
    const answer = answerEnvelope.safeParse(message);
    if (answer.success) {
      open.get(answer.data.id)?.(answer.data);
      open.delete(answer.data.id);
      return;
    }
    const event = eventEnvelope.safeParse(message);
    if (event.success) for (const receive of receivers) receive(event.data);
  });
  return {
    ask: (name, input) =>
      new Promise((resolve) => {
        lastId += 1;
        const id = lastId;
        open.set(id, (raw) => {
          const answer = answerEnvelope.parse(raw);
          if (!answer.ok) {
            resolve({ ok: false, failure: answer.failure } as Answer<typeof name>);
            return;
          }
          const parsed = requests[name].output.safeParse(answer.value);
          resolve(
            (parsed.success
              ? { ok: true, value: parsed.data }
              : { ok: false, failure: { code: 'BAD_ANSWER', data: { request: name } } }) as Answer<
              typeof name
            >,
          );
        });
        port.post({ proofset: 'request', id, name, input });
      }),
    onEvent(receive) {
      receivers.add(receive);
      return () => receivers.delete(receive);
    },
    close() {
      stop();
      for (const [id, settle] of open) {
        settle({ proofset: 'answer', id, ok: false, failure: { code: 'CLOSED', data: {} } });
      }
      open.clear();
    },
  };
}
