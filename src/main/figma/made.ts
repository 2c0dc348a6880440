import { sharedNamespace } from '../../core/stored/shared-namespace.ts';

/** What Proofset draws on the canvas. */
export type Made = 'overlay' | 'sheet' | 'zones';

const key = 'made';

/** Marks a drawing of ours: what it is, and whose it is, so that a copy somebody works on can be told from it. */
export function markMade(node: SceneNode, what: Made): void {
  node.setSharedPluginData(sharedNamespace, key, `${what} ${node.id}`);
}

/** An overlay, also a copied one: copies of it are nobody's work. */
export const isOverlay = (node: SceneNode): boolean => madeText(node).startsWith('overlay ');

/** A drawing of ours as we made it. A copied template or sheet is a frame like any other: somebody may design in it. */
export function isOwnDrawing(node: SceneNode): boolean {
  const text = madeText(node);
  return text.startsWith('overlay ') || (text !== '' && text.endsWith(` ${node.id}`));
}

const madeText = (node: SceneNode): string => node.getSharedPluginData(sharedNamespace, key);

/** The overlays lying directly on a loaded page. */
export const overlaysOn = (page: PageNode): readonly SceneNode[] =>
  madeOn(page).filter((node) => node.parent?.id === page.id && isOverlay(node));

/**
 * Everything on a loaded page that carries our mark, copies included. Figma finds marked nodes by itself: reading the mark of
 * each of a page's thousands of frames would hold its thread.
 */
export const madeOn = (page: PageNode): readonly SceneNode[] =>
  page.findAllWithCriteria({ sharedPluginData: { namespace: sharedNamespace, keys: [key] } });
