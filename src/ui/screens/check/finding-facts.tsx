import { Fragment, h, type JSX } from 'preact';
import type { WaivedFinding } from '../../../core/review/apply-waivers.ts';
import type { CheckedFrame } from '../../state/check-view.ts';
import type { ScreenProps } from '../screen-props.ts';
import { ruleAbout } from './rule-words.ts';

export interface FindingFactsProps extends ScreenProps {
  readonly checked: CheckedFrame;
  readonly finding: WaivedFinding;
}

/** Why the rule exists, what it measures, where, and which spec its limit comes from. */
export function FindingFacts({ panel, words, checked, finding }: FindingFactsProps): JSX.Element {
  const specs = panel.check.specsInUse();
  const spec = specs.find(({ id }) => id === checked.report.placement?.id);
  const origin = finding.from;
  const home = origin === null ? spec : (specs.find(({ id }) => id === origin.spec) ?? spec);
  const why = (home ?? spec)?.rules.find(({ id }) => id === finding.ruleId)?.why;
  const about = ruleAbout(finding.rule, words);
  return (
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
      {origin !== null && (
        <Item
          name={words.t('card.from')}
          text={words.t('card.fromSpec', {
            spec: origin.spec,
            version: origin.version,
            clause: origin.source.clause ?? '',
            reference: origin.source.trust === 'example' ? words.t('specs.example') : origin.source.reference,
          })}
        />
      )}
    </dl>
  );
}

const Item = ({ name, text }: { readonly name: string; readonly text: string }): JSX.Element => (
  <Fragment>
    <dt>{name}</dt>
    <dd>{text}</dd>
  </Fragment>
);
