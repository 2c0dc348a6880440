import type { Component, ComponentSet, DocumentNode, Style, SubcanvasNode } from '@figma/rest-api-spec';

/** Any node below a page, as Figma's REST API writes it. */
export type RestNode = SubcanvasNode;

/**
 * A document as a loader hands it over: Figma's REST tree with `geometry=paths` fields (size, relativeTransform,
 * fillGeometry, strokeGeometry) where the source had them, and what lay beside it. One model for every source.
 */
export interface LoadedDocument {
  readonly name: string;
  /** Always DOCUMENT > CANVAS > nodes; a bare node or a `{nodes}` answer is wrapped in one page. */
  readonly document: DocumentNode;
  readonly components: Readonly<Record<string, Component>>;
  readonly componentSets: Readonly<Record<string, ComponentSet>>;
  readonly styles: Readonly<Record<string, Style>>;
  readonly schemaVersion: number;
  /** Ids to treat as frames when the source was a bare node or a `{nodes}` answer; null = take what lies on the pages. */
  readonly roots: readonly string[] | null;
  /** Image fills: `imageRef` -> file bytes as found (PNG, JPG, GIF). */
  readonly images: ReadonlyMap<string, Uint8Array>;
  /** Pictures that Figma rendered, found beside the document. */
  readonly recorded: readonly RecordedRender[];
  /** What the source said and the tree cannot hold, for people: one code with facts each. */
  readonly notes: readonly LoadNote[];
}

export interface LoadNote {
  readonly code: string;
  readonly data: Readonly<Record<string, string | number>>;
}

/** One PNG that Figma made of one node. `scale` as its file name says (`render@2x.png`). */
export interface RecordedRender {
  readonly nodeId: string;
  readonly scale: number;
  readonly png: Uint8Array;
}
