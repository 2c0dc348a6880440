import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { placementOf } from '../../src/host/document/absolute-placement.ts';
import type { LoadedDocument } from '../../src/host/document/loaded-document.ts';
import { boxIn, matrixIn, type NodeEntry, withoutFields } from '../../src/host/document/node-entry.ts';
import { readNodeTable } from '../../src/host/document/node-table.ts';
import { boxOf, type Placement } from '../../src/host/document/placed-box.ts';
import { loadDocument } from '../../src/host/loaders/load-document.ts';
import { fixtures } from '../helpers/fixtures.ts';

/** Both carry `size` and `relativeTransform`, so a placement derived without them can be held against Figma's own. */
const oracles = ['cdm-transforms', 'radix-icons'];

interface Comparison {
  readonly id: string;
  readonly derived: Placement;
  readonly real: Placement;
  readonly isMirroredOrSkewed: boolean;
}

const compared = new Map<string, readonly Comparison[]>();
const loaded = new Map<string, LoadedDocument>();

beforeAll(async () => {
  for (const name of oracles) {
    const result = await loadDocument(join(fixtures, name));
    if (!result.ok) throw new Error(`${name}: ${result.failure.code}`);
    loaded.set(name, result.value);
    compared.set(name, compare(result.value));
  }
});

test.each(oracles)('composing relativeTransform through every parent gives each box of %s', (name) => {
  const { byId } = readNodeTable(documentOf(name));
  const errors = [...byId.values()].flatMap((entry) => {
    const box = boxIn(entry.fields, 'absoluteBoundingBox');
    const placement = placementOf(entry, new WeakMap());
    if (box === null || placement === null) return [];
    const made = boxOf(placement.absoluteTransform, placement.size);
    return [Math.max(Math.abs(made.x - box.x), Math.abs(made.y - box.y), Math.abs(made.width - box.width))];
  });
  expect(errors.length).toBeGreaterThan(900);
  expect(Math.max(...errors)).toBeLessThan(0.001);
});

test.each(oracles)(
  'box and rotation alone give the transform of every unmirrored node of %s to 0.001 px',
  (name) => {
    const plain = comparisonsOf(name).filter(
      ({ derived, isMirroredOrSkewed }) => derived.knownBy === 'derived' && !isMirroredOrSkewed,
    );
    expect(plain.length).toBeGreaterThan(800);
    expect(Math.max(...plain.map(errorPx))).toBeLessThan(0.001);
  },
);

function compare(document: LoadedDocument): readonly Comparison[] {
  const real = readNodeTable(document);
  const stripped = readNodeTable(document);
  for (const entry of stripped.byId.values()) {
    entry.fields = {
      rotation: rotationIn(entry),
      ...withoutFields(entry.fields, ['size', 'relativeTransform']),
    };
  }
  const known = {
    real: new WeakMap<NodeEntry, Placement>(),
    stripped: new WeakMap<NodeEntry, Placement>(),
  };
  return [...real.byId.values()].flatMap((entry) => {
    const truth = placementOf(entry, known.real);
    const other = stripped.byId.get(entry.id);
    const derived = other === undefined ? null : placementOf(other, known.stripped);
    if (truth === null || derived === null) return [];
    return [{ id: entry.id, derived, real: truth, isMirroredOrSkewed: isMirroredOrSkewed(entry) }];
  });
}

/** What newer schemas write as `rotation` (305 of 305 in radix-icons); that of cdm-transforms has no such field. */
function rotationIn(entry: NodeEntry): number {
  const matrix = matrixIn(entry.fields, 'relativeTransform');
  return matrix === null ? 0 : Math.atan2(matrix[1][0], matrix[0][0]);
}

/** A box and one angle cannot tell a mirrored or skewed rectangle from a turned one. */
function isMirroredOrSkewed(entry: NodeEntry): boolean {
  for (let at: NodeEntry | null = entry; at !== null; at = at.parent) {
    const matrix = matrixIn(at.fields, 'relativeTransform');
    if (matrix === null) continue;
    const [[a, c], [b, d]] = matrix;
    if (a * d - b * c < 0.999 || Math.abs(a * c + b * d) > 1e-4) return true;
  }
  return false;
}

/** The farthest any corner of the node's box lies from where Figma has it. */
function errorPx({ derived, real }: Comparison): number {
  const corners = [
    [0, 0],
    [1, 0],
    [0, 1],
    [1, 1],
  ] as const;
  return Math.max(
    ...corners.map(([u, v]) => {
      const [a, b] = [derived, real].map(({ absoluteTransform: [[m00, m01, x], [m10, m11, y]], size }) => ({
        x: m00 * u * size.width + m01 * v * size.height + x,
        y: m10 * u * size.width + m11 * v * size.height + y,
      }));
      return a === undefined || b === undefined ? Number.POSITIVE_INFINITY : Math.hypot(a.x - b.x, a.y - b.y);
    }),
  );
}

function documentOf(name: string): LoadedDocument {
  const document = loaded.get(name);
  if (document === undefined) throw new Error(`${name} was not loaded`);
  return document;
}

const comparisonsOf = (name: string): readonly Comparison[] => compared.get(name) ?? [];
