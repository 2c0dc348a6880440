/** Longest time our own code holds Figma's thread before it lets input and painting through, ms (house plan §7 allows 16). */
const sliceMs = 8;

/**
 * For loops over many nodes: await the answer before each. It lets Figma go on once this much time has been spent. Nodes may
 * be removed meanwhile.
 */
export function createThreadSlice(): () => Promise<void> {
  let sinceMs = Date.now();
  return async () => {
    if (Date.now() - sinceMs < sliceMs) return;
    await yieldToFigma();
    sinceMs = Date.now();
  };
}

/** Lets Figma handle input and paint before the next long native call. */
export const yieldToFigma = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
