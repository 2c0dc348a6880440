import type { PlacementRule } from '../placement-spec.ts';
import { copyFields } from './copy-fields.ts';
import type { CopyLimit, LibraryData, Pair } from './library-data.ts';
import { libraryRule } from './library-rule.ts';
import { sourcedBy } from './library-source.ts';

const beside: Pair = [
  'Entered beside the picture: counted in layers named after the field.',
  '在图片之外单独填写，按以该字段命名的图层计算。',
];
const cutOff: Pair = [
  'Longer copy is allowed, but the feed cuts it here.',
  '更长的文案也可提交，但信息流会在此处折叠。',
];

/** A hard limit is major; what shows before the feed cuts the copy is minor, because nobody refuses longer copy. */
export const copyRules = (copy: NonNullable<LibraryData['copy']>): readonly PlacementRule[] =>
  Object.keys(copyFields).flatMap((field) => {
    const limit = Object.entries(copy).find(([name]) => name === field)?.[1];
    return limit === undefined ? [] : rulesOf(field, limit);
  });

function rulesOf(role: string, limit: CopyLimit): readonly PlacementRule[] {
  const { max, unit = 'grapheme', visible, visibleHan, lines, emoji } = limit;
  const id = role.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const [hard, why, more] = doubtOf(limit);
  const shown = visible === undefined ? {} : shownOf(visible, visibleHan);
  return [
    ...(max === undefined
      ? []
      : [libraryRule(`${id}-length`, 'text.length', hard, { role, max, unit }, why, more)]),
    ...(visible === undefined
      ? []
      : [
          libraryRule(
            `${id}-visible`,
            'text.length',
            'minor',
            { role, unit, ...shown },
            limit.doubt?.why ?? cutOff,
            more,
          ),
        ]),
    ...(lines === undefined
      ? []
      : [libraryRule(`${id}-lines`, 'text.lines', hard, { roles: [role], max: lines }, why, more)]),
    ...(emoji === undefined
      ? []
      : [libraryRule(`${id}-emoji`, 'text.emoji', hard, { roles: [role], max: emoji }, why, more)]),
  ];
}

const shownOf = (visible: number, visibleHan: number | undefined): object =>
  visibleHan === undefined
    ? { visibleMax: visible }
    : {
        limits: [
          { script: 'latin', visibleMax: visible },
          { script: 'han', visibleMax: visibleHan },
        ],
      };

const doubtOf = ({ doubt }: CopyLimit): readonly ['major' | 'minor', Pair, Pick<PlacementRule, 'source'>] =>
  doubt === undefined
    ? ['major', beside, {}]
    : ['minor', doubt.why, doubt.source === undefined ? {} : sourcedBy('C', doubt.source)];
