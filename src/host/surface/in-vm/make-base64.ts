/** `figma.base64Encode` and `base64Decode`: the VM has no `atob`. RFC 4648, with padding. Runs inside the VM. */
export function makeBase64(): {
  encode: (bytes: Uint8Array) => string;
  decode: (text: string) => Uint8Array;
} {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

  function encode(bytes: Uint8Array): string {
    let text = '';
    for (let at = 0; at < bytes.length; at += 3) {
      const three = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
      for (let part = 0; part < 4; part += 1) {
        text += at + part > bytes.length ? '=' : letters.charAt((three >> (18 - 6 * part)) & 63);
      }
    }
    return text;
  }

  function decode(text: string): Uint8Array {
    const clean = text.replace(/=+$/, '');
    const bytes = new Uint8Array((clean.length * 3) >> 2);
    let bits = 0;
    let held = 0;
    let length = 0;
    for (const letter of clean) {
      const value = letters.indexOf(letter);
      if (value < 0) throw new Error('in base64Decode: Invalid base64 string');
      held = (held << 6) | value;
      bits += 6;
      if (bits < 8) continue;
      bits -= 8;
      bytes[length] = (held >> bits) & 255;
      length += 1;
    }
    return bytes;
  }

  return { encode, decode };
}
