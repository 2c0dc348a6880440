/**
 * Numbers of a JSON text that are written without a decimal point under a key that holds lengths or shares, as the key's
 * name each. Readers that guess a column's type from its first rows would make it an integer and cut later values.
 * A key covers the numbers in arrays below it.
 */
export const bareNumbers = (json: string, isFloat: (key: string) => boolean): readonly string[] => {
  const found: string[] = [];
  let key = '';
  let at = 0;
  while (at < json.length) {
    const character = json.charAt(at);
    if (character === '"') {
      const end = endOfText(json, at + 1);
      if (json.charAt(end + 1) === ':' || /^\s*:/u.test(json.slice(end + 1, end + 4)))
        key = json.slice(at + 1, end);
      at = end + 1;
    } else if (character === '-' || (character >= '0' && character <= '9')) {
      const end = endOfNumber(json, at);
      if (isFloat(key) && !/[.eE]/u.test(json.slice(at, end))) found.push(key);
      at = end;
    } else at += 1;
  }
  return found;
};

const endOfText = (json: string, from: number): number => {
  let at = from;
  while (at < json.length && json.charAt(at) !== '"') at += json.charAt(at) === '\\' ? 2 : 1;
  return at;
};

const endOfNumber = (json: string, from: number): number => {
  let at = from + 1;
  while (at < json.length && /[-+.0-9eE]/u.test(json.charAt(at))) at += 1;
  return at;
};
