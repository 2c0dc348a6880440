/** More arguments than this overflow the stack of some browsers. */
const mostAtOnce = 8192;

/** Standard base64 with padding (RFC 4648 §4). */
export function base64Of(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += mostAtOnce) {
    binary += String.fromCharCode(...bytes.subarray(at, at + mostAtOnce));
  }
  return btoa(binary);
}
