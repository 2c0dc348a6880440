/** What was measured last. Bounded: what has not been asked for longest goes first. */
export interface AnswerShelf {
  /** Undefined = not there. */
  get(key: string): unknown;
  put(key: string, value: unknown): void;
}

export function createAnswerShelf(most: number): AnswerShelf {
  const shelf = new Map<string, unknown>();
  const put = (key: string, value: unknown): void => {
    shelf.delete(key);
    shelf.set(key, value);
    for (const oldest of shelf.keys()) {
      if (shelf.size <= most) break;
      shelf.delete(oldest);
    }
  };
  return {
    put,
    get(key) {
      if (!shelf.has(key)) return undefined;
      const value = shelf.get(key);
      put(key, value);
      return value;
    },
  };
}
