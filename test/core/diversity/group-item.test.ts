import { describe, expect, it } from 'vitest';
import { dominantImage } from '../../../src/core/diversity/dominant-image.ts';
import { evidenceOf } from '../../../src/core/diversity/evidence.ts';
import { frameCopy } from '../../../src/core/diversity/frame-copy.ts';
import { groupItemOf } from '../../../src/core/diversity/group-item.ts';
import { storedOwners } from '../../../src/core/diversity/stored-owners.ts';
import { writeAssignmentRecord } from '../../../src/core/stored/assignment/current.ts';
import { frame } from '../../helpers/frame-builder.ts';
import { type Box, image, imagePaint, instance, layer, text } from '../../helpers/layer-builder.ts';

const size = { width: 100, height: 100 };
const photo = (imageRef: string, box: Box, fields: Parameters<typeof image>[0] = {}) =>
  image({ box, fills: [imagePaint({ imageRef })], ...fields });

describe('the dominant picture', () => {
  it('covers a quarter of the frame or more', () => {
    expect(dominantImage(frame(size, photo('a', [0, 0, 50, 50])))).toBe('a');
    expect(dominantImage(frame(size, photo('a', [0, 0, 50, 49])))).toBeNull();
  });

  it('is the largest, of equals the topmost', () => {
    expect(dominantImage(frame(size, photo('a', [0, 0, 100, 60]), photo('b', [0, 0, 100, 50])))).toBe('a');
    expect(dominantImage(frame(size, photo('a', [0, 0, 100, 60]), photo('b', [0, 40, 100, 60])))).toBe('b');
  });

  it('may be the ground of the frame itself', () => {
    const fills = [imagePaint({ imageRef: 'ground' })];
    expect(dominantImage(frame({ ...size, fills }, photo('a', [0, 0, 90, 90])))).toBe('ground');
  });

  it('is none that is hidden, a mask, outside the frame or switched off as a paint', () => {
    const unseen = [
      photo('a', [0, 0, 100, 100], { isSwitchedOn: false }),
      photo('b', [0, 0, 100, 100], { isMask: true }),
      photo('c', [90, 90, 100, 100]),
      photo('d', [0, 0, 100, 100], { fills: [imagePaint({ visible: false })] }),
    ];
    expect(dominantImage(frame(size, ...unseen))).toBeNull();
    expect(dominantImage(frame({ width: 0, height: 0 }))).toBeNull();
  });
});

describe('the copy of a frame', () => {
  it('is told from 20 characters on', () => {
    expect(frameCopy(frame(size, text('a'.repeat(20))))).toBe('a'.repeat(20));
    expect(frameCopy(frame(size, text('a'.repeat(19))))).toBeNull();
    expect(frameCopy(frame(size))).toBeNull();
  });

  it('is one copy in any case, width and stacking', () => {
    const first = frame(size, text('Summer SALE  begins'), text('全场五折起包邮到家'));
    const second = frame(size, text('全场五折起包邮到家'), text('ｓｕｍｍｅｒ sale begins'));
    expect(frameCopy(first)).toBe(frameCopy(second));
  });

  it('leaves out what cannot be read', () => {
    const hidden = text('hidden words that are long enough', { isSwitchedOn: false });
    expect(frameCopy(frame(size, hidden, text('shown')))).toBeNull();
  });
});

describe('owners of what is stored in a frame', () => {
  const record = (nodeId: string) => ({
    'assignment.0': writeAssignmentRecord(nodeId, { placement: null, variant: null, facts: {} }),
  });

  it('are the nodes the records were written for, joined from their chunks', () => {
    const [{ 'assignment.0': whole }] = [record('7:1')];
    const chunks = { 'assignment.0': whole.slice(0, 10), 'assignment.1': whole.slice(10) };
    const stored = { '1:0': chunks, '1:1': record('7:2'), '1:2': record('7:2') };
    expect(storedOwners(frame(size, layer({}), layer({})), stored)).toEqual(['7:1', '7:2']);
  });

  it('are not told by instances, whose records may be their component’s', () => {
    const made = frame({ ...size, type: 'INSTANCE' }, instance({}), layer({}));
    const stored = {
      '1:0': record('7:0'),
      '1:1': record('7:1'),
      'I1:1;5:5': record('7:3'),
      '1:2': record('7:2'),
    };
    expect(storedOwners(made, stored)).toEqual(['7:2']);
  });

  it.each([
    '',
    '{',
    'null',
    '[]',
    '{"nodeId":5}',
    '{"nodeId":"<script>"}',
    `{"nodeId":"${'1'.repeat(201)}"}`,
  ])('are none in %s', (hostile) => {
    expect(storedOwners(frame(size), { '1:0': { 'label.0': hostile, odd: '{"nodeId":"1:1"}' } })).toEqual([]);
  });
});

describe('an item', () => {
  const beside = { stored: {}, campaign: null, hashes: null };

  it('folds its campaign, and a blank one is none', () => {
    expect(groupItemOf(frame(size), { ...beside, campaign: ' ６１８ Sale ' }).campaign).toBe('618 sale');
    expect(groupItemOf(frame(size), { ...beside, campaign: ' ' }).campaign).toBeNull();
  });

  it('shows evidence that tells nothing about what it was made from', () => {
    const made = frame(
      { ...size, componentKey: 'secret-key' },
      photo('secret-photo', [0, 0, 100, 100]),
      text('a secret of many letters'),
    );
    const evidence = evidenceOf(groupItemOf(made, { ...beside, campaign: 'secret' }));
    expect(evidence.map(({ kind }) => kind)).toEqual(['template', 'component', 'campaign', 'image', 'copy']);
    expect(
      evidence.every(
        ({ kind, key, isPortable }) => isPortable && new RegExp(`^${kind}:[0-9a-f]{16}$`).test(key),
      ),
    ).toBe(true);
  });

  it('does not carry a component without a key, or an owner, to other documents', () => {
    const item = { ...groupItemOf(frame({ ...size, componentKey: '#9:1' }), beside), owners: ['7:1'] };
    expect(
      evidenceOf(item)
        .filter(({ isPortable }) => !isPortable)
        .map(({ kind }) => kind),
    ).toEqual(['component', 'owner']);
  });
});
