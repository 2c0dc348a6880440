import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A folder whose files each default-export one member, and the index that lists them. */
export interface Registry {
  readonly folder: string;
  readonly list: string;
  readonly type: string;
  readonly typeFrom: string;
  readonly about: string;
}

export const registries: readonly Registry[] = [
  {
    folder: 'src/core/check/rules',
    list: 'rules',
    type: 'AnyRule',
    typeFrom: '../rule.ts',
    about: 'Every kind of rule, by id.',
  },
  {
    folder: 'src/core/check/set-rules',
    list: 'setRules',
    type: 'AnySetRule',
    typeFrom: '../set-rule.ts',
    about: 'Every kind of rule about frames that belong together, by id.',
  },
  {
    folder: 'src/core/bundle/exporters',
    list: 'exporters',
    type: 'Exporter',
    typeFrom: '../exporter.ts',
    about: 'Every format, by id.',
  },
];

const root = fileURLToPath(new URL('..', import.meta.url));

/** Ids of a registry's members: the names of their files, in code unit order. */
export const memberIds = ({ folder }: Registry): readonly string[] =>
  readdirSync(`${root}${folder}`)
    .filter((file) => file.endsWith('.ts') && file !== 'index.ts')
    .map((file) => file.slice(0, -'.ts'.length))
    .sort();

/** The formatter's line width (biome.json): a list that fits stands on one line. */
const formatterWidth = 110;

/** The text that a registry's `index.ts` must have. */
export function registryText(registry: Registry): string {
  const ids = memberIds(registry);
  const nameOf = (id: string): string =>
    id.replace(/[.-]+(\w)/g, (_, letter: string) => letter.toUpperCase());
  const names = ids.map(nameOf);
  const head = `export const ${registry.list}: readonly ${registry.type}[] = [`;
  const inline = `${head}${names.join(', ')}];`;
  return [
    '// Written by `npm run gen` from the files beside it. Do not edit.',
    '',
    `import type { ${registry.type} } from '${registry.typeFrom}';`,
    ...ids.map((id) => `import ${nameOf(id)} from './${id}.ts';`),
    '',
    `/** ${registry.about} */`,
    ...(inline.length <= formatterWidth ? [inline] : [head, ...names.map((name) => `  ${name},`), '];']),
    '',
  ].join('\n');
}

export const indexPath = ({ folder }: Registry): string => `${root}${folder}/index.ts`;

/** Writes every index, then the documents made from them; with `--check` only tells what is stale (exit code 1). */
async function main(): Promise<void> {
  for (const registry of registries) keep(indexPath(registry), registryText(registry));
  // After the indexes: the documents read the registry.
  const { generatedDocuments } = await import('./gen-docs.ts');
  for (const { path, text } of generatedDocuments()) keep(`${root}${path}`, text);
}

function keep(path: string, text: string): void {
  if (!process.argv.includes('--check')) writeFileSync(path, text);
  else if (readFileSync(path, 'utf8') !== text) {
    console.error(`${path} is stale: run npm run gen`);
    process.exitCode = 1;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
