/**
 * Puts text on the clipboard, inside a click. Figma blocks `navigator.clipboard` for plugins, so the old command does it.
 * False = the browser refused.
 */
export function copyText(text: string): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  field.setAttribute('aria-hidden', 'true');
  field.className = 'offscreen';
  const focused = document.activeElement;
  // In an open dialog everything outside is inert and cannot be selected.
  const home = document.querySelector('dialog[open]') ?? document.body;
  home.append(field);
  field.select();
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- there is nothing else that Figma lets through
  const isCopied = document.execCommand('copy');
  field.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return isCopied;
}
