import type { Port } from '../contract/client.ts';
import type { LoadedDocument } from './document/loaded-document.ts';
import type { PixelSource } from './render/pixel-source.ts';

export interface HostOptions {
  readonly document: LoadedDocument;
  readonly pixels: PixelSource;
  /** Text of the built `build/main.js`. */
  readonly mainBundle: string;
  /** The `__html__` of the built `build/ui.js`; empty text where no panel is shown (command line). */
  readonly uiBundle: string;
  /** Menu or relaunch command, as the manifest names it. */
  readonly command: string;
  readonly editor: 'figma' | 'dev';
  /** What `figma.clientStorage` holds at the start, whatever its shape; nothing when absent. */
  readonly storage?: Readonly<Record<string, unknown>>;
  readonly hostile?: HostileSwitches;
  /** Tells of every `figma.showUI`, `notify`, `closePlugin` and canvas change the plugin causes. */
  readonly onSignal?: (signal: HostSignal) => void;
}

/** Ways in which the world may misbehave; each is off unless named. */
export interface HostileSwitches {
  /** Ids of nodes whose picture `exportAsync` refuses with this text. Reading them as JSON works. */
  readonly exportRejects?: Readonly<Record<string, string>>;
  /** Ids of nodes whose picture comes in another size: factor on both sides. */
  readonly exportSizeFactor?: Readonly<Record<string, number>>;
  /** Whether `useAbsoluteBounds` is heeded; real Figma's behaviour with shadows is disputed. */
  readonly absoluteBounds?: 'heeded' | 'ignored';
  /** Extra milliseconds of every `exportAsync`. */
  readonly exportDelayMs?: number;
  /** Nodes removed as soon as they were listed or read once. */
  readonly vanishAfterRead?: readonly string[];
  /** Bytes the VM may hold before it dies. */
  readonly memoryLimitBytes?: number;
  /** Font families this machine does not have. */
  readonly missingFonts?: readonly string[];
  /** Bytes `figma.clientStorage` takes; Figma's 5 MB when absent. */
  readonly storageLimitBytes?: number;
}

export type HostSignal =
  | { readonly kind: 'shown'; readonly html: string; readonly width: number; readonly height: number }
  | { readonly kind: 'resized'; readonly width: number; readonly height: number }
  | { readonly kind: 'notified'; readonly text: string }
  | { readonly kind: 'selected'; readonly ids: readonly string[] }
  | { readonly kind: 'viewed'; readonly ids: readonly string[] }
  | { readonly kind: 'wrote'; readonly what: string; readonly nodeId: string }
  /** Before the answer reaches the plugin: a second editor may write here. */
  | { readonly kind: 'read'; readonly what: string; readonly nodeId: string }
  | { readonly kind: 'logged'; readonly level: string; readonly text: string }
  /** The plugin tried to reach the network; it was refused. */
  | { readonly kind: 'fetched'; readonly url: string }
  /** Plugin code threw and nobody caught it; the plugin goes on, as in Figma. */
  | { readonly kind: 'threw'; readonly text: string }
  /** The VM is gone: it held more than its limit. Nothing is answered any more. */
  | { readonly kind: 'died' }
  | { readonly kind: 'closed' };

/** A running plugin: the built main bundle in a VM over one document. */
export interface Host {
  /** The panel's side of the message channel, already unwrapped from `pluginMessage`. */
  readonly port: Port;
  readonly document: LoadedDocument;
  /** What a person does on the canvas. */
  select(nodeIds: readonly string[]): void;
  goToPage(pageId: string): void;
  /**
   * Lays REST fields over a node as the person (`LOCAL`, the default) or another editor would, and tells the plugin. `sharedPluginData`
   * replaces all of the node's: Figma merges plugin data per node, not per key.
   */
  edit(nodeId: string, change: Readonly<Record<string, unknown>>, origin?: 'LOCAL' | 'REMOTE'): void;
  remove(nodeId: string, origin?: 'LOCAL' | 'REMOTE'): void;
  /** The person's undo: takes back the newest step, whether of the plugin or of `edit` and `remove`. */
  undo(): void;
  /** What `figma.clientStorage` holds now. */
  readonly storage: ReadonlyMap<string, unknown>;
  /** Every write the plugin made to the document, in order. A check must leave it empty. */
  readonly writes: readonly { readonly what: string; readonly nodeId: string }[];
  /** Names of globals the bundle read that Figma does not have. Must stay empty. */
  readonly foreignGlobals: readonly string[];
  /** Names that the bundle only probed with `typeof` or `in`, as libraries do: harmless in Figma. */
  readonly probedGlobals: readonly string[];
  /** Bytes the VM holds now and at its peak, by the VM's own account. */
  memory(): { readonly usedBytes: number; readonly peakBytes: number };
  /** The person closes the window. */
  close(): Promise<void>;
}
