import * as z from 'zod/mini';
import { readTruth } from './sample/read-truth.ts';

const reportShape = z.object({
  frames: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      placement: z.nullable(z.object({ id: z.string(), version: z.number() })),
      verdict: z.string(),
      findings: z.array(
        z.object({
          ruleId: z.string(),
          rule: z.string(),
          verdict: z.string(),
          because: z.string(),
          layer: z.nullable(z.object({ id: z.string() })),
        }),
      ),
    }),
  ),
});

/** Where a report of the sample differs from the truth it was drawn with, in sentences; empty = nowhere. */
export function compareWithTruth(report: unknown, truthText: string): string[] {
  const found = new Map(reportShape.parse(report).frames.map((frame) => [frame.id, frame]));
  const planted = readTruth(truthText).frames;
  const problems: string[] = [];
  for (const frame of planted) {
    const checked = found.get(frame.id);
    found.delete(frame.id);
    if (checked === undefined) {
      problems.push(`“${frame.name}” was not checked`);
      continue;
    }
    const placement = `${checked.placement?.id ?? 'none'} v${String(checked.placement?.version ?? 0)}`;
    const wanted = `${frame.placement?.id ?? 'none'} v${String(frame.placement?.version ?? 0)}`;
    if (placement !== wanted)
      problems.push(`“${frame.name}” was checked against ${placement}, expected ${wanted}`);
    if (checked.verdict !== frame.verdict) {
      problems.push(`“${frame.name}” is ${checked.verdict}, expected ${frame.verdict}`);
    }
    const seen = checked.findings.map(({ layer, ...finding }) =>
      keyOf({ ...finding, layerId: layer?.id ?? null }),
    );
    const due = frame.expected.map(keyOf);
    for (const key of due) if (!seen.includes(key)) problems.push(`“${frame.name}”: missed ${key}`);
    for (const key of seen) if (!due.includes(key)) problems.push(`“${frame.name}”: not planted ${key}`);
  }
  for (const { name } of found.values()) problems.push(`“${name}” is not in the truth`);
  return problems;
}

interface Planted {
  readonly ruleId: string;
  readonly rule: string;
  readonly verdict: string;
  readonly because: string;
  readonly layerId: string | null;
}

const keyOf = ({ ruleId, rule, verdict, because, layerId }: Planted): string =>
  `${ruleId} (${rule}) ${verdict}: ${because} at ${layerId ?? 'frame'}`;
