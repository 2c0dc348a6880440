/** What a document may cost before it is refused; a hostile archive must not fill the machine. */
export interface LoadLimits {
  /** Largest file read from disk or taken out of an archive, bytes. */
  readonly fileBytes: number;
  /** Sum of everything taken out of one archive, bytes. */
  readonly archiveBytes: number;
  readonly archiveEntries: number;
  /** Levels of nested JSON arrays and objects; a node costs two. Real documents seen stay below 40. */
  readonly jsonLevels: number;
  /** Nodes a `.fig` file may unfold into; components of components could otherwise multiply without end. */
  readonly nodes: number;
}

const MIB = 2 ** 20;

/** A text of more than 2^29 characters cannot exist in this engine, so no file may be larger. */
export const LOAD_LIMITS: LoadLimits = {
  fileBytes: 400 * MIB,
  archiveBytes: 1024 * MIB,
  archiveEntries: 20_000,
  jsonLevels: 1000,
  nodes: 300_000,
};
