/** Names, pages and editor: what needs no page to be loaded. */
export function documentFacts(): {
  readonly name: string;
  readonly currentPageId: string;
  readonly pages: readonly { readonly id: string; readonly name: string }[];
  readonly editor: string;
  readonly user: { readonly id: string | null; readonly name: string } | null;
} {
  return {
    name: figma.root.name,
    currentPageId: figma.currentPage.id,
    pages: figma.root.children.map((page) => ({ id: page.id, name: page.name })),
    editor: figma.editorType,
    user: figma.currentUser === null ? null : { id: figma.currentUser.id, name: figma.currentUser.name },
  };
}

/** Dev Mode shows the document to people who may not change it: every write but plugin data throws there. */
export const isReadOnly = (): boolean => figma.editorType === 'dev';
