/** Sets of the numbers 0 … size − 1 that only ever grow together. */
export interface UnionFind {
  /** True if the two were apart until now. */
  join(a: number, b: number): boolean;
  /** The number that stands for the set of `of`: the smallest in it. */
  find(of: number): number;
}

export const unionFind = (size: number): UnionFind => {
  const above = Array.from({ length: size }, (_, index) => index);
  const find = (of: number): number => {
    let at = of;
    for (let up = above[at] ?? at; up !== at; up = above[at] ?? at) {
      above[at] = above[up] ?? up;
      at = up;
    }
    return at;
  };
  return {
    find,
    join(a, b) {
      const [rootA, rootB] = [find(a), find(b)];
      if (rootA === rootB) return false;
      above[Math.max(rootA, rootB)] = Math.min(rootA, rootB);
      return true;
    },
  };
};
