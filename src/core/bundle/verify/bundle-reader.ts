/** The files of a bundle wherever they lie: a folder, ZIP parts, or memory. */
export interface BundleReader {
  /** Name of the bundle's root folder; null = the files have none around them. */
  readonly root: string | null;
  /** Relative to the root, `/` between folders, ascending. */
  readonly paths: readonly string[];
  /** The bytes of one of `paths`. Rejects when the file cannot be read. */
  read(path: string): Promise<Uint8Array>;
}
