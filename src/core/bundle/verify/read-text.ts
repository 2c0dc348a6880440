import { strFromU8 } from 'fflate';

/** UTF-8 bytes as text; bytes that are none become other characters, which whatever parses the text then refuses. */
export const readText = (bytes: Uint8Array): string => strFromU8(bytes);
