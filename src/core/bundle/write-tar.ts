import { utf8ToBytes } from '@noble/hashes/utils.js';

export interface TarMember {
  /** ASCII, at most 100 characters. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

const blockBytes = 512;

/** Size that a member takes in an archive: a header and its bytes, each in whole blocks. */
export const tarBytes = ({ bytes }: TarMember): number =>
  blockBytes + Math.ceil(bytes.length / blockBytes) * blockBytes;

/**
 * An archive of plain files as POSIX.1-1988 USTAR with the two zero blocks that end it: no clock, no owner, mode 0644, no
 * folder entries. Throws on a path that does not fit the header: our own mistake.
 */
export const writeTar = (members: readonly TarMember[]): Uint8Array => {
  const size = members.reduce((sum, member) => sum + tarBytes(member), 2 * blockBytes);
  const archive = new Uint8Array(size);
  let at = 0;
  for (const member of members) {
    archive.set(headerOf(member), at);
    archive.set(member.bytes, at + blockBytes);
    at += tarBytes(member);
  }
  return archive;
};

const headerOf = ({ path, bytes }: TarMember): Uint8Array => {
  if (!/^[\x21-\x7e]{1,100}$/u.test(path)) throw new Error(`${path} does not fit into a tar header.`);
  const header = new Uint8Array(blockBytes);
  const put = (at: number, text: string): void => {
    header.set(utf8ToBytes(text), at);
  };
  put(0, path);
  put(100, '0000644\0');
  put(108, '0000000\0');
  put(116, '0000000\0');
  put(124, `${octal(bytes.length, 11)}\0`);
  put(136, '00000000000\0');
  put(156, '0');
  put(257, 'ustar\x0000');
  // The sum counts its own field as spaces.
  put(148, ' '.repeat(8));
  const sum = header.reduce((total, byte) => total + byte, 0);
  put(148, `${octal(sum, 6)}\0 `);
  return header;
};

const octal = (value: number, digits: number): string => value.toString(8).padStart(digits, '0');
