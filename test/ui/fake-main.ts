import type { Port } from '../../src/contract/client.ts';
import { type PluginEvent, requestEnvelope } from '../../src/contract/envelope.ts';
import type { Settings } from '../../src/contract/settings.ts';
import type { FrameEntry } from '../../src/contract/shapes.ts';
import type { FrameSupplement } from '../../src/core/snapshot/supplement.ts';

/** A frame of the fake document, as plain JSON so that it can be sent into a page. */
export interface FakeFrame {
  readonly entry: FrameEntry;
  /** `JSON_REST_V1` as one string. */
  readonly json: string;
  readonly supplement: FrameSupplement;
  /** Base64 of the PNG, whatever scale is asked for. */
  readonly png: string;
}

export interface FakeScene {
  readonly frames: readonly FakeFrame[];
  /** Ids of the frames that hold the selection. */
  readonly selection: readonly string[];
  readonly placements: string;
  readonly editor: 'figma' | 'dev';
  readonly settings: Settings | null;
  /** Frames that cannot be read or exported. */
  readonly failing: readonly string[];
  /** How long a read and an export take. */
  readonly delayMs: number;
}

export interface FakeMain {
  /** The panel's side. */
  readonly port: Port;
  readonly asked: { readonly name: string; readonly input: unknown }[];
  change(part: Partial<FakeScene>): void;
  tell(event: PluginEvent): void;
}

/** Figma's side of the contract over a scene in memory: answers every request, writes nothing anywhere else. */
export function createFakeMain(first: FakeScene): FakeMain {
  let scene = first;
  const asked: { name: string; input: unknown }[] = [];
  const receivers = new Set<(message: unknown) => void>();
  const deliver = (message: unknown): void => {
    for (const receive of receivers) receive(message);
  };
  const answer = async (id: number, name: string, input: Record<string, unknown>): Promise<void> => {
    const isSlow = name === 'readFrame' || name === 'exportFrame';
    await (isSlow && scene.delayMs > 0
      ? new Promise((resolve) => setTimeout(resolve, scene.delayMs))
      : Promise.resolve());
    deliver({ proofset: 'answer', id, ...answerOf(scene, name, input) });
  };
  return {
    asked,
    port: {
      post(message) {
        const request = requestEnvelope.safeParse(message);
        if (!request.success) return;
        const { id, name, input } = request.data;
        asked.push({ name, input });
        // A document keeps what is written into it.
        if (name === 'writePlacements') scene = { ...scene, placements: (input as { text: string }).text };
        void answer(id, name, input as Record<string, unknown>);
      },
      listen(receive) {
        receivers.add(receive);
        return () => receivers.delete(receive);
      },
    },
    change(part) {
      scene = { ...scene, ...part };
    },
    tell: deliver,
  };
}

const ok = (value: unknown) => ({ ok: true, value });
const fails = (code: string) => ({ ok: false, failure: { code, data: {} } });

function answerOf(scene: FakeScene, name: string, input: Record<string, unknown>): object {
  const frame = scene.frames.find(({ entry }) => entry.id === input['frameId']);
  const isFailing = frame !== undefined && scene.failing.includes(frame.entry.id);
  switch (name) {
    case 'listFrames':
      return ok({ frames: framesInScope(scene, input) });
    case 'readFrame':
      if (frame === undefined) return fails('FRAME_GONE');
      return isFailing ? fails('READ_REJECTED') : ok({ json: frame.json, supplement: frame.supplement });
    case 'exportFrame':
      if (frame === undefined) return fails('FRAME_GONE');
      return isFailing ? fails('EXPORT_REJECTED') : ok({ bytes: bytesOf(frame.png) });
    case 'readDocument':
      return ok({
        name: 'Autumn campaign',
        currentPageId: '0:1',
        pages: [{ id: '0:1', name: 'Page 1' }],
        editor: scene.editor,
        placements: scene.placements,
      });
    case 'readSettings':
      return ok({ settings: scene.settings });
    case 'selectLayer':
      return ok({ selected: true });
    case 'drawZones':
    case 'drawSheet':
      return ok({ nodeId: '99:1' });
    case 'readZones':
      return ok({ width: 1080, height: 1920, skipped: [], zones: [drawnZone] });
    default:
      return ok({});
  }
}

/** What somebody drew: one rectangle. */
const drawnZone = {
  id: 'skip-button',
  title: 'Skip button',
  shapes: [{ is: 'rect', x: 800, y: 60, width: 220, height: 90, radius: 0 }],
};

function framesInScope({ frames, selection }: FakeScene, input: Record<string, unknown>): FrameEntry[] {
  const entries = frames.map(({ entry }) => entry);
  if (input['kind'] === 'page') return entries;
  const ids = input['kind'] === 'nodes' ? (input['ids'] as string[]) : selection;
  return entries.filter(({ id }) => ids.includes(id));
}

const bytesOf = (base64: string): Uint8Array =>
  Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
