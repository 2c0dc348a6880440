import { rotationDegOf } from '../geometry/matrix.ts';
import type { Point, Rect } from '../geometry/rect.ts';
import type { Result } from '../result.ts';
import { err, ok } from '../result.ts';
import type { FrameSnapshot, LayerSnapshot } from './frame-snapshot.ts';
import { guessRoles } from './guess-role.ts';
import type { HashedLayer } from './hash-frame.ts';
import { hashFrame } from './hash-frame.ts';
import { paintTree } from './paint-tree.ts';
import { placeLayer } from './place-layer.ts';
import { type ComponentTables, readRootComponentKey } from './read-component.ts';
import { readEffects } from './read-effect.ts';
import { readExportSettings } from './read-export-settings.ts';
import type { FrameContext } from './read-layer.ts';
import { readCornerRadius, readLayer } from './read-layer.ts';
import { readPageRect } from './read-page-rect.ts';
import { readOwnPaints, readPaints } from './read-paint.ts';
import type { RestRecord } from './rest-fields.ts';
import { isRecord, numberOf, textOf } from './rest-fields.ts';
import type { FrameSupplement } from './supplement.ts';
import { lookOf } from './visible-look.ts';
import type { Step } from './walk-tree.ts';
import { clipsContent, deepestNesting, walkTree } from './walk-tree.ts';

/**
 * Why a text could not become a snapshot.
 * `JSON_BROKEN` {}: it is not JSON. `NOT_A_NODE` {}: it is JSON without a `document` that has an id and a type.
 * `NO_BOX` {id, name}: Figma gives the node no box, so nothing in it has a place. `TOO_DEEP` {id, name, limit}: its layers nest
 * deeper than `limit`.
 */
export interface SnapshotFailure {
  readonly code: 'JSON_BROKEN' | 'NOT_A_NODE' | 'NO_BOX' | 'TOO_DEEP';
  readonly data: Readonly<Record<string, string | number>>;
}

/**
 * Makes the snapshot of one frame from Figma's `JSON_REST_V1` text (`{document, components, componentSets, …}`, `document` being
 * the frame) and the supplement read beside it. Fields that are absent, of another kind or not known to us read as Figma's
 * defaults; only the four failures stop it. Boxes are frame px at 1x, see `page-to-frame.ts`.
 */
export const readSnapshot = (
  json: string,
  supplement: FrameSupplement,
): Result<FrameSnapshot, SnapshotFailure> => {
  const parsed = parseJson(json);
  if (!parsed.ok) return parsed;
  const answer = parsed.value;
  const root = isRecord(answer) ? answer['document'] : null;
  if (
    !isRecord(answer) ||
    !isRecord(root) ||
    textOf(root['id'], '') === '' ||
    textOf(root['type'], '') === ''
  ) {
    return err({ code: 'NOT_A_NODE', data: {} });
  }
  const who = { id: textOf(root['id'], ''), name: textOf(root['name'], '') };
  const pageBox = readPageRect(root['absoluteBoundingBox']);
  if (pageBox === null) return err({ code: 'NO_BOX', data: who });
  const rotationDeg = rotationDegOf(supplement.frameTransform);
  const steps = walkTree(root, pageBox, (rotationDeg * Math.PI) / 180);
  if (steps === null) return err({ code: 'TOO_DEEP', data: { ...who, limit: deepestNesting } });
  return ok(assemble(answer, root, pageBox, steps, supplement));
};

const parseJson = (json: string): Result<unknown, SnapshotFailure> => {
  try {
    const value: unknown = JSON.parse(json);
    return ok(value);
  } catch {
    return err({ code: 'JSON_BROKEN', data: {} });
  }
};

const assemble = (
  answer: RestRecord,
  root: RestRecord,
  pageBox: Rect<'page'>,
  steps: readonly Step[],
  supplement: FrameSupplement,
): FrameSnapshot => {
  const painted = paintTree(root, steps, pageBox);
  const tables: ComponentTables = {
    components: answer['components'],
    componentSets: answer['componentSets'],
    styles: answer['styles'],
  };
  const layers = readLayers(tables, steps, painted.layers, supplement, pageBox);
  const roles = guessRoles(layers, pageBox);
  const rotationDeg = rotationDegOf(supplement.frameTransform);
  return {
    id: textOf(root['id'], ''),
    name: textOf(root['name'], ''),
    type: textOf(root['type'], ''),
    componentKey: readRootComponentKey(root, tables),
    page: supplement.page,
    sections: supplement.sections,
    size: { width: pageBox.width, height: pageBox.height },
    painted: painted.frame,
    pageBox,
    hasRenderBounds: painted.hasRenderBounds,
    clipsContent: clipsContent(root),
    rotationDeg,
    fills: readOwnPaints(root),
    strokes: readPaints(root['strokes']),
    strokeWeight: numberOf(root['strokeWeight'], 0),
    effects: readEffects(root['effects']),
    cornerRadius: readCornerRadius(root),
    exportSettings: readExportSettings(root['exportSettings']),
    layers: layers.map((layer, index) => ({ ...layer, role: roles[index] ?? null })),
    stored: supplement.stored,
    hash: hashFrame(
      { look: lookOf(root), size: supplement.frameSize, rotationDeg },
      hashedLayers(steps, layers),
    ),
  };
};

const readLayers = (
  tables: ComponentTables,
  steps: readonly Step[],
  painted: readonly (Rect<'frame'> | null)[],
  supplement: FrameSupplement,
  origin: Point<'page'>,
): readonly Omit<LayerSnapshot, 'role'>[] => {
  const transforms = new Map(supplement.transforms.map((transform) => [transform.id, transform]));
  const context: FrameContext = {
    tables,
    missingFonts: supplement.missingFonts === null ? null : new Set(supplement.missingFonts),
  };
  return steps.map((step, index) => {
    const transform = transforms.get(textOf(step.node['id'], ''));
    // Summed REST angles go wrong below mirrored layers: a supplement that lists any layer lists all that are turned.
    const rotationRad = transforms.size > 0 ? 0 : step.rotationRad;
    const placement = placeLayer(step.box, rotationRad, transform, origin);
    return readLayer(step, painted[index] ?? null, placement, context);
  });
};

/** Layers that are switched off do not show, whatever happens in them. */
const hashedLayers = (
  steps: readonly Step[],
  layers: readonly Omit<LayerSnapshot, 'role'>[],
): readonly HashedLayer[] =>
  layers.flatMap((layer, index) => {
    const step = steps[index];
    return step?.isOn === true ? [{ ...layer, depth: step.depth, look: lookOf(step.node) }] : [];
  });
