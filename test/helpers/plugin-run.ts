import type { LoadedDocument } from '../../src/host/document/loaded-document.ts';
import type { Host, HostOptions, HostSignal } from '../../src/host/host.ts';
import { openHost } from '../../src/host/open-host.ts';
import type { PixelRequest, PixelSource } from '../../src/host/render/pixel-source.ts';

export interface TestRun {
  readonly host: Host;
  readonly signals: readonly HostSignal[];
  readonly asked: readonly PixelRequest[];
  /** What the script posted with `figma.ui.postMessage`, as many messages as asked for. */
  messages(count: number): Promise<readonly unknown[]>;
  /** The first signal of a kind, once it came. */
  signal(kind: HostSignal['kind']): Promise<HostSignal>;
}

/** Lets everything run that is due now: one turn of timers and one of immediates. */
export const nextTurn = async (): Promise<void> => {
  await new Promise((resolve) => setTimeout(resolve, 0));
  await new Promise((resolve) => setImmediate(resolve));
};

/** Runs a plugin script over a document; pictures are four bytes that nobody looks at. */
export async function runPlugin(
  document: LoadedDocument,
  script: string,
  options: Partial<HostOptions> = {},
): Promise<TestRun> {
  const signals: HostSignal[] = [];
  let wake = (): void => undefined;
  const woken = (): Promise<void> => new Promise<void>((resolve) => (wake = resolve));
  const asked: PixelRequest[] = [];
  const pixels: PixelSource = {
    render: (request) => {
      asked.push(request);
      return Promise.resolve({ ok: true, value: { bytes: Uint8Array.of(1, 2, 3, 4), source: 'rendered' } });
    },
  };
  const host = await openHost({
    document,
    pixels,
    mainBundle: script,
    uiBundle: '',
    command: 'check',
    editor: 'figma',
    ...options,
    onSignal: (signal) => {
      signals.push(signal);
      wake();
      options.onSignal?.(signal);
    },
  });
  const received: unknown[] = [];
  host.port.listen((message) => {
    received.push(message);
    wake();
  });
  const messages = async (count: number): Promise<readonly unknown[]> => {
    while (received.length < count) await woken();
    return received;
  };
  const signal = async (kind: HostSignal['kind']): Promise<HostSignal> => {
    for (;;) {
      const found = signals.find((each) => each.kind === kind);
      if (found !== undefined) return found;
      await woken();
    }
  };
  return { host, signals, asked, messages, signal };
}

/**
 * Runs the body of an async function in the plugin and returns what it returned, or `{threw: text}`. `figma.showUI` is called before.
 */
export async function evaluateInPlugin(
  document: LoadedDocument,
  body: string,
  options: Partial<HostOptions> = {},
): Promise<unknown> {
  const run = await runPlugin(document, scriptOf(body), options);
  const [answer] = await run.messages(1);
  await run.host.close();
  return answer;
}

/** A plugin script that posts what the body of an async function returns. */
export const scriptOf = (body: string): string => `
figma.showUI(__html__);
(async function () { ${body} })().then(
  (value) => figma.ui.postMessage(value),
).catch((error) => figma.ui.postMessage({ threw: error.message }));`;
