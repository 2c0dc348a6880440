import type { FrameSupplement } from '../../core/snapshot/supplement.ts';
import { sharedNamespace } from '../../core/stored/shared-namespace.ts';
import { pageOf, sectionsOf } from './frames.ts';
import { type RestNodeShape, turnedIds } from './read-rest.ts';
import { sceneNode } from './scene-node.ts';

/** What `JSON_REST_V1` leaves out, read from the live nodes; only turned layers and texts are touched one by one. */
export async function readSupplement(frame: SceneNode, rest: RestNodeShape): Promise<FrameSupplement> {
  const page = pageOf(frame);
  return {
    page: { id: page?.id ?? '', name: page?.name ?? '' },
    sections: sectionsOf(frame),
    frameTransform: frame.absoluteTransform,
    frameSize: { width: frame.width, height: frame.height },
    transforms: await readTransforms(turnedIds(rest)),
    missingFonts: readMissingFonts(frame),
    stored: readStored(frame),
  };
}

async function readTransforms(ids: readonly string[]): Promise<FrameSupplement['transforms'][number][]> {
  const transforms: FrameSupplement['transforms'][number][] = [];
  for (const id of ids) {
    const node = await sceneNode(id);
    if (node === null) continue;
    transforms.push({
      id,
      absoluteTransform: node.absoluteTransform,
      width: node.width,
      height: node.height,
    });
  }
  return transforms;
}

function readMissingFonts(frame: SceneNode): string[] {
  if (!figma.hasMissingFont) return [];
  const texts = 'findAllWithCriteria' in frame ? frame.findAllWithCriteria({ types: ['TEXT'] }) : [];
  const all = frame.type === 'TEXT' ? [frame] : texts;
  return all.filter((text) => text.hasMissingFont).map((text) => text.id);
}

function readStored(frame: SceneNode): Record<string, Record<string, string>> {
  const inside: readonly SceneNode[] =
    'findAllWithCriteria' in frame
      ? frame.findAllWithCriteria({ sharedPluginData: { namespace: sharedNamespace } })
      : [];
  const stored: Record<string, Record<string, string>> = {};
  for (const node of [frame, ...inside]) {
    const keys = node.getSharedPluginDataKeys(sharedNamespace);
    if (keys.length === 0) continue;
    const record: Record<string, string> = {};
    for (const key of keys) record[key] = node.getSharedPluginData(sharedNamespace, key);
    stored[node.id] = record;
  }
  return stored;
}
