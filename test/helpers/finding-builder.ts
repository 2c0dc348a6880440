import type { Finding } from '../../src/core/check/finding.ts';

/** A finding about the whole frame: `text.minSize` failed, major, unless told otherwise. */
export const findingOf = (fields: Partial<Finding> = {}): Finding => ({
  rule: 'text.minSize',
  ruleId: 'title-size',
  verdict: 'fail',
  severity: 'major',
  consequence: 'reject',
  grade: null,
  because: 'tooSmall',
  data: {},
  layer: null,
  region: null,
  marks: [{ is: 'found', rect: { x: 0, y: 0, width: 100, height: 100 } }],
  measured: null,
  fix: null,
  isWaivable: true,
  message: null,
  hint: null,
  from: null,
  fingerprint: '0123456789abcdef',
  ...fields,
});

/** The layer of a finding; its path is its name. */
export const foundLayer = (
  id: string,
  name: string,
  path: readonly string[] = [name],
): NonNullable<Finding['layer']> => ({
  id,
  name,
  path,
  role: null,
  componentKey: null,
});
