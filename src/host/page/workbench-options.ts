import type { LoadedDocument } from '../document/loaded-document.ts';
import type { Host, HostOptions } from '../host.ts';
import type { PixelSource } from '../render/pixel-source.ts';

export interface WorkbenchOptions {
  readonly document: LoadedDocument;
  readonly pixels: PixelSource;
  /** Runs the plugin afresh; called once per open page. */
  readonly runPlugin: (part: Pick<HostOptions, 'onSignal' | 'editor' | 'command'>) => Promise<Host>;
  /** 0 = any free port. Listens on the loopback address only. */
  readonly port: number;
}
