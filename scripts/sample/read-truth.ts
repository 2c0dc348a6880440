import * as z from 'zod/mini';

const truth = z.strictObject({
  frames: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      page: z.string(),
      placement: z.nullable(z.strictObject({ id: z.string(), version: z.number() })),
      verdict: z.enum(['clean', 'flagged', 'unknown', 'unmatched']),
      expected: z.array(
        z.strictObject({
          ruleId: z.string(),
          rule: z.string(),
          verdict: z.enum(['fail', 'unknown']),
          because: z.string(),
          layerId: z.nullable(z.string()),
        }),
      ),
    }),
  ),
});

export type SampleTruth = z.infer<typeof truth>;

/** What `assets/sample/truth.json` says every frame of the sample must be judged as. */
export const readTruth = (text: string): SampleTruth => truth.parse(JSON.parse(text));
