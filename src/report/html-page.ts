import type { Locale } from '../core/locale.ts';
import { escapeHtml } from './escape-html.ts';
import { reportStyle } from './report-style.ts';

/** A whole page that asks for nothing from outside and runs no script. `body` is HTML, `title` is text. */
export const htmlPage = ({
  locale,
  title,
  body,
}: {
  readonly locale: Locale;
  readonly title: string;
  readonly body: string;
}): string => `<!DOCTYPE html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title>
<style>${reportStyle}</style>
</head>
<body>
${body}
</body>
</html>
`;
