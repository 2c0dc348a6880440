import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';

const read = (path: string): Record<string, unknown> =>
  JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;

/** manifest.json is built from package.json and committed; Figma's users trust these values, so each is written out here. */
const expected: Readonly<Record<string, unknown>> = {
  api: '1.0.0',
  main: 'build/main.js',
  ui: 'build/ui.js',
  editorType: ['figma', 'dev'],
  capabilities: ['inspect'],
  permissions: ['currentuser'],
  documentAccess: 'dynamic-page',
  networkAccess: { allowedDomains: ['none'] },
};
const forbidden = ['enableProposedApi', 'enablePrivatePluginApi', 'build'];

/** What is wrong with manifest.json, in sentences; empty = nothing. */
export function checkManifest(): string[] {
  const manifest = read('manifest.json');
  const source = read('package.json')['figma-plugin'] as Record<string, unknown>;
  const problems: string[] = [];
  for (const [key, value] of Object.entries(expected)) {
    if (!isDeepStrictEqual(manifest[key], value)) {
      problems.push(
        `manifest.json: ${key} is ${JSON.stringify(manifest[key])}, expected ${JSON.stringify(value)}`,
      );
    }
  }
  for (const key of forbidden) if (key in manifest) problems.push(`manifest.json: ${key} must not be there`);
  for (const key of ['name', 'id']) {
    if (manifest[key] !== source[key])
      problems.push(`manifest.json: ${key} differs from package.json; run npm run build`);
  }
  const menu = manifest['menu'] as { command: string }[];
  const sources = source['menu'] as { main: string }[];
  const commands = sources.map(({ main }) => `${main}--default`);
  if (
    !isDeepStrictEqual(
      menu.map(({ command }) => command),
      commands,
    )
  ) {
    problems.push('manifest.json: the menu commands differ from package.json; run npm run build');
  }
  return problems;
}
