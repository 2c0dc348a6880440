import { describe, expect, it } from 'vitest';
import { vlmText } from '../../../../src/core/bundle/vlm/vlm-text.ts';

describe('copy for vision-language trainers', () => {
  it.each([
    '<image>',
    '<bbox>',
    '<ref-object>',
    '<video>',
    '<|im_end|>',
    '</s>',
    '<|vision_start|>',
    '<图片>',
  ])('gives %s other brackets', (token) => {
    const made = vlmText(`a ${token} b <${token}> c`);
    expect(made).not.toContain(token);
    expect(made).toContain(token.slice(1, -1));
  });

  it('gives the instruction marks of LLaMA other brackets', () => {
    expect(vlmText('[INST] x [/INST]')).toBe('(INST) x (/INST)');
  });

  it('leaves comparisons and hearts alone', () => {
    expect(vlmText('1 < 2 > 0, <3, a<b')).toBe('1 < 2 > 0, <3, a<b');
  });

  it('keeps line ends as one kind and drops what cannot be seen', () => {
    expect(vlmText('a\r\nb\u2028c\u0000d\ud800e\u202ef')).toBe('a\nb\ncdef');
  });
});
