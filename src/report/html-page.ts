import type { Locale } from '../core/locale.ts';
import { escapeHtml } from './escape-html.ts';
import { reportStyle } from './report-style.ts';

export interface HtmlHead {
  readonly locale: Locale;
  /** Text, not HTML. */
  readonly title: string;
}

/** A whole page that asks for nothing from outside and runs no script. `body` is HTML. */
export function htmlPage({ body, ...head }: HtmlHead & { readonly body: string }): string {
  const { open, close } = htmlShell(head);
  return `${open}${body}${close}`;
}

/** What stands before and after the body, for a page that is written in pieces. */
export const htmlShell = ({
  locale,
  title,
}: HtmlHead): { readonly open: string; readonly close: string } => ({
  open: `<!DOCTYPE html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title>
<style>${reportStyle}</style>
</head>
<body>
`,
  close: `
</body>
</html>
`,
});
