/** A worker's bundle as text, made by the plugin in build-figma-plugin.ui.cjs. */
declare module 'worker:*' {
  const source: string;
  export default source;
}
