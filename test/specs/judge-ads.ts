import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runProofset } from '../helpers/run-proofset.ts';
import { writeFolder } from '../helpers/write-document.ts';
import { type Drawn, drawDocument } from './frames/draw.ts';

/** What the report says of one ad: its verdict, and each finding as rule, verdict, reason and layer. */
export interface JudgedAd {
  readonly placement: string | null;
  readonly verdict: string;
  readonly findings: readonly string[];
}

export interface JudgedAds {
  readonly ads: Readonly<Record<string, JudgedAd>>;
  /** Of frames that belong together: rule and reason. */
  readonly sets: readonly string[];
  /** Spec and variant that the findings come from, each once. */
  readonly origins: readonly string[];
}

interface Report {
  readonly frames: readonly {
    readonly name: string;
    readonly placement: { readonly id: string; readonly variant: string | null } | null;
    readonly verdict: string;
    readonly findings: readonly {
      readonly ruleId: string;
      readonly verdict: string;
      readonly because: string;
      readonly layer: { readonly name: string } | null;
      readonly from: { readonly spec: string; readonly variant: string | null } | null;
    }[];
  }[];
  readonly sets: readonly { readonly ruleId: string; readonly because: string }[];
}

export interface Circumstances {
  /** The day it is judged for. */
  readonly on: string;
  readonly facts?: Readonly<Record<string, string>>;
  readonly images?: Readonly<Record<string, Uint8Array>>;
  readonly components?: Readonly<Record<string, unknown>>;
  /** A file in `assets/specs/policies`. */
  readonly policy?: string;
}

const specFolder = 'assets/specs';
const specFiles = readdirSync(specFolder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => join(specFolder, name));

/** Draws the ads into a document and checks it from the command line against all example specs at once, pixels included. */
export async function judgeAds(
  ads: readonly Drawn[],
  { on, facts = {}, images = {}, components = {}, policy }: Circumstances,
): Promise<JudgedAds> {
  const folder = writeFolder({ 'file.json': await drawDocument(ads, components) });
  mkdirSync(join(folder, 'images'));
  for (const [ref, bytes] of Object.entries(images))
    writeFileSync(join(folder, 'images', `${ref}.png`), bytes);
  const run = await runProofset(
    'check',
    join(folder, 'file.json'),
    '--placements',
    ...specFiles,
    ...(policy === undefined ? [] : ['--policy', join(specFolder, 'policies', policy)]),
    ...Object.entries(facts).flatMap(([name, value]) => ['--fact', `${name}=${value}`]),
    '--on',
    on,
    '--full',
    '--format',
    'json',
  );
  if (run.complained !== '') throw new Error(run.complained);
  const report = JSON.parse(run.printed) as Report;
  return {
    ads: Object.fromEntries(report.frames.map((frame) => [frame.name, judgedAd(frame)])),
    sets: report.sets.map(({ ruleId, because }) => `${ruleId} ${because}`).sort(),
    origins: [
      ...new Set(report.frames.flatMap(({ findings }) => findings.map(({ from }) => originOf(from)))),
    ],
  };
}

type Origin = Report['frames'][number]['findings'][number]['from'];

const originOf = (from: Origin): string =>
  from === null ? '-' : [from.spec, from.variant].filter((one) => one !== null).join(' ');

function judgedAd({ placement, verdict, findings }: Report['frames'][number]): JudgedAd {
  const variant = placement?.variant ?? null;
  return {
    placement: placement === null ? null : `${placement.id}${variant === null ? '' : ` ${variant}`}`,
    verdict,
    findings: findings
      .map(({ ruleId, verdict: is, because, layer }) => `${ruleId} ${is} ${because} ${layer?.name ?? '-'}`)
      .sort(),
  };
}
