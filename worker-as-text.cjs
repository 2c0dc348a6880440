const { build } = require('esbuild');
const path = require('node:path');

/** `import source from 'worker:./worker/index.ts'` gives that file's bundle as text, for a panel that must be one file. */
module.exports = {
  name: 'worker-as-text',
  setup(bundler) {
    bundler.onResolve({ filter: /^worker:/ }, ({ path: asked, resolveDir }) => ({
      path: path.resolve(resolveDir, asked.slice('worker:'.length)),
      namespace: 'worker',
    }));
    bundler.onLoad({ filter: /.*/, namespace: 'worker' }, async ({ path: entry }) => {
      const { outputFiles, metafile } = await build({
        entryPoints: [entry],
        bundle: true,
        write: false,
        minify: true,
        metafile: true,
        format: 'iife',
        target: 'es2020',
      });
      const watchFiles = Object.keys(metafile.inputs).map((input) => path.resolve(input));
      return { contents: outputFiles[0].text, loader: 'text', watchFiles };
    });
  },
};
