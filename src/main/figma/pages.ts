/** A page of this document; null id = the page the person is on. */
export function findPage(pageId: string | null): PageNode | null {
  if (pageId === null) return figma.currentPage;
  return figma.root.children.find((page) => page.id === pageId) ?? null;
}
