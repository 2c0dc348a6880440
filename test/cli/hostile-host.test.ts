import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ExportCommand } from '../../src/cli/command.ts';
import { type PlanChoice, readPlanChoice } from '../../src/cli/export-arguments.ts';
import { exportDocument } from '../../src/cli/export-command.ts';
import { reportExport } from '../../src/cli/report/report-export.ts';
import { openSession, type Session } from '../../src/cli/session.ts';
import type { HostileSwitches, HostSignal } from '../../src/host/host.ts';
import { frame, node, restFile, writeFolder } from '../helpers/write-document.ts';

const card = (id: string, x: number): ReturnType<typeof node> =>
  node('RECTANGLE', id, `card ${id}`, [x + 20, 20, 100, 80]);
const banners = [
  frame('1:1', 'first', [0, 0, 400, 300], [card('1:2', 0)]),
  frame('2:1', 'second', [400, 0, 400, 300], [card('2:2', 400)]),
  frame('3:1', 'third', [800, 0, 400, 300], [card('3:2', 800)]),
];
const file = join(writeFolder({ 'file.json': restFile({ Page: banners }) }), 'file.json');

interface Exported {
  readonly printed: string;
  readonly losses: readonly { readonly code: string; readonly frame: { readonly id: string } | null }[];
  /** Node id and boxes of each frame in the bundle. */
  readonly frames: readonly (readonly [string, readonly number[][]])[];
}

type OnSignal = (signal: HostSignal, session: Session) => void;

const planChoice: PlanChoice = (() => {
  const choice = readPlanChoice({});
  if (!choice.ok) throw new Error(choice.failure.code);
  return choice.value;
})();

async function exportWith({
  hostile = {},
  onSignal,
}: {
  readonly hostile?: HostileSwitches;
  readonly onSignal?: OnSignal;
}): Promise<Exported> {
  const out = mkdtempSync(join(tmpdir(), 'proofset-out-'));
  const command: ExportCommand = {
    kind: 'export',
    document: file,
    out,
    page: null,
    placements: [],
    formats: null,
    ...planChoice,
    restart: false,
    maxPartBytes: null,
    unpack: true,
    onDate: null,
    facts: {},
    locale: 'en',
  };
  let session: Session | null = null;
  const opened = await openSession(file, {
    hostile,
    onSignal: (signal) => {
      if (session !== null) onSignal?.(signal, session);
    },
  });
  if (!opened.ok) throw new Error(opened.failure.code);
  session = opened.value;
  const exported = await exportDocument(session, command);
  await session.close();
  if (!exported.ok) throw new Error(exported.failure.code);
  const root = join(out, readdirSync(out)[0] ?? '');
  const json = (path: string): unknown => JSON.parse(readFileSync(join(root, path), 'utf8'));
  const coco = json('annotations/instances_train.json') as {
    images: { id: number; file_name: string }[];
    annotations: { image_id: number; bbox: number[] }[];
  };
  const bundle = json('bundle.json') as {
    frames: { id: string; frameId: string }[];
    losses: Exported['losses'];
  };
  const frames = bundle.frames.map(({ id, frameId }) => {
    const image = coco.images.find(({ file_name }) => file_name.includes(id));
    const boxes = coco.annotations.filter(({ image_id }) => image_id === image?.id).map(({ bbox }) => bbox);
    return [frameId, boxes] as const;
  });
  return {
    printed: reportExport(exported.value, 'en'),
    losses: bundle.losses.filter(({ code }) => code.startsWith('frame-')),
    frames,
  };
}

/** A second editor removes a node the first time the plugin asks for a frame in this way. */
function removeWhen(what: string, askedId: string, removedId: string): OnSignal {
  let isRemoved = false;
  return (signal, { host }) => {
    if (isRemoved || signal.kind !== 'read' || signal.what !== what || signal.nodeId !== askedId) return;
    isRemoved = true;
    host.remove(removedId, 'REMOTE');
  };
}

const whole = [[20, 20, 100, 80]];
const others = [
  ['1:1', whole],
  ['3:1', whole],
];

describe('an export in a host that misbehaves', () => {
  it('holds all three frames when it behaves', async () => {
    const { frames, losses } = await exportWith({});
    expect(frames).toEqual([
      ['1:1', whole],
      ['2:1', whole],
      ['3:1', whole],
    ]);
    expect(losses).toEqual([]);
  });

  it.each<[string, HostileSwitches, string, string]>([
    [
      'whose picture is refused',
      { exportRejects: { '2:1': 'out of memory' } },
      'frame-export-failed',
      'Figma refused to render it.',
    ],
    [
      'whose picture has another size',
      { exportSizeFactor: { '2:1': 0.5 } },
      'frame-size-fits-neither',
      'The picture has a size that fits neither',
    ],
  ])(
    'loses the frame %s, by name and with its reason, and shifts no other',
    async (_what, hostile, code, reason) => {
      const { frames, losses, printed } = await exportWith({ hostile });
      expect(losses).toEqual([
        expect.objectContaining({ code, frame: { id: '2:1', name: 'second' }, layer: null }),
      ]);
      expect(frames).toEqual(others);
      expect(printed).toContain('2 of 3 frames exported');
      expect(printed).toContain(`Not in the bundle: “second”: ${reason}`);
    },
  );

  it.each([
    ['before it is read', 'exportAsync JSON_REST_V1'],
    ['after it was checked, before its picture is taken', 'exportAsync PNG'],
  ])('loses a frame that somebody deletes %s', async (_when, what) => {
    const { frames, losses, printed } = await exportWith({ onSignal: removeWhen(what, '1:1', '2:1') });
    expect(losses).toEqual([
      expect.objectContaining({ code: 'frame-gone', frame: { id: '2:1', name: 'second' } }),
    ]);
    expect(frames).toEqual(others);
    expect(printed).toContain('Not in the bundle: “second”: Deleted or moved away during the export.');
  });

  it('draws a frame again when a layer is deleted meanwhile, labels what is left and says so', async () => {
    const { frames, losses } = await exportWith({ onSignal: removeWhen('exportAsync PNG', '2:1', '2:2') });
    expect(losses).toEqual([
      expect.objectContaining({ code: 'frame-changed-during-export', data: { isExported: 1 } }),
    ]);
    expect(frames).toEqual([
      ['1:1', whole],
      ['2:1', []],
      ['3:1', whole],
    ]);
  });

  it('loses every frame and still writes a bundle when no picture can be made', async () => {
    const exportRejects = { '1:1': 'no', '2:1': 'no', '3:1': 'no' };
    const { frames, losses, printed } = await exportWith({ hostile: { exportRejects } });
    expect(frames).toEqual([]);
    expect(losses.map((loss) => [loss.code, loss.frame?.id])).toEqual([
      ['frame-export-failed', '1:1'],
      ['frame-export-failed', '2:1'],
      ['frame-export-failed', '3:1'],
    ]);
    expect(printed).toContain('0 of 3 frames exported');
  });
});
