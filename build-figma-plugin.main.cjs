const { readFileSync } = require('node:fs');
const ts = require('typescript');

// The build's entry asks for each command with `require`, which makes esbuild wrap every module in a function of its own and keep what
// nobody uses: a sixth of the file. As imports they are one scope.
const commandRequire = /require\('([^']+)'\)\['default'\]/g;

function withImports(contents) {
  const files = [...new Set(Array.from(contents.matchAll(commandRequire), (found) => found[1]))];
  if (files.length === 0)
    throw new Error('the entry that create-figma-plugin writes has changed: adapt this file');
  const imports = files.map((file, index) => `import command${index} from '${file}';`);
  const calls = contents.replace(commandRequire, (_all, file) => `command${files.indexOf(file)}`);
  return [...imports, calls].join('\n');
}

/**
 * A contract file as the main thread needs it: it parses what comes in, and only the panel parses what goes out. Leaves the `output` of requests away,
 * and marks schemas as free of side effects, so that esbuild drops those nobody is left to use.
 */
function inputOnly(path) {
  const text = readFileSync(path, 'utf8');
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const edits = [];
  const visit = (node) => {
    if (ts.isPropertyAssignment(node) && node.name.getText() === 'output') {
      edits.push({ start: node.getStart(), end: node.getEnd(), text: 'output: undefined' });
      return;
    }
    if (ts.isCallExpression(node) && node.getText().startsWith('z.'))
      edits.push({ start: node.getStart(), end: node.getStart(), text: '/* @__PURE__ */ ' });
    ts.forEachChild(node, visit);
  };
  visit(source);
  return edits
    .sort((a, b) => b.start - a.start)
    .reduce((made, edit) => made.slice(0, edit.start) + edit.text + made.slice(edit.end), text);
}

const inputOnlyContracts = {
  name: 'input-only-contracts',
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/]contract[\\/][a-z-]+\.ts$/ }, ({ path }) => ({
      contents: inputOnly(path),
      loader: 'ts',
    }));
  },
};

// Figma evaluates main.js as a script: an IIFE keeps our minified names out of the sandbox's global scope.
// mainFields: the build's `platform: neutral` has none, so packages without an `exports` map would not resolve.
module.exports = (options) => ({
  ...options,
  stdin: { ...options.stdin, contents: withImports(options.stdin.contents) },
  plugins: [...options.plugins, inputOnlyContracts],
  format: 'iife',
  mainFields: ['module', 'main'],
});
