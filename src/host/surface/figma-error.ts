/** What Figma itself would throw at the plugin. Anything else thrown inside the host is a bug of the host. */
export class FigmaError extends Error {}

/** Members that Figma has and the host does not model: code that needs them must extend the host first. */
export const notInHost = (name: string): FigmaError => new FigmaError(`NOT_IN_HOST: ${name}`);

export const readOnlyText = 'Cannot write to internal and read-only nodes';

export const unloadedPageText = (what: string): string =>
  `Cannot access ${what} on a page that has not been explicitly loaded. Remember to call \`await page.loadAsync()\` or \`await figma.loadAllPagesAsync()' first.`;
