// Figma evaluates main.js as a script: an IIFE keeps our minified names out of the sandbox's global scope.
// mainFields: the build's `platform: neutral` has none, so packages without an `exports` map would not resolve.
// The build's entry asks for each command with `require`, which makes esbuild wrap every module in a function of its own and keep what
// nobody uses: a sixth of the file. As imports they are one scope.
const commandRequire = /require\('([^']+)'\)\['default'\]/g;

module.exports = (options) => {
  const { contents } = options.stdin;
  const files = [...new Set(Array.from(contents.matchAll(commandRequire), (found) => found[1]))];
  if (files.length === 0)
    throw new Error('the entry that create-figma-plugin writes has changed: adapt this file');
  const imports = files.map((file, index) => `import command${index} from '${file}';`);
  const calls = contents.replace(commandRequire, (_all, file) => `command${files.indexOf(file)}`);
  return {
    ...options,
    stdin: { ...options.stdin, contents: [...imports, calls].join('\n') },
    format: 'iife',
    mainFields: ['module', 'main'],
  };
};
