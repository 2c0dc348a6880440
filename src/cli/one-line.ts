/** Text from a document or a file for one line of a terminal: line breaks, control and direction characters become spaces. */
export const oneLine = (text: string): string => text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').trim();
