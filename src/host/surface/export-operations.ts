import { isRecord, type NodeEntry } from '../document/node-entry.ts';
import { isSwitchedOn, renderBounds } from '../document/paint-bounds.ts';
import { pluginTypeOf } from '../document/plugin-type.ts';
import { restExportText } from '../document/rest-export.ts';
import { FigmaError, notInHost } from './figma-error.ts';
import type { SlowOperations } from './operations.ts';
import type { PluginRun } from './plugin-run.ts';

const nothingVisibleText = 'Failed to export node. This node may not have any visible layers.';

/** `exportAsync`. It holds Figma's thread while it runs; the REST object leaves as text and is parsed once in the VM. */
export const exportOperations: SlowOperations = {
  async exportAsync(run, [id, asked]) {
    const entry = run.node(id);
    const settings = isRecord(asked) ? asked : {};
    const format = typeof settings['format'] === 'string' ? settings['format'] : 'PNG';
    run.needsLoaded(entry, 'method `exportAsync()`');
    run.signal({ kind: 'read', what: `exportAsync ${format}`, nodeId: entry.id });
    await new Promise((resolve) => setTimeout(resolve, run.options.hostile?.exportDelayMs ?? 0));
    if (entry.removed) throw new FigmaError(`in exportAsync: The node with id "${entry.id}" does not exist`);
    run.wasRead(entry);
    if (format === 'JSON_REST_V1') return restExportText(entry, run.store.source, run.keeps);
    if (format !== 'PNG' && format !== 'JPG') throw notInHost(`exportAsync ${format}`);
    const refusal = run.options.hostile?.exportRejects?.[entry.id];
    if (refusal !== undefined) throw new FigmaError(refusal);
    return picture(run, entry, format, settings);
  },
};

async function picture(
  run: PluginRun,
  entry: NodeEntry,
  format: 'PNG' | 'JPG',
  settings: Readonly<Record<string, unknown>>,
): Promise<Uint8Array> {
  if (pluginTypeOf(entry) === 'PAGE') throw notInHost('exportAsync of a page as a picture');
  if (settings['contentsOnly'] === false) throw notInHost('exportAsync contentsOnly: false');
  const bounds = renderBounds(entry);
  if (!isSwitchedOn(entry) || bounds === null || bounds.width === 0 || bounds.height === 0) {
    throw new FigmaError(`in exportAsync: ${nothingVisibleText}`);
  }
  const { hostile } = run.options;
  const useAbsoluteBounds = settings['useAbsoluteBounds'] === true && hostile?.absoluteBounds !== 'ignored';
  const shown = useAbsoluteBounds ? (run.store.placement(entry)?.size ?? bounds) : bounds;
  const scale = scaleOf(settings['constraint'], shown) * (hostile?.exportSizeFactor?.[entry.id] ?? 1);
  const rendered = await run.options.pixels.render({ nodeId: entry.id, scale, useAbsoluteBounds, format });
  if (rendered.ok) return rendered.value.bytes;
  const { code, data } = rendered.failure;
  if (code === 'NOTHING_VISIBLE') throw new FigmaError(`in exportAsync: ${nothingVisibleText}`);
  throw new FigmaError(`in exportAsync: ${code} ${JSON.stringify(data)}`);
}

/** A constraint is `{type: SCALE | WIDTH | HEIGHT, value}`; none is scale 1. */
function scaleOf(constraint: unknown, shown: { readonly width: number; readonly height: number }): number {
  if (constraint === undefined) return 1;
  const { type, value } = isRecord(constraint) ? constraint : {};
  if (typeof value !== 'number' || !(value > 0))
    throw new FigmaError('in exportAsync: Invalid constraint value');
  if (type === 'SCALE') return value;
  if (type === 'WIDTH') return value / shown.width;
  if (type === 'HEIGHT') return value / shown.height;
  throw new FigmaError('in exportAsync: Invalid constraint type');
}
