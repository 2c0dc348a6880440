import { Button } from '@create-figma-plugin/ui';
import { Fragment, h, type JSX } from 'preact';
import type { FrameEntry } from '../../../contract/shapes.ts';
import type { Finding, FrameReport } from '../../../core/check/finding.ts';
import { sayFinding } from '../../../i18n/say-finding.ts';
import { CopyButton } from '../../components/copy-button.tsx';
import { MarkIcon } from '../../components/mark-icon.tsx';
import { measuredFacts } from '../../components/measured-facts.ts';
import { useStore } from '../../components/use-store.ts';
import { markOf } from '../../state/check-totals.ts';
import { noFilters } from '../../state/finding-rows.ts';
import type { Words } from '../../words.ts';
import type { ScreenProps } from '../screen-props.ts';
import { ruleAbout, ruleTitle } from './rule-words.ts';

export interface FindingDetailProps extends ScreenProps {
  readonly entry: FrameEntry;
  readonly report: FrameReport;
  readonly finding: Finding;
  readonly onShow: () => void;
}

/** The rule card: what is wrong on this very frame, found against needed, why the rule exists, what to do. */
export function FindingDetail({
  panel,
  words,
  entry,
  report,
  finding,
  onShow,
}: FindingDetailProps): JSX.Element {
  const { rows } = useStore(panel.check.view);
  const spec = panel.specs.inUse().find(({ id }) => id === report.placement?.id);
  const why = spec?.rules.find(({ id }) => id === finding.ruleId)?.why;
  const about = ruleAbout(finding.rule, words);
  const mark = markOf(finding);
  const message = sayFinding(finding, words.locale);
  const others = rows.reduce(
    (sum, { outcome }) =>
      sum +
      (outcome.is === 'checked'
        ? outcome.report.findings.filter(({ rule }) => rule === finding.rule).length
        : 0),
    -1,
  );
  return (
    <div class="detail-text">
      <h2 class="detail-title">
        <MarkIcon sign={mark} />
        {ruleTitle(finding.rule, words)}
        <span class="muted">{words.t(`severity.${mark}`)}</span>
      </h2>
      <p class="detail-message">{message}</p>
      <FactTable finding={finding} words={words} />
      <dl class="detail-list">
        {why !== undefined && <Item name={words.t('detail.why')} text={words.wording(why)} />}
        {about !== null && <Item name={words.t('detail.measures')} text={about} />}
        <Item
          name={words.t('detail.layer')}
          text={finding.layer?.path.join(' › ') ?? words.t('detail.wholeFrame')}
        />
        {spec !== undefined && (
          <Item
            name={words.t('detail.spec')}
            text={words.t('detail.specVersion', { name: spec.name[words.locale], version: spec.version })}
          />
        )}
      </dl>
      <div class="detail-buttons">
        <Button secondary onClick={onShow}>
          {words.t('detail.show')}
        </Button>
        <CopyButton title={words.t('detail.copy')} words={words} text={() => `${entry.name}: ${message}`} />
      </div>
      {others > 0 && (
        <p class="detail-more">
          {words.count('detail.more', others)}{' '}
          <button
            type="button"
            class="link"
            onClick={() => {
              panel.filters.set({ ...noFilters, rule: finding.rule });
            }}
          >
            {words.t('detail.showAll')}
          </button>
        </p>
      )}
    </div>
  );
}

const Item = ({ name, text }: { readonly name: string; readonly text: string }): JSX.Element => (
  <Fragment>
    <dt>{name}</dt>
    <dd>{text}</dd>
  </Fragment>
);

const arrows = { top: '↑', right: '→', bottom: '↓', left: '←' } as const;

function FactTable({
  finding,
  words,
}: {
  readonly finding: Finding;
  readonly words: Words;
}): JSX.Element | null {
  const facts = measuredFacts(finding.data);
  if (facts.length === 0) return null;
  return (
    <div class="facts">
      {facts.map(({ side, found, needed }) => (
        <div key={side ?? 'one'} class="fact">
          {side !== null && <span class="fact-side">{arrows[side]}</span>}
          <span>
            <span class="muted">{words.t('detail.found')}</span> <b>{found}</b>
          </span>
          <span>
            <span class="muted">{words.t('detail.needed')}</span> <b>{needed}</b>
          </span>
        </div>
      ))}
    </div>
  );
}
