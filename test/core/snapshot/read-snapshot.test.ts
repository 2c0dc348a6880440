import { describe, expect, it } from 'vitest';
import { readSnapshot } from '../../../src/core/snapshot/read-snapshot.ts';
import { layerNamed, read, restFrame, restNode, supplement, tryRead } from '../../helpers/rest-builder.ts';

describe('readSnapshot', () => {
  it('tells where the frame lies and puts layers into frame px, back to front', () => {
    const frame = read(
      restFrame(
        { name: 'Splash' },
        restNode(
          { id: '2:1', name: 'group', type: 'GROUP', box: [10, 10, 50, 50] },
          restNode({ id: '2:2', name: 'inner', box: [10, 20, 5, 6] }),
        ),
        restNode({
          id: '2:3',
          name: 'top',
          box: [1, 2, 3, 4],
          locked: true,
          opacity: 0.5,
          rectangleCornerRadii: [1, 2, 3, 4],
        }),
      ),
      { sections: ['Q4'], page: { id: '0:7', name: 'Campaign' } },
    );
    expect(frame).toMatchObject({
      id: '1:1',
      name: 'Splash',
      type: 'FRAME',
      sections: ['Q4'],
      page: { id: '0:7', name: 'Campaign' },
      size: { width: 400, height: 300 },
      painted: { x: 0, y: 0, width: 400, height: 300 },
      pageBox: { x: 1000, y: 500, width: 400, height: 300 },
      hasRenderBounds: true,
      clipsContent: true,
      rotationDeg: 0,
    });
    expect(frame.layers.map(({ id, parent, path, isLeaf }) => ({ id, parent, path, isLeaf }))).toEqual([
      { id: '2:1', parent: null, path: ['group'], isLeaf: false },
      { id: '2:2', parent: 0, path: ['group', 'inner'], isLeaf: true },
      { id: '2:3', parent: null, path: ['top'], isLeaf: true },
    ]);
    expect(layerNamed(frame, 'inner')).toMatchObject({
      box: { x: 10, y: 20, width: 5, height: 6 },
      cornerRadius: 0,
    });
    expect(layerNamed(frame, 'top')).toMatchObject({
      isLocked: true,
      opacity: 0.5,
      cornerRadius: [1, 2, 3, 4],
    });
  });

  it.each([
    ['JSON_BROKEN', 'a text cut off in the middle', '{"document": {"id": "1:1", "ty'],
    ['JSON_BROKEN', 'an empty text', ''],
    ['NOT_A_NODE', 'JSON that is no object', 'null'],
    ['NOT_A_NODE', 'an answer without a document', '{"components": {}}'],
    ['NOT_A_NODE', 'a document without an id', '{"document": {"type": "FRAME"}}'],
    ['NOT_A_NODE', 'a document without a type', '{"document": {"id": "1:1"}}'],
  ])('answers %s for %s', (code, _name, json) => {
    expect(readSnapshot(json, supplement())).toEqual({ ok: false, failure: { code, data: {} } });
  });

  it.each([
    ['null', null],
    ['all-null', { x: null, y: null, width: null, height: null }],
    ['overflowing', { x: 0, y: 0, width: 'wide', height: 1 }],
    ['negative', { x: 0, y: 0, width: -1, height: 1 }],
  ])('answers NO_BOX with the frame’s name for a box that is %s', (_name, absoluteBoundingBox) => {
    expect(tryRead(restFrame({ name: 'Empty', absoluteBoundingBox }))).toEqual({
      ok: false,
      failure: { code: 'NO_BOX', data: { id: '1:1', name: 'Empty' } },
    });
  });

  it('reads 1 000 levels and answers TOO_DEEP one further, without overflowing the stack', () => {
    const nested = (levels: number) => {
      let node = restNode({ name: 'innermost' });
      for (let level = 1; level < levels; level += 1) node = restNode({ type: 'GROUP', name: 'g' }, node);
      return restFrame({}, node);
    };
    expect(read(nested(1001)).layers).toHaveLength(1001);
    expect(tryRead(nested(1002))).toEqual({
      ok: false,
      failure: { code: 'TOO_DEEP', data: { id: '1:1', name: 'Frame', limit: 1000 } },
    });
  });

  it('passes over children that are no nodes and reads odd fields as defaults', () => {
    const frame = read(
      restFrame({
        children: [
          null,
          7,
          'x',
          [],
          { type: 5, opacity: 'much', fills: 'red', effects: {}, cornerRadius: null },
        ],
      }),
    );
    expect(frame.layers).toHaveLength(1);
    expect(frame.layers[0]).toMatchObject({
      id: '',
      name: '',
      type: 'UNKNOWN',
      box: null,
      painted: null,
      quad: null,
      size: null,
      opacity: 1,
      fills: [],
      effects: [],
      cornerRadius: 0,
      isVisible: false,
    });
  });

  it('carries hostile strings through unchanged', () => {
    const name = '</script><img src=x onerror=alert(1)>\u0000\ud800 ../../etc';
    const frame = read(restFrame({ name }, restNode({ name })));
    expect(frame.name).toBe(name);
    expect(frame.layers[0]?.path).toEqual([name]);
  });

  it('keeps layers of types nobody has heard of', () => {
    const frame = read(
      restFrame({}, restNode({ type: 'HOLOGRAM', name: 'new' }, restNode({ name: 'inside' }))),
    );
    expect(layerNamed(frame, 'new')).toMatchObject({ type: 'HOLOGRAM', isLeaf: false, isVisible: true });
    expect(layerNamed(frame, 'inside').isVisible).toBe(true);
  });

  it('takes a component’s name from the tables beside the tree, the set’s too', () => {
    const tables = {
      components: {
        '9:1': { key: 'abc', name: 'Size=L', componentSetId: '9:0' },
        '9:2': { key: 'def', name: 'Logo' },
      },
      componentSets: { '9:0': { key: 'xyz', name: 'Button' } },
    };
    const frame = read(
      restFrame(
        {},
        restNode({ type: 'INSTANCE', name: 'variant', componentId: '9:1' }),
        restNode({ type: 'INSTANCE', name: 'plain', componentId: '9:2' }),
        restNode({ type: 'INSTANCE', name: 'foreign', componentId: 'constructor' }),
        restNode({ type: 'FRAME', name: 'frame', componentId: '9:2' }),
      ),
      {},
      tables,
    );
    expect(layerNamed(frame, 'variant').component).toEqual({
      id: '9:1',
      key: 'abc',
      name: 'Size=L',
      setName: 'Button',
      properties: {},
    });
    expect(layerNamed(frame, 'plain').component).toEqual({
      id: '9:2',
      key: 'def',
      name: 'Logo',
      setName: null,
      properties: {},
    });
    expect(layerNamed(frame, 'foreign').component).toEqual({
      id: 'constructor',
      key: '',
      name: '',
      setName: null,
      properties: {},
    });
    expect(layerNamed(frame, 'frame').component).toBeNull();
  });
});

