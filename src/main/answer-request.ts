import { type AnswerEnvelope, requestEnvelope } from '../contract/envelope.ts';
import { type RequestName, requests } from '../contract/requests.ts';
import type { Result } from '../core/result.ts';
import { handlers } from './handlers/index.ts';

/**
 * The dispatcher. Every request gets exactly one answer: a failure of the handler's own list, `BAD_REQUEST` when the
 * name or the input is wrong, `CRASHED` when a handler throws. Null = the message is no request of ours.
 */
export async function answerRequest(message: unknown): Promise<AnswerEnvelope | null> {
  const envelope = requestEnvelope.safeParse(message);
  if (!envelope.success) return null;
  const { id, name, input } = envelope.data;
  const result = await runHandler(name, input);
  return result.ok
    ? { proofset: 'answer', id, ok: true, value: result.value }
    : {
        proofset: 'answer',
        id,
        ok: false,
        failure: { code: result.failure.code, data: { ...result.failure.data } },
      };
}

async function runHandler(name: string, input: unknown): Promise<Result<unknown>> {
  if (!isRequestName(name)) return badRequest(name, 'name');
  const parsed = requests[name].input.safeParse(input);
  if (!parsed.success) return badRequest(name, parsed.error.issues[0]?.path.map(String).join('.') ?? '');
  try {
    // The table pairs each name with its own handler; TypeScript cannot follow that through a union of names.
    const run = handlers[name] as (parsedInput: unknown) => Promise<Result<unknown>>;
    return await run(parsed.data);
  } catch (error) {
    return { ok: false, failure: { code: 'CRASHED', data: { request: name, text: textOf(error) } } };
  }
}

const isRequestName = (name: string): name is RequestName => Object.keys(requests).includes(name);

const badRequest = (request: string, path: string): Result<unknown> => ({
  ok: false,
  failure: { code: 'BAD_REQUEST', data: { request, path } },
});

const textOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
