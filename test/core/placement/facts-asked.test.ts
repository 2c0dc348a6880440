import { describe, expect, it } from 'vitest';
import { factsAsked } from '../../../src/core/placement/facts-asked.ts';
import { ruleOf, spec } from '../../helpers/spec-builder.ts';

describe('factsAsked', () => {
  it('asks nothing for a spec without conditions', () => {
    expect([...factsAsked(spec({ rules: [ruleOf('layer.hygiene', {})] }))]).toEqual([]);
  });

  it('finds facts in every condition, with the values they are compared with', () => {
    const inside = { anyOf: [{ not: { fact: 'market', is: ['CN'] } }, { fact: 'lines', max: 2 }] };
    const asked = factsAsked(
      spec({
        rules: [
          ruleOf('layer.hygiene', {}, { when: { allOf: [inside, { role: 'logo' }] } }),
          ruleOf('canvas.size', {}, { id: 'b', when: { fact: 'market', is: ['JP', 'CN'] } }),
        ],
        variants: {
          otherwise: 'base',
          list: [
            { id: 'wide', name: { en: '', 'zh-CN': '' }, when: { fact: 'shape', is: ['wide'] }, rules: [] },
          ],
        },
      }),
    );
    expect([...asked]).toEqual([
      ['shape', ['wide']],
      ['market', ['CN', 'JP']],
      ['lines', []],
    ]);
  });
});
