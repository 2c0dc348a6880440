import type { LoadedDocument, RestNode } from '../document/loaded-document.ts';

export interface SceneBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A frame as the workbench canvas shows it. `picture` = where its rendered picture lies (render bounds), page px. */
export interface SceneFrame {
  readonly id: string;
  readonly name: string;
  readonly box: SceneBox;
  readonly picture: SceneBox;
}

/** A layer to point at: back to front, page px. */
export interface SceneLayer {
  readonly id: string;
  readonly name: string;
  readonly box: SceneBox;
}

/** The fields a canvas needs, of any node type, known to the REST types or not. */
interface Boxed {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly visible?: boolean;
  readonly absoluteBoundingBox?: SceneBox | null;
  readonly absoluteRenderBounds?: SceneBox | null;
  readonly children?: readonly Boxed[];
}

/** The frames of a page, those inside sections included; nodes without a box cannot be shown and are left out. */
export function sceneFrames(document: LoadedDocument, pageId: string): SceneFrame[] {
  const page = document.document.children.find((candidate) => candidate.id === pageId);
  const frames: SceneFrame[] = [];
  const visit = (nodes: readonly Boxed[]): void => {
    for (const node of nodes) {
      if (node.type === 'SECTION') visit(node.children ?? []);
      else if (hasArea(node.absoluteBoundingBox) && node.visible !== false) {
        const box = node.absoluteBoundingBox;
        const painted = node.absoluteRenderBounds;
        frames.push({ id: node.id, name: node.name, box, picture: hasArea(painted) ? painted : box });
      }
    }
  };
  visit(page?.children ?? []);
  return frames;
}

/** All layers inside a node in paint order, the node itself first; hidden branches are left out. */
export function sceneLayers(node: RestNode): SceneLayer[] {
  const layers: SceneLayer[] = [];
  const open: Boxed[] = [node];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.visible === false) continue;
    if (hasArea(next.absoluteBoundingBox)) {
      layers.push({ id: next.id, name: next.name, box: next.absoluteBoundingBox });
    }
    for (const child of [...(next.children ?? [])].reverse()) open.push(child);
  }
  return layers;
}

const hasArea = (box: SceneBox | null | undefined): box is SceneBox =>
  box !== null && box !== undefined && box.width > 0 && box.height > 0;
