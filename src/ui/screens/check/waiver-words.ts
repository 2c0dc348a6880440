import { shortText } from '../../../core/check/short-text.ts';
import type { FindingWaiver, WaivedFinding } from '../../../core/review/apply-waivers.ts';
import type { WaiverScope } from '../../../core/review/waiver-event.ts';
import type { FrameRow } from '../../state/check-view.ts';
import type { Words } from '../../words.ts';

/** True for a finding that may be waived and has no waiver that holds or waits; a refused or ended one can be asked for again. */
export const canBeWaived = ({ isWaivable, waiver }: WaivedFinding): boolean =>
  isWaivable && (waiver === null || waiver.status === 'refused' || waiver.status === 'expired');

/** What a waiver of this finding could cover, narrowest first. */
export function scopesFor(
  finding: WaivedFinding,
  rows: readonly FrameRow[],
  frameId: string,
): readonly WaiverScope[] {
  const { layer, fingerprint } = finding;
  const role = layer?.role ?? null;
  const key = layer?.componentKey ?? null;
  const outcome = rows.find(({ entry }) => entry.id === frameId)?.outcome;
  const campaign = outcome?.is === 'checked' ? outcome.records.assignment?.facts['campaign'] : undefined;
  return [
    { of: 'finding', fingerprint },
    ...(layer === null ? [] : [{ of: 'layer', layerId: layer.id } as const]),
    { of: 'frame' },
    ...(key === null ? [] : [{ of: 'component', key } as const]),
    ...(role === null ? [] : [{ of: 'role', role } as const]),
    ...(campaign === undefined ? [] : [{ of: 'campaign', campaign: String(campaign) } as const]),
  ];
}

export function scopeText(scope: WaiverScope, finding: WaivedFinding, words: Words): string {
  const layer = shortText(finding.layer?.name ?? '');
  const role = scope.of === 'role' ? scope.role : '';
  const campaign = scope.of === 'campaign' ? shortText(scope.campaign) : '';
  return words.t(`waiveScope.${scope.of}`, { layer, role, campaign });
}

/** One sentence about the waiver on a finding: who, why, until when. */
export function waiverText({ status, waiver }: FindingWaiver, words: Words): string {
  const { request, decision } = waiver;
  const who = (status === 'accepted' || status === 'refused' ? decision?.by.name : null) ?? request.by.name;
  const sentence = words.t(`waived.${status}`, {
    who,
    by: request.by.name,
    text: request.reason.text,
    reason: words.t(`waiveReason.${request.reason.code}`),
  });
  return request.until === null ? sentence : `${sentence} ${words.t('waived.until', { day: request.until })}`;
}
