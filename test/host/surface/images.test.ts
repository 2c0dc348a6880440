import { expect, test } from 'vitest';
import { documentOf, page } from '../../helpers/document-builder.ts';
import { evaluateInPlugin } from '../../helpers/plugin-run.ts';
import { tinyPng } from '../../helpers/tiny-png.ts';

const document = documentOf([page('1:0')], { images: new Map([['abc', Uint8Array.of(9, 8)]]) });

test('an image is there by its hash, with its bytes; an unknown hash gives null', async () => {
  expect(await evaluateInPlugin(document, `return figma.getImageByHash('abc').getBytesAsync()`)).toEqual(
    Uint8Array.of(9, 8),
  );
  expect(await evaluateInPlugin(document, `return figma.getImageByHash('nothing')`)).toBeNull();
});

test('an image has its natural size; a file that is no picture rejects', async () => {
  const known = documentOf([page('1:0')], {
    images: new Map([
      ['abc', Uint8Array.of(9, 8)],
      ['png', tinyPng(3, 2)],
    ]),
  });
  const sizeOf = (hash: string) =>
    evaluateInPlugin(known, `return figma.getImageByHash('${hash}').getSizeAsync()`);
  expect(await sizeOf('png')).toEqual({ width: 3, height: 2 });
  expect(await sizeOf('abc')).toEqual({ threw: 'in getSizeAsync: Image could not be decoded' });
});

test('what the host does not know of an image is refused', async () => {
  expect(await evaluateInPlugin(document, `return figma.getImageByHash('abc').toDataURL()`)).toEqual({
    threw: 'NOT_IN_HOST: image.toDataURL',
  });
});
