/** Text kept on this device; null = none. Earlier versions kept plain data. */
export async function readKeptText(key: string): Promise<string | null> {
  const kept: unknown = await figma.clientStorage.getAsync(key);
  return typeof kept === 'string' ? kept : kept === undefined ? null : JSON.stringify(kept);
}

/** Empty text forgets. False = the device's quota for plugins (5 MB) is used up. */
export async function keepText(key: string, text: string): Promise<boolean> {
  try {
    await (text === '' ? figma.clientStorage.deleteAsync(key) : figma.clientStorage.setAsync(key, text));
    return true;
  } catch {
    return false;
  }
}
