import type { Draft, Plant } from './draft.ts';
import type { Json, JsonObject } from './paints.ts';

export type RestObject = Record<string, Json>;

export interface Planted extends Plant {
  readonly layerId: string | null;
}

/** What a frame on the page must be judged as. */
export interface FrameTruth {
  readonly id: string;
  readonly name: string;
  readonly planted: readonly Planted[];
}

/** A main component: its id and, in pre-order, the ids of the layers in it. */
interface MainComponent {
  readonly id: string;
  readonly inside: readonly string[];
}

/** Turns drafts into REST nodes with ids in tree order, and remembers components and plants on the way. */
export class Emitter {
  readonly components = new Map<string, MainComponent>();
  readonly frames: FrameTruth[] = [];
  private readonly prefix: number;
  private next = 0;

  constructor(prefix: number, known: ReadonlyMap<string, MainComponent> = new Map()) {
    this.prefix = prefix;
    for (const [key, value] of known) this.components.set(key, value);
  }

  /** A layer of the page or of a section. `isFrame` = it is a frame that the checks judge. */
  top(draft: Draft): RestObject {
    if (draft.type === 'SECTION') {
      return { ...this.node(draft, this.fresh()), children: draft.children.map((child) => this.top(child)) };
    }
    const planted: Planted[] = [];
    const node = this.layer(draft, planted, true);
    this.frames.push({ id: idOf(node), name: draft.name, planted });
    return node;
  }

  private layer(draft: Draft, planted: Planted[], isRoot: boolean): RestObject {
    const id = this.fresh();
    for (const plant of draft.plants) planted.push({ ...plant, layerId: isRoot ? null : id });
    if (draft.component !== null && draft.type === 'INSTANCE') return this.instance(draft, id, planted);
    const node = this.node(draft, id);
    const children = draft.children.map((child) => this.layer(child, planted, false));
    if (draft.component !== null) this.components.set(draft.component, { id, inside: idsInside(children) });
    return children.length > 0 || CONTAINERS.has(draft.type) ? { ...node, children } : node;
  }

  private instance(draft: Draft, id: string, planted: Planted[]): RestObject {
    const main = this.components.get(draft.component ?? '');
    if (main === undefined) throw new Error(`no component ${String(draft.component)}`);
    const inside = [...main.inside];
    const copy = (part: Draft): RestObject => {
      const partId = `I${id};${inside.shift() ?? 'missing'}`;
      for (const plant of part.plants) planted.push({ ...plant, layerId: partId });
      const node = this.node(part, partId);
      return part.children.length === 0 ? node : { ...node, children: part.children.map(copy) };
    };
    const node = this.node(draft, id);
    return { ...node, componentId: main.id, overrides: [], children: draft.children.map(copy) };
  }

  private node(draft: Draft, id: string): RestObject {
    const a = (draft.rotationDeg * Math.PI) / 180;
    const cos = draft.rotationDeg === 0 ? 1 : Math.cos(a);
    const sin = draft.rotationDeg === 0 ? 0 : Math.sin(a);
    return {
      id,
      name: draft.name,
      type: draft.type,
      scrollBehavior: 'SCROLLS',
      ...(draft.rotationDeg !== 0 && { rotation: a }),
      ...draft.fields,
      size: { x: draft.width, y: draft.height },
      relativeTransform: [
        [cos, -sin, draft.x],
        [sin, cos, draft.y],
      ],
    };
  }

  private fresh(): string {
    this.next += 1;
    return `${String(this.prefix)}:${String(this.next)}`;
  }
}

const CONTAINERS = new Set(['FRAME', 'GROUP', 'COMPONENT', 'COMPONENT_SET', 'SECTION']);

const isNode = (value: Json): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const idOf = ({ id }: RestObject): string => (typeof id === 'string' ? id : '');

const idsInside = (children: readonly RestObject[]): string[] =>
  children.flatMap((child) => {
    const below = child['children'];
    return [idOf(child), ...idsInside(Array.isArray(below) ? below.filter(isNode) : [])];
  });
