import { Fragment, h, type JSX, type TargetedKeyboardEvent } from 'preact';
import type { Rect } from '../../../core/geometry/rect.ts';
import { dashOf, signOf } from '../../state/class-look.ts';
import type { LabelBox } from '../../state/label-boxes.ts';
import type { Words } from '../../words.ts';
import { titleOf } from './label-words.ts';

export interface LabelBoxesProps {
  readonly boxes: readonly LabelBox[];
  readonly selected: ReadonlySet<string>;
  readonly words: Words;
  /** Frame px per px on screen. */
  readonly onePx: number;
  /** The part of frame space that is shown. */
  readonly view: Rect<'frame'>;
  readonly onPick: (box: LabelBox) => void;
  readonly onShow: (box: LabelBox) => void;
}

/** Smallest side of a box on screen, px: a hairline must be seen and hit. */
const leastPx = 6;
const signPx = 13;

/** One box for each element: its class by colour, dashes and number. Arrows walk through them, Enter shows one on the canvas. */
export function LabelBoxes(props: LabelBoxesProps): JSX.Element {
  const { boxes, selected, words, onePx, view, onPick, onShow } = props;
  const reachable = boxes.find(({ key }) => selected.has(key))?.key ?? boxes[0]?.key;
  const onKeyDown = (event: TargetedKeyboardEvent<SVGGElement>): void => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.code];
    const at = boxes.findIndex(({ key }) => key === event.currentTarget.dataset['key']);
    const here = boxes[at];
    if (event.code === 'Enter' && here !== undefined) onShow(here);
    const next = step === undefined ? undefined : boxes[(at + step + boxes.length) % boxes.length];
    if (next === undefined) return;
    event.preventDefault();
    onPick(next);
    const homes = event.currentTarget.parentElement?.querySelectorAll<SVGGElement>('[data-key]') ?? [];
    [...homes].find((home) => home.dataset['key'] === next.key)?.focus();
  };
  return (
    <Fragment>
      {boxes.map((box) => {
        const isSelected = selected.has(box.key);
        return (
          <g
            key={box.key}
            class={`label-box${isSelected ? ' label-box-selected' : ''}${box.isSure ? '' : ' label-box-open'}`}
            role="button"
            data-key={box.key}
            {...{ tabindex: box.key === reachable ? 0 : -1 }}
            aria-pressed={isSelected}
            aria-label={`${signText(box)} ${boxName(box, words)}`}
            onClick={() => {
              onPick(box);
            }}
            onDblClick={() => {
              onShow(box);
            }}
            onKeyDown={onKeyDown}
          >
            <BoxLines box={box} isSelected={isSelected} onePx={onePx} />
            <BoxSign box={box} onePx={onePx} view={view} />
          </g>
        );
      })}
    </Fragment>
  );
}

const signText = ({ labelClass, isSure }: LabelBox): string =>
  `${labelClass === null ? '' : signOf(labelClass)}${isSure ? '' : '?'}`;

const boxName = ({ name, labelClass }: LabelBox, words: Words): string =>
  labelClass === null
    ? words.t('label.boxOpen', { name })
    : words.t('label.box', { name, class: titleOf(labelClass, words) });

interface BoxPartProps {
  readonly box: LabelBox;
  readonly onePx: number;
}

function BoxLines({ box, isSelected, onePx }: BoxPartProps & { readonly isSelected: boolean }): JSX.Element {
  const { labelClass } = box;
  const { x, y, width, height } = atLeast(box.rect, leastPx * onePx);
  const sides = { x, y, width, height };
  const strokePx = isSelected ? 3 : 1.5;
  const dash = labelClass === null ? [2, 3] : dashOf(labelClass);
  return (
    <Fragment>
      <rect class="label-under" {...sides} stroke-width={(strokePx + 2) * onePx} />
      <rect
        class="label-line"
        {...sides}
        stroke-width={strokePx * onePx}
        stroke-dasharray={dash.map((px) => String(px * onePx)).join(' ') || undefined}
        style={labelClass === null ? undefined : { stroke: labelClass.colour, fill: labelClass.colour }}
      />
    </Fragment>
  );
}

function BoxSign({ box, onePx, view }: BoxPartProps & { readonly view: Rect<'frame'> }): JSX.Element {
  const { labelClass, rect } = box;
  const text = signText(box);
  const width = (5 + text.length * 6) * onePx;
  const height = signPx * onePx;
  const x = Math.max(view.x, Math.min(rect.x, view.x + view.width - width));
  // On a small box the sign would hide what it is about.
  const top = rect.height < 2.2 * height ? rect.y - height : rect.y;
  const y = Math.max(view.y, Math.min(top, view.y + view.height - height));
  return (
    <g aria-hidden="true">
      <rect
        class="label-sign"
        {...{ x, y, width, height }}
        style={labelClass === null ? undefined : { fill: labelClass.colour }}
      />
      <text
        class="label-sign-text"
        x={x + width / 2}
        y={y + 10 * onePx}
        font-size={10 * onePx}
        text-anchor="middle"
      >
        {text}
      </text>
    </g>
  );
}

/** A box thinner than `side` grows around its middle. */
function atLeast(rect: Rect<'frame'>, side: number): Rect<'frame'> {
  const width = Math.max(rect.width, side);
  const height = Math.max(rect.height, side);
  return { x: rect.x - (width - rect.width) / 2, y: rect.y - (height - rect.height) / 2, width, height };
}
