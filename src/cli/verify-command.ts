import type { Fault } from '../core/bundle/verify/fault.ts';
import { faultPromises } from '../core/bundle/verify/fault.ts';
import { type BundleVerdict, verifyBundle } from '../core/bundle/verify/verify-bundle.ts';
import type { Locale } from '../core/locale.ts';
import { ok, type Result } from '../core/result.ts';
import { commandLineTexts as texts } from '../i18n/command-line.ts';
import { faultTexts } from '../i18n/fault-wording.ts';
import { say } from '../i18n/say.ts';
import type { VerifyCommand } from './command.ts';
import type { ExitCode, Output } from './command-result.ts';
import { openBundle } from './disk-bundle.ts';
import { oneLine } from './one-line.ts';

/** `proofset verify`: what a loader would silently get wrong about a bundle, ours or anybody's. 1 if there is anything. */
export async function runVerify(command: VerifyCommand, output: Output): Promise<Result<ExitCode>> {
  const bundle = await openBundle(command.paths);
  if (!bundle.ok) return bundle;
  try {
    const verdict = await verifyBundle(bundle.value.reader);
    output.print(command.format === 'json' ? asJson(verdict) : asText(verdict, command.locale));
    return ok(verdict.faults.length === 0 ? 0 : 1);
  } finally {
    await bundle.value.close();
  }
}

const sentence = ({ code, data }: Fault, locale: Locale): string =>
  say(faultTexts[code], rounded(data), locale);

/** Measured lengths have many digits; a person needs two. */
const rounded = (data: Fault['data']): Fault['data'] =>
  Object.fromEntries(
    Object.entries(data).map(([key, value]) => [
      key,
      typeof value === 'number' ? Math.round(value * 100) / 100 : value,
    ]),
  );

function asText({ faults, counts, files, pictures, formats }: BundleVerdict, locale: Locale): string {
  const lines = faults.map((fault) => {
    const place = fault.where === null ? fault.path : `${fault.path} · ${fault.where}`;
    return oneLine(`${place}: ${sentence(fault, locale)} [${fault.code}]`);
  });
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const unlisted = total - faults.length;
  return [
    ...lines,
    ...(unlisted === 0 ? [] : [say(texts.verifyMore, { count: unlisted }, locale)]),
    say(
      total === 0 ? texts.verifySound : texts.verifyTotal,
      { count: total, files, pictures, formats: formats.join(', ') },
      locale,
    ),
  ].join('\n');
}

/** Field names are public: scripts read them. */
function asJson({ faults, counts, files, pictures, formats }: BundleVerdict): string {
  const listed = faults.map((fault) => ({
    ...fault,
    promise: faultPromises[fault.code],
    message: { en: sentence(fault, 'en'), 'zh-CN': sentence(fault, 'zh-CN') },
  }));
  return JSON.stringify(
    { files, pictures, formats, counts: Object.fromEntries(counts), faults: listed },
    null,
    2,
  );
}
