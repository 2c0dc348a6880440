/** 32 hex digits nobody else has. Not `randomUUID`: Figma's panel is no secure context, where that is missing. */
export const newId = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
