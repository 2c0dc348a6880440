const workerAsText = require('./worker-as-text.cjs');

// The panel's bundle within its budget. `charset`: Chinese as it is, not as six-letter escapes. `target`: every engine that
// runs Figma today. `alias`: jszip from its sources, as Node runs it, so that both pack with the same deflate; the panel
// never reads a ZIP, so pako comes without inflate. `external`: jszip asks for streams in a try and does without, and for
// its own promises only where there are none.
module.exports = (options) => ({
  ...options,
  charset: 'utf8',
  target: 'es2020',
  alias: { jszip: 'jszip/lib/index.js', pako: 'pako/lib/deflate.js' },
  external: ['stream', 'lie'],
  plugins: [...(options.plugins ?? []), workerAsText],
});
