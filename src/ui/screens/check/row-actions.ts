import type { FrameEntry } from '../../../contract/shapes.ts';
import type { WaivedFinding } from '../../../core/review/apply-waivers.ts';
import { sayFinding } from '../../../i18n/say-finding.ts';
import { copyText } from '../../components/copy-text.ts';
import type { MenuItem } from '../../components/menu-button.tsx';
import type { CheckedFrame } from '../../state/check-view.ts';
import type { ListRow } from '../../state/finding-rows.ts';
import { fixesFor, fixItemOf } from '../../state/fix-state.ts';
import type { ScreenProps } from '../screen-props.ts';
import { overlayDrawing } from './overlay-drawing.ts';
import { canBeWaived } from './waiver-words.ts';

type FindingRow = Extract<ListRow, { readonly is: 'finding' }>;

/** What can be done with a finding, from its row, its card, its menu and the keys alike. */
export interface RowActions {
  readonly fix: (entry: FrameEntry, finding: WaivedFinding) => void;
  /** Every fix for the rule of this finding in the frames shown. */
  readonly fixAll: (rule: string) => void;
  readonly waive: (entry: FrameEntry, checked: CheckedFrame, finding: WaivedFinding) => void;
  /** Puts the frame's marks on the canvas, or takes them away. */
  readonly toggleOverlay: (checked: CheckedFrame) => void;
  /** The menu of a finding's row. */
  readonly menuOf: (row: FindingRow, show: () => void) => readonly MenuItem[];
}

export function createRowActions({ panel, words }: ScreenProps): RowActions {
  const isExample = (): boolean => panel.check.view.get().scope === 'example';
  const fix: RowActions['fix'] = (entry, finding) => {
    const item = fixItemOf(entry, finding);
    if (item !== null && !isExample()) void panel.fixing.offer([item]);
  };
  const fixAll: RowActions['fixAll'] = (rule) => {
    if (!isExample()) void panel.fixing.offer(fixesFor(panel.check.view.get().rows, rule));
  };
  const waive: RowActions['waive'] = (entry, { report }, finding) => {
    if (!canBeWaived(finding) || report.placement === null || isExample()) return;
    panel.waiving.set({ entry, finding, placement: report.placement.id });
  };
  const toggleOverlay: RowActions['toggleOverlay'] = (checked) => {
    if (panel.overlay.view.get().frameId === checked.report.frame.id) void panel.overlay.clear();
    else if (!isExample()) void panel.overlay.show(overlayDrawing(checked, words));
  };
  return {
    fix,
    fixAll,
    waive,
    toggleOverlay,
    menuOf({ entry, checked, finding }, show) {
      const fixes = isExample() ? 0 : fixesFor(panel.check.view.get().rows, finding.rule).length;
      const isShown = panel.overlay.view.get().frameId === entry.id;
      const canWaive = canBeWaived(finding) && !isExample();
      return [
        { text: words.t('detail.show'), key: 'Enter', onPick: show },
        ...(isExample()
          ? []
          : [
              {
                text: words.t(isShown ? 'overlay.hide' : 'overlay.show'),
                key: 'O',
                onPick: () => {
                  toggleOverlay(checked);
                },
              },
            ]),
        ...(canWaive
          ? [
              {
                text: words.t('waive.open'),
                key: 'W',
                onPick: () => {
                  waive(entry, checked, finding);
                },
              },
            ]
          : []),
        ...(fixes > 1
          ? [
              {
                text: words.t('fix.every', { count: words.number(fixes) }),
                onPick: () => {
                  fixAll(finding.rule);
                },
              },
            ]
          : []),
        {
          text: words.t('detail.copy'),
          onPick: () => {
            copyText(`${entry.name}: ${sayFinding(finding, words.locale)}`);
          },
        },
        {
          text: words.t('card.openSpec'),
          onPick: () => {
            panel.dialog.set('specs');
          },
        },
      ];
    },
  };
}
