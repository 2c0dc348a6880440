import { describe, expect, it } from 'vitest';
import { appendTaxonomy } from '../../../src/core/label/append-taxonomy.ts';
import { defaultTaxonomy } from '../../../src/core/label/default-taxonomy.ts';
import { labelsOf } from '../../../src/core/label/label-set.ts';
import { writeLabelRecord } from '../../../src/core/stored/label/current.ts';
import { splitChunks } from '../../../src/core/stored/split-chunks.ts';
import { frame } from '../../helpers/frame-builder.ts';
import { handLabel } from '../../helpers/label-builder.ts';
import { layer } from '../../helpers/layer-builder.ts';

const snapshot = frame({}, layer({ id: '1:1' }), layer({ id: 'I2:1;3:4' }));
const record = (nodeId: string, ...classes: readonly string[]): string =>
  writeLabelRecord(nodeId, handLabel(...classes));

describe('labelsOf', () => {
  it('reads labels from the layers’ own nodes, also inside instances', () => {
    const { labels, failures } = labelsOf(
      snapshot,
      { '1:1': { 'label.0': record('1:1', 'logo') }, 'I2:1;3:4': { 'label.0': record('I2:1;3:4') } },
      defaultTaxonomy,
    );
    expect(failures).toEqual([]);
    expect(labels.get(0)).toMatchObject({ is: 'labelled', classes: ['logo'], by: 'hand', origin: 'own' });
    expect(labels.get(1)).toMatchObject({ is: 'none', classes: [], origin: 'own' });
  });

  it('counts the label a copy brought along, and says that it is one', () => {
    const { labels } = labelsOf(snapshot, { '1:1': { 'label.0': record('9:9', 'logo') } }, defaultTaxonomy);
    expect(labels.get(0)).toMatchObject({ classes: ['logo'], origin: 'copied' });
  });

  it('joins records that lie in several chunks', () => {
    const chunks = splitChunks(record('1:1', 'logo'), 40);
    const stored = Object.fromEntries(chunks.map((chunk, at) => [`label.${String(at)}`, chunk]));
    expect(chunks.length).toBeGreaterThan(2);
    expect(labelsOf(snapshot, { '1:1': stored }, defaultTaxonomy).labels.size).toBe(1);
  });

  it.each([
    ['a newer version', '{"schema":"label/2"}', 'NEWER_VERSION'],
    ['no JSON', '{', 'UNREADABLE'],
    ['another record', '{"schema":"waivers/1"}', 'UNREADABLE'],
    ['classes in a none', record('1:1', 'logo').replace('"labelled"', '"none"'), 'UNREADABLE'],
    ['no class in a label', record('1:1').replace('"none"', '"labelled"'), 'UNREADABLE'],
    ['a class that is not there', record('1:1', 'nobody'), 'UNKNOWN_CLASS'],
  ])('sets aside %s', (_what, text, code) => {
    const { labels, failures } = labelsOf(snapshot, { '1:1': { 'label.0': text } }, defaultTaxonomy);
    expect(labels.size).toBe(0);
    expect(failures).toMatchObject([{ layerIndex: 0, failure: { code } }]);
  });

  it('names classes as the taxonomy names them now', () => {
    const [text] = defaultTaxonomy.classes;
    if (text === undefined) throw new Error('no class');
    const renamed = appendTaxonomy(defaultTaxonomy, [{ ...text, name: 'copy' }], 'keep');
    if (!renamed.ok) throw new Error(renamed.failure.code);
    const stored = { '1:1': { 'label.0': record('1:1', 'text') } };
    expect(labelsOf(snapshot, stored, renamed.value.taxonomy).labels.get(0)?.classes).toEqual(['copy']);
  });

  it('finds nothing where nothing is stored, whatever the layers are called', () => {
    const odd = frame({}, layer({ id: 'constructor' }), layer({ id: '__proto__' }));
    expect(labelsOf(odd, {}, defaultTaxonomy)).toEqual({ labels: new Map(), failures: [] });
    expect(
      labelsOf(snapshot, { '1:1': { 'other.0': '{}', 'label.0': '' } }, defaultTaxonomy).failures,
    ).toEqual([]);
  });
});
