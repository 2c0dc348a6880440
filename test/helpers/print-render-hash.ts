import { createHash } from 'node:crypto';
import { openPixelSource } from '../../src/host/render/open-pixel-source.ts';
import { documentOf, frame, page, text } from './document-builder.ts';
import { blue, request } from './picture.ts';

/** Run as a program: paints one frame and prints the hash of the PNG. */
const shadow = {
  type: 'DROP_SHADOW',
  visible: true,
  blendMode: 'NORMAL',
  radius: 8,
  offset: { x: 0, y: 4 },
  color: { r: 0, g: 0, b: 0, a: 0.4 },
};
const card = {
  id: '1:2',
  type: 'RECTANGLE',
  box: [20, 40, 80, 40] as const,
  cornerRadius: 12,
  fills: [blue],
  effects: [shadow],
};
const board = { ...frame('1:1', [0, 0, 160, 120], card, text('1:3', 'Sale 双十一 ¥199')), fills: [blue] };
const source = await openPixelSource(documentOf([page('0:1', board)]));
const made = await source.render(request('1:1', { scale: 2 }));
process.stdout.write(
  made.ok ? createHash('sha256').update(made.value.bytes).digest('hex') : made.failure.code,
);
