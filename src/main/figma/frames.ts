import type { FrameEntry } from '../../contract/shapes.ts';
import { isOverlay, isOwnDrawing, madeOn } from './made.ts';
import { createThreadSlice } from './thread-slice.ts';

/** What the panel treats as a frame: what a designer would export, lying on a page or in a section. */
export type FrameLike = FrameNode | ComponentNode | InstanceNode;

const isFrameLike = (node: BaseNode): node is FrameLike =>
  node.type === 'FRAME' || node.type === 'COMPONENT' || node.type === 'INSTANCE';

const isContainer = (node: BaseNode | null): boolean =>
  node !== null && (node.type === 'PAGE' || node.type === 'SECTION');

/** Frames of a page in document order, those inside (nested) sections included, our own drawings not. Loads the page. */
export const framesOfPage = (page: PageNode): Promise<FrameLike[]> => framesWithout(page, isOwnDrawing);

async function framesWithout(page: PageNode, isLeftOut: (node: SceneNode) => boolean): Promise<FrameLike[]> {
  await page.loadAsync();
  const leftOut = new Set(
    madeOn(page)
      .filter(isLeftOut)
      .map((node) => node.id),
  );
  const pause = createThreadSlice();
  const frames: FrameLike[] = [];
  const visit = async (nodes: readonly SceneNode[]): Promise<void> => {
    for (const node of nodes) {
      await pause();
      if (node.removed) continue;
      if (isFrameLike(node)) {
        if (!leftOut.has(node.id)) frames.push(node);
      } else if (node.type === 'SECTION') await visit(node.children);
    }
  };
  await visit(page.children);
  return frames;
}

/**
 * The top-level frames that hold what is selected (a selected section stands for its frames), in document order. A sheet or template of
 * ours counts here: the person pointed at it. An overlay never does.
 */
export async function framesOfSelection(): Promise<FrameLike[]> {
  const wanted = new Set<string>();
  for (const node of figma.currentPage.selection) {
    for (const id of topIds(node)) wanted.add(id);
  }
  if (wanted.size === 0) return [];
  return (await framesWithout(figma.currentPage, isOverlay)).filter((frame) => wanted.has(frame.id));
}

/** The top-level frame around a node; null when it lies outside every frame. */
export function enclosingFrame(node: BaseNode): FrameLike | null {
  let current: BaseNode | null = node;
  while (current !== null && !isContainer(current.parent)) current = current.parent;
  return current !== null && isFrameLike(current) ? current : null;
}

export function pageOf(node: BaseNode): PageNode | null {
  let current: BaseNode | null = node;
  while (current !== null && current.type !== 'PAGE') current = current.parent;
  return current;
}

/** Names of the sections around a node, outermost first. */
export function sectionsOf(node: BaseNode): string[] {
  const names: string[] = [];
  for (let current = node.parent; current !== null; current = current.parent) {
    if (current.type === 'SECTION') names.unshift(current.name);
  }
  return names;
}

/** What a list shows of each node; those that are removed meanwhile are left out. */
export async function frameEntries(nodes: readonly SceneNode[]): Promise<FrameEntry[]> {
  const pause = createThreadSlice();
  const entries: FrameEntry[] = [];
  for (const node of nodes) {
    await pause();
    if (!node.removed) entries.push(frameEntry(node));
  }
  return entries;
}

function frameEntry(node: SceneNode): FrameEntry {
  const page = pageOf(node);
  return {
    id: node.id,
    name: node.name,
    type: node.type,
    pageId: page?.id ?? '',
    pageName: page?.name ?? '',
    width: node.width,
    height: node.height,
  };
}

function topIds(node: SceneNode): string[] {
  if (node.type === 'SECTION') return node.children.flatMap(topIds);
  const frame = enclosingFrame(node);
  return frame === null ? [] : [frame.id];
}
