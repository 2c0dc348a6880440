import { type NodeEntry, textIn } from '../document/node-entry.ts';
import { pluginTypeOf } from '../document/plugin-type.ts';
import { styledSegments, textField } from '../document/text-segments.ts';
import { FigmaError } from './figma-error.ts';
import type { PluginRun } from './plugin-run.ts';

/** True for a layer inside an instance: all but overrides belong to the main component. */
export function isInInstance(entry: NodeEntry): boolean {
  for (let at = entry.parent; at !== null; at = at.parent)
    if (textIn(at.fields, 'type', '') === 'INSTANCE') return true;
  return false;
}

/** What an instance may say otherwise than its main component. */
const overridable = new Set([
  'name',
  'visible',
  'locked',
  'opacity',
  'fills',
  'strokes',
  'strokeWeight',
  'strokeAlign',
  'dashPattern',
  'effects',
  'cornerRadius',
  'exportSettings',
  'characters',
  'fontSize',
  'fontName',
  'lineHeight',
  'letterSpacing',
  'textAutoResize',
]);

/** Refuses in Dev Mode, and inside instances whatever is no override. */
export function mayWrite(run: PluginRun, entry: NodeEntry, operation: string, property: string): void {
  run.needsEditor(operation);
  if (isInInstance(entry) && !overridable.has(property))
    throw new FigmaError(`in ${operation}: This property cannot be overriden on an instance`);
}

/** Refuses to set a text anew unless every font in it is loaded. */
export function needsFonts(run: PluginRun, entry: NodeEntry, operation: string): void {
  if (pluginTypeOf(entry) !== 'TEXT') return;
  const segments = styledSegments(entry, ['fontName']) ?? [];
  const names =
    segments.length === 0 ? [textField(entry, 'fontName').value] : segments.map((one) => one['fontName']);
  for (const name of names) {
    const { family, style } = name as { readonly family: string; readonly style: string };
    if (!run.hasFont(family, style))
      throw new FigmaError(
        `in ${operation}: Cannot write to node with unloaded font "${family} ${style}". Please call figma.loadFontAsync({ family: "${family}", style: "${style}" }) and await the returned promise first.`,
      );
  }
}

/** Figma's complaint about a value of another type. */
export const wrongType = (operation: string, property: string, type: string, value: unknown): FigmaError =>
  new FigmaError(
    `in ${operation}: Expected "${property}" to have type ${type} but got ${typeof value} instead`,
  );
