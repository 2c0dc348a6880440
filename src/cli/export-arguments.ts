import type { ExportPlan } from '../core/bundle/dataset.ts';
import { isRenderTarget, type RenderTarget } from '../core/bundle/pictures/render-target.ts';
import { type SplitShares, splitNames } from '../core/bundle/split/split-name.ts';
import { ok, type Result } from '../core/result.ts';
import type { ExportCommand } from './command.ts';
import { oneOf, positive, type UsageFailure, usage } from './usage.ts';

/** Options that only `export` has, for `parseArgs`. */
export const exportOptions = {
  scale: { type: 'string' },
  size: { type: 'string' },
  fit: { type: 'string' },
  image: { type: 'string' },
  'max-bytes': { type: 'string' },
  masks: { type: 'string' },
  gate: { type: 'string' },
  negatives: { type: 'boolean' },
  unlabelled: { type: 'string' },
  split: { type: 'string' },
  salt: { type: 'string' },
  lock: { type: 'string' },
  'keep-conflicts': { type: 'boolean' },
  captions: { type: 'string' },
  licence: { type: 'string' },
  'created-at': { type: 'string' },
  'max-part-mb': { type: 'string' },
  unpack: { type: 'boolean' },
  restart: { type: 'boolean' },
} as const;

type Values = {
  readonly [Name in keyof typeof exportOptions]?:
    | ((typeof exportOptions)[Name]['type'] extends 'boolean' ? boolean : string)
    | undefined;
};

export type PlanChoice = Pick<ExportCommand, 'plan' | 'split'>;

/** What shapes the bundle, or the first thing that is wrong. */
export function readPlanChoice(values: Values): Result<PlanChoice, UsageFailure> {
  const targets = readTargets(values);
  if (!targets.ok) return targets;
  const images = readImages(values);
  if (!images.ok) return images;
  const masks = oneOf('masks', values.masks ?? 'none', ['none', 'vector', 'rendered']);
  if (!masks.ok) return masks;
  const gate = oneOf('gate', values.gate ?? 'all', ['all', 'clean']);
  if (!gate.ok) return gate;
  const unlabelled = oneOf('unlabelled', values.unlabelled ?? 'by-type', ['by-type', 'leave-out']);
  if (!unlabelled.ok) return unlabelled;
  const captions = readCaptions(values.captions);
  if (!captions.ok) return captions;
  const shares = readShares(values.split);
  if (!shares.ok) return shares;
  const createdAt = values['created-at'] ?? null;
  if (createdAt !== null && Number.isNaN(Date.parse(createdAt)))
    return usage('BAD_VALUE', { option: '--created-at', value: createdAt, allowed: '2026-11-25T12:00:00Z' });
  return ok({
    plan: {
      targets: targets.value,
      images: images.value,
      masks: masks.value,
      gate: gate.value,
      negatives: values.negatives ?? false,
      unlabelled: unlabelled.value,
      captions: captions.value,
      licence: values.licence ?? null,
      createdAt,
    },
    split: {
      shares: shares.value,
      salt: values.salt ?? '',
      lockFile: values.lock ?? null,
      onConflict: values['keep-conflicts'] === true ? 'keep' : 'stop',
    },
  });
}

/** `--scale 1,2` and `--size 512,768 --fit cover`: one picture of each frame for every number. */
function readTargets({ scale, size, fit }: Values): Result<readonly RenderTarget[], UsageFailure> {
  const how = oneOf('fit', fit ?? 'short', ['short', 'cover', 'contain']);
  if (!how.ok) return how;
  if (fit !== undefined && size === undefined)
    return usage('BAD_VALUE', { option: '--fit', value: fit, allowed: '--size 512 --fit …' });
  const targets: RenderTarget[] = [];
  for (const text of listOf(scale ?? (size === undefined ? '1' : ''))) {
    const target = { is: 'scale', scale: Number(text) } as const;
    if (!isRenderTarget(target))
      return usage('BAD_VALUE', { option: '--scale', value: text, allowed: '0.01–8' });
    targets.push(target);
  }
  for (const text of listOf(size ?? '')) {
    const target = { is: 'side', px: Number(text), fit: how.value } as const;
    if (!isRenderTarget(target))
      return usage('BAD_VALUE', { option: '--size', value: text, allowed: '16–4096' });
    targets.push(target);
  }
  const once = new Set(targets.map((target) => JSON.stringify(target)));
  if (targets.length === 0 || once.size < targets.length)
    return usage('BAD_VALUE', {
      option: '--scale',
      value: `${scale ?? ''} ${size ?? ''}`.trim(),
      allowed: '1,2',
    });
  return ok(targets);
}

const mimes = { png: 'image/png', jpeg: 'image/jpeg', webp: 'image/webp' } as const;

function readImages(values: Values): Result<ExportPlan['images'], UsageFailure> {
  const format = oneOf('image', values.image ?? 'png', ['png', 'jpeg', 'webp']);
  if (!format.ok) return format;
  const most = values['max-bytes'];
  if (most === undefined) return ok({ mime: mimes[format.value], maxBytes: null });
  if (format.value === 'png')
    return usage('BAD_VALUE', { option: '--max-bytes', value: most, allowed: '--image jpeg, --image webp' });
  const maxBytes = positive('max-bytes', most, 1e9);
  return maxBytes.ok ? ok({ mime: mimes[format.value], maxBytes: Math.floor(maxBytes.value) }) : maxBytes;
}

function readCaptions(text: string | undefined): Result<ExportPlan['captions'], UsageFailure> {
  const languages: ('en' | 'zh-CN')[] = [];
  for (const one of listOf(text ?? '')) {
    const language = oneOf('captions', one, ['en', 'zh-CN']);
    if (!language.ok) return language;
    if (!languages.includes(language.value)) languages.push(language.value);
  }
  return ok(languages);
}

/** `80/10/10`: train, validation, test, in any unit. */
function readShares(text: string | undefined): Result<SplitShares, UsageFailure> {
  if (text === undefined) return ok({ train: 1, validation: 0, test: 0 });
  const parts = text.split('/').map(Number);
  const sum = parts.reduce((total, part) => total + part, 0);
  const isRight = parts.length === splitNames.length && parts.every((part) => part >= 0) && sum > 0;
  if (!isRight || !Number.isFinite(sum))
    return usage('BAD_VALUE', { option: '--split', value: text, allowed: '80/10/10' });
  const [train = 0, validation = 0, test = 0] = parts.map((part) => part / sum);
  return ok({ train, validation, test });
}

const listOf = (text: string): readonly string[] => text.split(',').filter((one) => one !== '');
