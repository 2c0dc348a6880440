/** Offers a file to the browser. It may ask, or block a second file that no click asked for. */
export function downloadBlob(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser reads the address after this turn; a minute later it has surely begun.
  window.setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 60_000);
}
