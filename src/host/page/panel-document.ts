import { figmaThemeCss, type Theme } from './figma-theme.ts';

/** What Figma allows a plugin with `allowedDomains: ["none"]`: only what is inlined. */
const contentPolicy = [
  "default-src 'none'",
  "script-src 'unsafe-inline'",
  "style-src 'unsafe-inline'",
  'img-src data: blob:',
  'font-src data:',
  'media-src data: blob:',
  'worker-src data: blob:',
  "connect-src 'none'",
  "form-action 'none'",
].join('; ');

/**
 * The document of the panel's iframe: the html that the plugin handed to `showUI`, as it is, behind Figma's theme class,
 * its style element and its content policy. The html is parsed by the browser, so an unescaped `</script>` in it breaks
 * the panel here as it would in Figma.
 */
export function panelDocument(html: string, theme: Theme): string {
  return `<!DOCTYPE html><html class="figma-${theme}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${contentPolicy}"><style id="figma-style">${figmaThemeCss(theme)}</style></head><body>${html}</body></html>`;
}
