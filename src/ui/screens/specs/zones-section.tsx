import { Button } from '@create-figma-plugin/ui';
import { h, type JSX } from 'preact';
import { useState } from 'preact/hooks';
import { type Zone, zone as zoneSchema } from '../../../core/check/params/zone.ts';
import type { Size } from '../../../core/geometry/rect.ts';
import { formShape } from '../../../core/placement/form-shape.ts';
import { type DrawnZones, readZones } from '../../../core/placement/read-zones.ts';
import { specIdOf } from '../../../core/placement/spec-id.ts';
import { zoneDrawing } from '../../../core/placement/zone-drawing.ts';
import { zonesFromCanvas } from '../../../core/placement/zones-from-canvas.ts';
import { err, type Failure, ok, type Result } from '../../../core/result.ts';
import { readSnapshot } from '../../../core/snapshot/read-snapshot.ts';
import { Notice } from '../../components/notice.tsx';
import type { Panel } from '../../state/panel-state.ts';
import type { EditorView } from '../../state/spec-editor-state.ts';
import { ShapeField } from './fields/shape-field.tsx';
import type { SectionProps } from './plain-sections.tsx';
import { listAt, textAt } from './spec-context.ts';
import { ZoneStage } from './zone-stage.tsx';

export interface ZonesSectionProps extends SectionProps {
  readonly panel: Panel;
  readonly editor: EditorView;
  readonly size: Size;
}

const zoneShape = formShape(zoneSchema);

type Told =
  | { readonly is: 'drawn' }
  | { readonly is: 'read'; readonly count: number; readonly skipped: number };

/** The zones as rectangles over the frame and as numbers, with the way to the canvas and back. */
export function ZonesSection({ panel, editor, value, context, size }: ZonesSectionProps): JSX.Element {
  const { words, set } = context;
  const [selectedId, setSelected] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [told, setTold] = useState<Told | null>(null);
  const list = listAt(value, ['zones']);
  const zones = list.flatMap((item) => zoneOf(item));
  const replace = (next: Zone): void => {
    const at = list.findIndex((item) => textAt(item, ['id']) === next.id);
    if (at >= 0) set(['zones', at], next);
  };
  const add = (): void => {
    const taken = list.map((item) => textAt(item, ['id']));
    const id = specIdOf('zone', taken);
    const side = (px: number): { readonly px: number } => ({ px: Math.round(px) });
    set(['zones', list.length], {
      id,
      rect: { x: { px: 0 }, y: { px: 0 }, width: side(size.width / 3), height: side(size.height / 6) },
    });
    setSelected(id);
  };
  const draw = async (): Promise<void> => {
    const answer = await panel.client.ask('drawZones', {
      name: textAt(value, ['id']),
      ...size,
      zones: zones.map((zone) => {
        const { rects, ...drawing } = zoneDrawing(zone, size);
        return { ...drawing, rects: [...rects] };
      }),
    });
    setFailure(answer.ok ? null : answer.failure);
    setTold(answer.ok ? { is: 'drawn' } : null);
  };
  const readBack = async (): Promise<void> => {
    const read = await readSelected(panel);
    if (!read.ok) {
      setFailure(read.failure);
      setTold(null);
      return;
    }
    const next = zonesFromCanvas(read.value, zones, size);
    set(['zones'], next);
    setFailure(null);
    setTold({ is: 'read', count: next.length, skipped: read.value.skipped.length });
  };
  return (
    <div>
      <p class="muted">{words.t('edit.aboutZones')}</p>
      <ZoneStage
        preview={editor.preview}
        size={size}
        zones={zones}
        findings={editor.preview.report?.findings ?? []}
        selectedId={selectedId}
        words={words}
        onChange={replace}
        onSelect={setSelected}
      />
      <p class="muted stage-hint">{words.t('edit.stageHint')}</p>
      <div class="row-buttons">
        <Button secondary onClick={add}>
          {words.t('edit.addZone')}
        </Button>
        <Button secondary disabled={zones.length === 0} onClick={() => void draw()}>
          {words.t('edit.drawZones')}
        </Button>
        <Button secondary onClick={() => void readBack()}>
          {words.t('edit.readZones')}
        </Button>
      </div>
      {failure !== null && <Notice kind="problem">{words.failure(failure)}</Notice>}
      <p class="muted" role="status">
        {told === null ? '' : told.is === 'drawn' ? words.t('edit.zonesDrawn') : readText(told, words)}
      </p>
      {list.map((item, at) => (
        <ShapeField
          key={at}
          shape={zoneShape}
          label={textAt(item, ['title']) || textAt(item, ['id'])}
          value={item}
          path={['zones', at]}
          context={context}
          onRemove={() => {
            set(['zones', at], undefined);
          }}
        />
      ))}
    </div>
  );
}

const readText = (
  { count, skipped }: Extract<Told, { readonly is: 'read' }>,
  words: SectionProps['context']['words'],
): string =>
  [
    words.count('edit.zonesRead', count),
    ...(skipped > 0 ? [words.count('edit.zonesSkipped', skipped)] : []),
  ].join(' ');

/** Zones that can be drawn; one that is half typed waits in its form. */
function zoneOf(item: unknown): readonly Zone[] {
  const parsed = zoneSchema.safeParse(item);
  return parsed.success ? [parsed.data] : [];
}

/** The zones of the frame that holds the selection on the canvas. */
async function readSelected({ client }: Panel): Promise<Result<DrawnZones>> {
  const frames = await client.ask('listFrames', { kind: 'selection' });
  if (!frames.ok) return frames;
  const [frame] = frames.value.frames;
  if (frame === undefined) return err({ code: 'NOTHING_SELECTED', data: {} });
  const read = await client.ask('readFrame', { frameId: frame.id });
  if (!read.ok) return read;
  const { json, supplement } = read.value;
  const snapshot = readSnapshot(json, supplement);
  return snapshot.ok ? ok(readZones(snapshot.value, supplement.stored)) : snapshot;
}
