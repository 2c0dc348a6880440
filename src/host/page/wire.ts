/**
 * One message with its byte arrays, as one binary frame between the workbench page and its server:
 * u32 length of the JSON, the JSON `{value, bytes: [{path, length}]}`, then the byte arrays in that order.
 * Little-endian. Byte arrays are taken out by path, so no marker in the data can be mistaken for one.
 */
export function packMessage(message: unknown): Uint8Array {
  const found: { readonly path: readonly (string | number)[]; readonly bytes: Uint8Array }[] = [];
  const value = withoutBytes(message, [], found);
  const index = found.map(({ path, bytes }) => ({ path, length: bytes.length }));
  const json = new TextEncoder().encode(JSON.stringify({ value, bytes: index }));
  const packed = new Uint8Array(4 + json.length + found.reduce((sum, { bytes }) => sum + bytes.length, 0));
  new DataView(packed.buffer).setUint32(0, json.length, true);
  packed.set(json, 4);
  let offset = 4 + json.length;
  for (const { bytes } of found) {
    packed.set(bytes, offset);
    offset += bytes.length;
  }
  return packed;
}

/** The opposite of {@link packMessage}. Throws on a frame that this file did not make. */
export function unpackMessage(packed: Uint8Array): unknown {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  const jsonEnd = 4 + view.getUint32(0, true);
  const { value, bytes } = JSON.parse(new TextDecoder().decode(packed.subarray(4, jsonEnd))) as {
    value: unknown;
    bytes: { path: (string | number)[]; length: number }[];
  };
  const holder = { value };
  let offset = jsonEnd;
  for (const { path, length } of bytes) {
    put(holder, ['value', ...path], packed.slice(offset, offset + length));
    offset += length;
  }
  return holder.value;
}

function withoutBytes(
  value: unknown,
  path: readonly (string | number)[],
  found: { readonly path: readonly (string | number)[]; readonly bytes: Uint8Array }[],
): unknown {
  if (value instanceof Uint8Array) {
    found.push({ path, bytes: value });
    return null;
  }
  if (Array.isArray(value)) return value.map((item, index) => withoutBytes(item, [...path, index], found));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, withoutBytes(item, [...path, key], found)]),
  );
}

function put(root: object, path: readonly (string | number)[], bytes: Uint8Array): void {
  let target = root as Record<string | number, unknown>;
  for (const key of path.slice(0, -1)) target = target[key] as Record<string | number, unknown>;
  const last = path.at(-1);
  if (last !== undefined) target[last] = bytes;
}