describe('the component a frame is or is an instance of', () => {
  const tables = {
    components: {
      '9:1': { key: 'abc', name: 'Size=L', componentSetId: '9:0' },
      '9:2': { key: 'def', name: 'Banner' },
      '9:3': { key: 'ghi', name: 'Size=S', componentSetId: '9:8' },
      '9:4': { name: 'Local' },
    },
    componentSets: { '9:0': { key: 'xyz', name: 'Button' }, '9:8': { name: 'Keyless' } },
  };

  it.each([
    ['an instance of a variant', { type: 'INSTANCE', componentId: '9:1' }, 'xyz'],
    ['a variant itself', { type: 'COMPONENT', id: '9:1' }, 'xyz'],
    ['an instance of a plain component', { type: 'INSTANCE', componentId: '9:2' }, 'def'],
    ['an instance of a variant whose set has no key', { type: 'INSTANCE', componentId: '9:3' }, '#9:8'],
    ['an instance of a component without a key', { type: 'INSTANCE', componentId: '9:4' }, '#9:4'],
    ['a component nobody describes', { type: 'COMPONENT', id: '7:7' }, '#7:7'],
    ['an instance that names no component', { type: 'INSTANCE' }, null],
    ['a plain frame', { type: 'FRAME', componentId: '9:2' }, null],
    ['a set of variants', { type: 'COMPONENT_SET', id: '9:0' }, null],
  ])('%s', (_title, fields, key) => {
    expect(read(restFrame(fields), {}, tables).componentKey).toBe(key);
  });
});

describe('visibility', () => {
  it('ends where a layer or anything above it is switched off', () => {
    const frame = read(
      restFrame(
        {},
        restNode({ name: 'off', visible: false }),
        restNode({ name: 'above', type: 'GROUP', visible: false }, restNode({ name: 'below' })),
      ),
    );
    expect(layerNamed(frame, 'off')).toMatchObject({ isSwitchedOn: false, isVisible: false, painted: null });
    expect(layerNamed(frame, 'below')).toMatchObject({ isSwitchedOn: true, isVisible: false, painted: null });
  });

  it('multiplies opacity from the frame down and ends at 2 percent', () => {
    const frame = read(
      restFrame(
        { opacity: 0.5 },
        restNode(
          { name: 'group', type: 'GROUP', opacity: 0.5 },
          restNode({ name: 'seen', opacity: 0.084 }),
          restNode({ name: 'gone', opacity: 0.08 }),
        ),
      ),
    );
    expect(layerNamed(frame, 'seen').opacity).toBeCloseTo(0.021);
    expect(layerNamed(frame, 'seen').isVisible).toBe(true);
    expect(layerNamed(frame, 'gone').opacity).toBeCloseTo(0.02);
    expect(layerNamed(frame, 'gone').isVisible).toBe(false);
  });

  it('is nobody’s in a frame that is switched off', () => {
    const frame = read(restFrame({ visible: false }, restNode({ name: 'inside' })));
    expect(frame.painted).toBeNull();
    expect(layerNamed(frame, 'inside').isVisible).toBe(false);
  });

  it('is not a boolean operand’s: the operation is the leaf', () => {
    const frame = read(
      restFrame(
        {},
        restNode(
          { name: 'union', type: 'BOOLEAN_OPERATION' },
          restNode({ name: 'operand' }),
          restNode({ name: 'group', type: 'GROUP' }, restNode({ name: 'deep' })),
        ),
      ),
    );
    expect(layerNamed(frame, 'union')).toMatchObject({ isLeaf: true, isVisible: true });
    for (const name of ['operand', 'group', 'deep']) {
      expect(layerNamed(frame, name)).toMatchObject({ isVisible: false, painted: null });
    }
  });
});
