interface Deletable {
  delete(): void;
}

/** Skia objects live outside the garbage collector: whoever makes one throws it in here, and it goes when the render ends. */
export class Trash {
  readonly #kept: Deletable[] = [];

  keep<Kept extends Deletable>(made: Kept): Kept {
    this.#kept.push(made);
    return made;
  }

  /** As `keep`, for makers that answer null. */
  keepIf<Kept extends Deletable>(made: Kept | null): Kept | null {
    if (made !== null) this.#kept.push(made);
    return made;
  }

  empty(): void {
    for (const made of this.#kept.reverse()) made.delete();
    this.#kept.length = 0;
  }
}
