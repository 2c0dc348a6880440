import { type Settings, settings } from '../../contract/settings.ts';

const key = 'settings';

/** Null = nothing stored, or not readable by this version; then it stays as it is until the person changes a setting. */
export async function readStoredSettings(): Promise<Settings | null> {
  const stored = settings.safeParse(await figma.clientStorage.getAsync(key));
  return stored.success ? stored.data : null;
}

/** False = the device's quota for plugins (5 MB) is used up. */
export async function storeSettings(value: Settings): Promise<boolean> {
  try {
    await figma.clientStorage.setAsync(key, value);
    return true;
  } catch {
    return false;
  }
}
