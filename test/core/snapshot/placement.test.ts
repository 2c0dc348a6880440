import { describe, expect, it } from 'vitest';
import type { Matrix } from '../../../src/core/geometry/rect.ts';
import { frameOrigin, layerNamed, read, restFrame, restNode } from '../../helpers/rest-builder.ts';

const turned = (degrees: number, x: number, y: number): Matrix => {
  const angle = (degrees * Math.PI) / 180;
  return [
    [Math.cos(angle), -Math.sin(angle), x + frameOrigin.x],
    [Math.sin(angle), Math.cos(angle), y + frameOrigin.y],
  ];
};

describe('how layers lie', () => {
  it('gives upright layers the corners and the size of their box', () => {
    const layer = layerNamed(read(restFrame({}, restNode({ name: 'a', box: [1, 2, 3, 4] }))), 'a');
    expect(layer).toMatchObject({ rotationDeg: 0, size: { width: 3, height: 4 } });
    expect(layer.quad).toEqual([
      { x: 1, y: 2 },
      { x: 4, y: 2 },
      { x: 4, y: 6 },
      { x: 1, y: 6 },
    ]);
  });

  it('gives turned layers their own corners and size through the transform', () => {
    const frame = read(
      restFrame({}, restNode({ id: '5:1', name: 'a', box: [90, 0, 10, 20], rotation: Math.PI / 2 })),
      {
        transforms: [{ id: '5:1', absoluteTransform: turned(90, 100, 0), width: 20, height: 10 }],
      },
    );
    const layer = layerNamed(frame, 'a');
    expect(layer.rotationDeg).toBeCloseTo(90);
    expect(layer.size).toEqual({ width: 20, height: 10 });
    expect(layer.quad?.[0]).toEqual({ x: 100, y: 0 });
    expect(layer.quad?.[2].x).toBeCloseTo(90);
    expect(layer.quad?.[2].y).toBeCloseTo(20);
  });

  it('does not believe a transform whose corners lie more than half a pixel off the box', () => {
    const at = (x: number) =>
      layerNamed(
        read(restFrame({}, restNode({ id: '5:1', name: 'a', box: [90, 0, 10, 20] })), {
          transforms: [{ id: '5:1', absoluteTransform: turned(90, x, 0), width: 20, height: 10 }],
        }),
        'a',
      );
    expect(at(100.49)).toMatchObject({ size: { width: 20, height: 10 } });
    expect(at(100.51)).toMatchObject({ quad: null, size: null });
    expect(at(100.51).rotationDeg).toBeCloseTo(90);
  });

  it('knows the angle but no corners of a turned layer whose transform is missing', () => {
    const frame = read(
      restFrame(
        {},
        restNode(
          { name: 'group', type: 'GROUP', rotation: 0.5 },
          restNode({ name: 'a', rotation: -0.2 }),
          restNode({ name: 'back', rotation: -0.5 }),
        ),
      ),
    );
    const layer = layerNamed(frame, 'a');
    expect(layer.rotationDeg).toBeCloseTo((0.3 * 180) / Math.PI);
    expect(layer).toMatchObject({ quad: null, size: null });
    expect(layerNamed(frame, 'back')).toMatchObject({ rotationDeg: 0, size: { width: 100, height: 100 } });
  });

  it('believes a supplement that lists transforms over summed angles', () => {
    const frame = read(
      restFrame(
        {},
        restNode(
          { id: '5:1', name: 'mirrored', rotation: Math.PI },
          restNode({ id: '5:2', name: 'upright again', rotation: 0 }),
        ),
      ),
      {
        transforms: [
          {
            id: '5:1',
            absoluteTransform: [
              [-1, 0, 1100],
              [0, 1, 500],
            ],
            width: 100,
            height: 100,
          },
        ],
      },
    );
    expect(layerNamed(frame, 'mirrored').rotationDeg).toBe(180);
    expect(layerNamed(frame, 'upright again')).toMatchObject({
      rotationDeg: 0,
      size: { width: 100, height: 100 },
    });
  });

  it('measures a turned frame by the upright box around it, which is what a picture shows', () => {
    const frame = read(restFrame({ box: [0, 0, 300, 400] }, restNode({ name: 'a', box: [10, 10, 5, 5] })), {
      frameTransform: turned(90, 300, 0),
      frameSize: { width: 400, height: 300 },
    });
    expect(frame.rotationDeg).toBeCloseTo(90);
    expect(frame.size).toEqual({ width: 300, height: 400 });
    expect(layerNamed(frame, 'a')).toMatchObject({ quad: null, box: { x: 10, y: 10 } });
    expect(layerNamed(frame, 'a').rotationDeg).toBeCloseTo(90);
  });
});
