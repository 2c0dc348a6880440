import { around, type FrameFacts, type LayerFacts } from './frame-facts.ts';
import { isClosed } from './guess-names.ts';

/** What is settled so far. Guesses of one step see those of the steps before. */
export class Taken {
  private readonly facts: FrameFacts;
  private readonly settled = new Map<number, string | null>();
  /** Number of settled layers before each place; rebuilt when asked after a change. */
  private isSealed: boolean[] | null = null;

  constructor(facts: FrameFacts) {
    this.facts = facts;
  }

  /** `is`: role or class; null = no element. */
  settle(index: number, is: string | null): void {
    this.settled.set(index, is);
    this.isSealed = null;
  }

  is(index: number): string | null | undefined {
    return this.settled.get(index);
  }

  has(is: string): boolean {
    return [...this.settled.values()].includes(is);
  }

  /** Nobody said what it is, and it lies in no closed thing and in nothing that is deliberately none. */
  isFree({ index, layer }: LayerFacts): boolean {
    if (this.settled.has(index)) return false;
    this.isSealed ??= this.sealed();
    return layer.parent === null || this.isSealed[layer.parent] !== true;
  }

  /** Nothing in it is settled. */
  isBlank({ index, end }: LayerFacts): boolean {
    for (const at of this.settled.keys()) if (at >= index && at < end) return false;
    return true;
  }

  /** Something around it that is open, such as a product card, holds it. */
  holder(one: LayerFacts): string | null {
    return around(this.facts, one).map(({ index }) => this.settled.get(index))[0] ?? null;
  }

  private sealed(): boolean[] {
    const sealed: boolean[] = [];
    this.facts.snapshot.layers.forEach(({ parent }, index) => {
      const is = this.settled.get(index);
      const own =
        this.settled.has(index) && (is === null || is === undefined || is === 'vector' || isClosed(is));
      sealed.push(own || (parent !== null && sealed[parent] === true));
    });
    return sealed;
  }
}
