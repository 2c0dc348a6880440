import type { Port } from '../../src/contract/client.ts';
import { type PluginEvent, requestEnvelope } from '../../src/contract/envelope.ts';
import type { Settings } from '../../src/contract/settings.ts';
import type { FrameEntry } from '../../src/contract/shapes.ts';
import type { FrameSupplement } from '../../src/core/snapshot/supplement.ts';
import type { RecordToWrite } from '../../src/ui/state/write-record.ts';

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
  /** What a device keeps of an export. */
  readonly keptExport?: string | null;
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
  /** Records by node id and key, as `writeRecords` leaves them. */
  readonly records: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Nodes on which nothing can be written. */
  readonly refusing: readonly string[];
  /** What applying any fix comes to. */
  readonly refuses: string | null;
}

export interface FakeMain {
  /** The panel's side. */
  readonly port: Port;
  readonly asked: { readonly name: string; readonly input: unknown }[];
  /** What the device keeps of an export. */
  kept(): string | null;
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
    if (name === 'writeRecords')
      for (const record of input['records'] as RecordToWrite[])
        if (!scene.refusing.includes(record.nodeId)) scene = withRecord(scene, record);
    if (name === 'applyFix' && scene.refuses === null) scene = afterFix(scene, input);
    deliver({ proofset: 'answer', id, ...answerOf(scene, name, input) });
  };
  return {
    asked,
    kept: () => scene.keptExport ?? null,
    port: {
      post(message) {
        const request = requestEnvelope.safeParse(message);
        if (!request.success) return;
        const { id, name, input } = request.data;
        asked.push({ name, input });
        // A document keeps what is written into it.
        if (name === 'writePlacements') scene = { ...scene, placements: (input as { text: string }).text };
        const kept = input as { key?: string; text?: string };
        if (name === 'writeKept' && kept.key === 'export')
          scene = { ...scene, keptExport: kept.text ?? null };
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
      return isFailing
        ? fails('READ_REJECTED')
        : ok({ json: frame.json, supplement: { ...frame.supplement, stored: storedOf(scene, frame) } });
    case 'exportFrame':
      if (frame === undefined) return fails('FRAME_GONE');
      return isFailing ? fails('EXPORT_REJECTED') : ok({ bytes: bytesOf(frame.png) });
    case 'readDocument':
      return ok({
        name: 'Autumn campaign',
        currentPageId: '0:1',
        pages: [{ id: '0:1', name: 'Page 1' }],
        editor: scene.editor,
        user: { id: '1021', name: 'Ada' },
        placements: scene.placements,
      });
    case 'readKept':
      if (input['key'] === 'export') return ok({ text: scene.keptExport ?? null });
      return ok({ text: scene.settings === null ? null : JSON.stringify(scene.settings) });
    case 'writeRecords':
      return ok({
        outcomes: (input['records'] as RecordToWrite[]).map(({ nodeId }) =>
          scene.refusing.includes(nodeId)
            ? { is: 'refused', code: 'READ_ONLY', data: { text: 'not here' } }
            : { is: 'written' },
        ),
      });
    case 'readRecords':
      return ok({ records: recordsOf(scene, input) });
    case 'applyFix':
      return ok({
        outcomes: (input['fixes'] as unknown[]).map(() =>
          scene.refuses === null ? { is: 'applied' } : { is: 'refused', code: scene.refuses, data: {} },
        ),
      });
    case 'showOverlay':
      return ok({ overlayId: 'overlay' });
    case 'clearOverlays':
      return ok({ removed: 1 });
    case 'selectLayer':
      return ok({ selected: true });
    case 'drawZones':
    case 'drawSheet':
      return ok({ nodeId: '99:1' });
    default:
      return ok({});
  }
}

function framesInScope({ frames, selection }: FakeScene, input: Record<string, unknown>): FrameEntry[] {
  const entries = frames.map(({ entry }) => entry);
  if (input['kind'] === 'page') return entries;
  const ids = input['kind'] === 'nodes' ? (input['ids'] as string[]) : selection;
  return entries.filter(({ id }) => ids.includes(id));
}

const bytesOf = (base64: string): Uint8Array =>
  Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));

/** The plugin data of the frame and its layers, whose ids begin alike, as a read brings it: one chunk a record. */
function storedOf({ records }: FakeScene, { entry }: FakeFrame): FrameSupplement['stored'] {
  const [home] = entry.id.split(':');
  return Object.fromEntries(
    Object.entries(records)
      .filter(([id]) => id.split(':')[0] === home)
      .map(([id, own]) => [
        id,
        Object.fromEntries(Object.entries(own).map(([key, text]) => [`${key}.0`, text])),
      ]),
  );
}

function withRecord(scene: FakeScene, { nodeId, key, text }: RecordToWrite): FakeScene {
  const others = Object.fromEntries(
    Object.entries(scene.records[nodeId] ?? {}).filter(([name]) => name !== key),
  );
  const own = text === '' ? others : { ...others, [key]: text };
  return { ...scene, records: { ...scene.records, [nodeId]: own } };
}

const recordsOf = ({ records }: FakeScene, input: Record<string, unknown>): object[] =>
  (input['nodeIds'] as string[]).flatMap((nodeId) =>
    Object.entries(records[nodeId] ?? {})
      .filter(([key]) => key.startsWith(String(input['prefix'])))
      .map(([key, text]) => ({ nodeId, key, text })),
  );

/** Knows one kind of step: a move of a layer. */
function afterFix(scene: FakeScene, input: Record<string, unknown>): FakeScene {
  const steps = (input['fixes'] as { steps: Record<string, unknown>[] }[]).flatMap((fix) => fix.steps);
  const moved = (frame: FakeFrame): FakeFrame => {
    const rest = JSON.parse(frame.json) as { document: { children: MovedNode[] } };
    for (const { layerId, dx, dy } of steps) {
      const layer = rest.document.children.find(({ id }) => id === layerId);
      for (const box of [layer?.absoluteBoundingBox, layer?.absoluteRenderBounds]) {
        if (box === undefined) continue;
        box.x += Number(dx);
        box.y += Number(dy);
      }
    }
    return { ...frame, json: JSON.stringify(rest) };
  };
  const frames = scene.frames.map((frame) => (frame.entry.id === input['frameId'] ? moved(frame) : frame));
  return { ...scene, frames };
}

interface MovedNode {
  readonly id: string;
  readonly absoluteBoundingBox?: { x: number; y: number };
  readonly absoluteRenderBounds?: { x: number; y: number };
}
