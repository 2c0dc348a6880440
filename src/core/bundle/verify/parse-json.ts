/** Undefined for what is no JSON: whatever reads it next then refuses it like any other wrong value. */
export const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
