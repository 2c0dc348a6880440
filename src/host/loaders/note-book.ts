import type { LoadNote } from '../document/loaded-document.ts';

/** Notes of one kind kept one by one; the rest are counted. */
const KEPT_PER_CODE = 50;

/** Collects what a loader has to say about a document, without letting a broken one write a million lines. */
export class NoteBook {
  private readonly kept: LoadNote[] = [];
  private readonly counts = new Map<string, number>();

  add(code: string, data: LoadNote['data']): void {
    const count = (this.counts.get(code) ?? 0) + 1;
    this.counts.set(code, count);
    if (count <= KEPT_PER_CODE) this.kept.push({ code, data });
  }

  /** All notes; a code with more than can be kept ends in one NOTES_LEFT_OFF with the number not shown. */
  list(): LoadNote[] {
    const left = [...this.counts].filter(([, count]) => count > KEPT_PER_CODE);
    return [
      ...this.kept,
      ...left.map(([of, count]) => ({ code: 'NOTES_LEFT_OFF', data: { of, count: count - KEPT_PER_CODE } })),
    ];
  }
}
