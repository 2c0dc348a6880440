import type { LoadLimits } from '../load-limits.ts';
import type { NoteBook } from '../note-book.ts';
import { FigBroken } from './byte-reader.ts';
import { type FigNode, idOf } from './fig-node.ts';
import {
  applyScopes,
  componentIdOf,
  enterChild,
  type InstanceScope,
  inheritFrom,
  openScope,
} from './instance-scope.ts';
import type { FigCanvas } from './read-fig-kiwi.ts';
import { restNode, restType } from './rest-node.ts';

type Fields = Record<string, unknown>;

/** The tree of a `.fig` file in REST's words, still without bounds. */
export interface FigTree {
  readonly document: Fields;
  readonly components: Readonly<Record<string, unknown>>;
  readonly componentSets: Readonly<Record<string, unknown>>;
  /** Each TEXT as it was in the file, by its id in the tree: the source of its ink. */
  readonly texts: ReadonlyMap<string, FigNode>;
}

/** Where the children at hand stand: in which instances, under which id prefix ('' outside instances), how deep. */
interface Place {
  readonly scopes: readonly InstanceScope[];
  readonly prefix: string;
  readonly level: number;
  /** The components being unfolded around here. */
  readonly open: readonly string[];
}

const CONTAINERS = new Set(['FRAME', 'GROUP', 'SECTION', 'COMPONENT', 'COMPONENT_SET', 'BOOLEAN_OPERATION']);

/**
 * Turns the flat node list of a `.fig` file into DOCUMENT > CANVAS > nodes with Figma's own ids ("session:local", layers
 * of an instance "I<instance>;<layer>"). Instances are unfolded from their components; the internal page is left out.
 */
export function restTree(canvas: FigCanvas, limits: LoadLimits, notes: NoteBook): FigTree {
  return new TreeBuilder(canvas, limits, notes).build();
}

class TreeBuilder {
  private readonly blobs: readonly Uint8Array[];
  private readonly notes: NoteBook;
  private readonly limits: LoadLimits;
  private readonly byId: ReadonlyMap<string, FigNode>;
  private readonly childrenOf = new Map<string, FigNode[]>();
  private readonly components: Record<string, unknown> = {};
  private readonly componentSets: Record<string, unknown> = {};
  private readonly texts = new Map<string, FigNode>();
  private count = 0;

  constructor(canvas: FigCanvas, limits: LoadLimits, notes: NoteBook) {
    this.blobs = canvas.blobs;
    this.notes = notes;
    this.limits = limits;
    const nodes = canvas.nodes.filter((node) => node.phase !== 'REMOVED');
    this.byId = new Map(nodes.map((node) => [idOf(node.guid), node]));
    for (const node of nodes) {
      if (node.parentIndex === undefined) continue;
      const parent = idOf(node.parentIndex.guid);
      const siblings = this.childrenOf.get(parent) ?? [];
      siblings.push(node);
      this.childrenOf.set(parent, siblings);
    }
  }

  build(): FigTree {
    const root = [...this.byId.values()].find((node) => node.type === 'DOCUMENT');
    if (root === undefined) throw new FigBroken('the file has no document node');
    const id = idOf(root.guid);
    const pages = this.sortedChildren(id).filter(
      (page) => page.type === 'CANVAS' && page.internalOnly !== true,
    );
    const document = {
      id,
      name: root.name ?? 'Document',
      type: 'DOCUMENT',
      children: pages.map((page) => this.page(page)),
    };
    return { document, components: this.components, componentSets: this.componentSets, texts: this.texts };
  }

  private page(page: FigNode): Fields {
    const children = this.children(idOf(page.guid), { scopes: [], prefix: '', level: 1, open: [] });
    const { backgroundColor } = page;
    const background = backgroundColor === undefined ? {} : { backgroundColor };
    return { id: idOf(page.guid), name: page.name ?? '', type: 'CANVAS', ...background, children };
  }

  private children(parentId: string, place: Place): Fields[] {
    return this.sortedChildren(parentId).map((child) => {
      this.count += 1;
      this.refuseEndless(place);
      const scopes = enterChild(place.scopes, child);
      const id = place.prefix + idOf(child.guid);
      return child.type === 'INSTANCE'
        ? this.instance(child, id, { ...place, scopes })
        : this.layer(child, id, { ...place, scopes });
    });
  }

  private layer(source: FigNode, id: string, place: Place): Fields {
    const layer = applyScopes(source, place.scopes);
    const node = restNode(layer, id, this.blobs);
    if (node.type === 'TEXT') this.texts.set(id, layer);
    if (place.prefix === '') this.remember(layer, node.type, id);
    const children = this.children(idOf(source.guid), { ...place, level: place.level + 1 });
    return children.length > 0 || CONTAINERS.has(node.type) ? { ...node, children } : node;
  }

  /** A swap may come from an instance around this one, so the component is known only after the scopes are applied. */
  private instance(source: FigNode, id: string, place: Place): Fields {
    const swapped = applyScopes(source, place.scopes);
    const componentId = componentIdOf(swapped);
    const component = this.byId.get(componentId ?? '');
    if (component === undefined) this.notes.add('COMPONENT_MISSING', { id, name: swapped.name ?? '' });
    if (place.open.includes(componentId ?? '')) throw new FigBroken('a component holds itself');
    const node = restNode(applyScopes(inheritFrom(component, source), place.scopes), id, this.blobs);
    const inside: Place = {
      scopes: [openScope(swapped), ...place.scopes],
      prefix: `${id.startsWith('I') ? id : `I${id}`};`,
      level: place.level + 1,
      open: [...place.open, componentId ?? ''],
    };
    const children = component === undefined ? [] : this.children(idOf(component.guid), inside);
    return { ...node, ...(componentId !== null && { componentId }), children };
  }

  private refuseEndless(place: Place): void {
    if (this.count > this.limits.nodes) throw new FigBroken('the components unfold into too many layers');
    if (place.level > this.limits.jsonLevels / 2) throw new FigBroken('the layers nest too deep');
  }

  private sortedChildren(id: string): FigNode[] {
    const place = (node: FigNode): string => node.parentIndex?.position ?? '';
    return (this.childrenOf.get(id) ?? []).sort((one, other) =>
      place(one) < place(other) ? -1 : Number(place(one) > place(other)),
    );
  }

  private remember(layer: FigNode, type: string, id: string): void {
    const entry = {
      key: layer.componentKey ?? '',
      name: layer.name ?? '',
      description: layer.symbolDescription ?? '',
    };
    if (type === 'COMPONENT_SET') this.componentSets[id] = entry;
    if (type !== 'COMPONENT') return;
    const parent = layer.parentIndex === undefined ? undefined : this.byId.get(idOf(layer.parentIndex.guid));
    const isVariant = parent !== undefined && restType(parent) === 'COMPONENT_SET';
    this.components[id] = {
      ...entry,
      remote: false,
      documentationLinks: [],
      ...(isVariant && { componentSetId: idOf(parent.guid) }),
    };
  }
}
