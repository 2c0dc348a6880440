import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import initSkia, { type CanvasKit } from 'canvaskit-wasm/full';

let loading: Promise<CanvasKit> | null = null;

/**
 * Skia, compiled to WebAssembly, once per process. The bytes are read from the package and handed over, so the loader has
 * no reason to look for them by URL. The full build is the one with a JPG encoder.
 */
export const loadSkia = (): Promise<CanvasKit> => {
  loading ??= initSkia(fromPackage());
  return loading;
};

/** After Skia has aborted (its memory is exhausted), every later call fails: the next `loadSkia` starts a new one. */
export const forgetSkia = (): void => {
  loading = null;
};

const fromPackage = (): { locateFile: (file: string) => string } => {
  const path = createRequire(import.meta.url)
    .resolve('canvaskit-wasm/full')
    .replace(/\.js$/, '.wasm');
  const options = { locateFile: () => path, wasmBinary: readFileSync(path) };
  return options;
};
