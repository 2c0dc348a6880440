import { Button } from '@create-figma-plugin/ui';
import { Fragment, h, type JSX } from 'preact';
import type { LabelClass, Taxonomy } from '../../../core/label/taxonomy.ts';
import type { LabelRow, OpenFrame } from '../../state/label-frame.ts';
import { rowKey } from '../../state/label-frame.ts';
import type { LabelSelection } from '../../state/label-selection.ts';
import type { Words } from '../../words.ts';
import { ClassName } from './class-chip.tsx';
import { ElementAttributes } from './element-attributes.tsx';
import { className, failureWords, offered, rowText, suggestionText } from './label-words.ts';

export interface LabelCardProps {
  readonly open: OpenFrame | null;
  readonly selection: LabelSelection;
  readonly rows: readonly LabelRow[];
  readonly taxonomy: Taxonomy;
  readonly words: Words;
  /** False where nothing can be kept. */
  readonly canLabel: boolean;
  readonly onLabel: (className: string | null) => void;
  readonly onAccept: () => void;
  readonly onFind: () => void;
  readonly onAttribute: (layerId: string, name: string, value: string) => void;
}

/** What is selected, what it is taken for, and every way to say what it is. */
export function LabelCard(props: LabelCardProps): JSX.Element {
  const { open, selection, rows, taxonomy, words, canLabel, onLabel, onAccept, onFind, onAttribute } = props;
  const chosen = rows.filter(({ key }) => selection.keys.has(key));
  const acceptable = chosen.filter(({ suggestion, failure }) => suggestion !== null && failure === null);
  const isBlocked = !canLabel || selection.keys.size === 0 || chosen.some(({ failure }) => failure !== null);
  const keyed = offered(taxonomy).filter(({ key }) => key !== null);
  const index = selection.keys.size > 1 ? null : layerIndexOf(open, selection);
  const layer = index === null ? undefined : open?.snapshot.layers[index];
  return (
    <div class="label-card">
      <SelectedText {...props} chosen={chosen} />
      {!isBlocked && (
        <Fragment>
          <div class="label-deeds">
            {acceptable.length > 0 && (
              <Button onClick={onAccept}>
                {words.t('label.accept')} <kbd>A</kbd>
              </Button>
            )}
            <button type="button" class="quiet-button" onClick={onFind}>
              {words.t('label.find')} <kbd>C</kbd>
            </button>
            <button
              type="button"
              class="quiet-button"
              onClick={() => {
                onLabel(null);
              }}
            >
              {words.t('label.none')} <kbd>0</kbd>
            </button>
          </div>
          <ClassKeys classes={keyed} words={words} onLabel={onLabel} />
        </Fragment>
      )}
      {open !== null && index !== null && layer !== undefined && (
        <ElementAttributes
          key={layer.id}
          {...{ open, taxonomy, words, layerIndex: index, canEdit: !isBlocked }}
          onSet={(name, value) => {
            onAttribute(layer.id, name, value);
          }}
        />
      )}
    </div>
  );
}

interface ClassKeysProps {
  readonly classes: readonly LabelClass[];
  readonly words: Words;
  readonly onLabel: (className: string) => void;
}

/** The legend of the picture, and a button for each class with a number key. */
const ClassKeys = ({ classes, words, onLabel }: ClassKeysProps): JSX.Element => (
  <div class="class-keys" role="group" aria-label={words.t('label.classes')}>
    {[...classes]
      .sort((a, b) => Number(a.key) - Number(b.key))
      .map((one) => (
        <button
          key={one.id}
          type="button"
          class="class-key"
          onClick={() => {
            onLabel(one.name);
          }}
        >
          <ClassName labelClass={one} words={words} />
        </button>
      ))}
  </div>
);

function SelectedText(props: LabelCardProps & { readonly chosen: readonly LabelRow[] }): JSX.Element {
  const { open, selection, chosen, taxonomy, words } = props;
  if (selection.keys.size > 1)
    return <h2 class="label-title">{words.count('label.selected', selection.keys.size)}</h2>;
  const index = layerIndexOf(open, selection);
  const layer = index === null ? undefined : open?.snapshot.layers[index];
  if (open === null || index === null || layer === undefined) {
    const isDone = open !== null && open.exceptions.length === 0;
    return (
      <Fragment>
        {isDone && <h2 class="label-title">{words.t('label.allDone')}</h2>}
        <p class="muted">{words.t('label.pickBox')}</p>
      </Fragment>
    );
  }
  const [row] = chosen;
  const label = open.labels.labels.get(index);
  const suggestion = label === undefined ? open.suggestions.get(index) : undefined;
  return (
    <Fragment>
      <h2 class="label-title">
        {layer.name}
        {layer.box !== null && (
          <span class="muted">{` ${words.number(layer.box.width)} × ${words.number(layer.box.height)}`}</span>
        )}
      </h2>
      {row !== undefined && (
        <p>{row.failure === null ? rowText(row, taxonomy, words) : failureWords(row.failure, words)}</p>
      )}
      {label !== undefined && (
        <p>
          {label.is === 'none'
            ? words.t('label.isNone')
            : words.t('label.is', {
                class: label.classes.map((name) => className(taxonomy, name, words)).join(', '),
              })}{' '}
          <span class="muted">
            {words.t(`label.by.${label.by}`)}
            {label.origin === 'copied' && ` · ${words.t('label.copied')}`}
          </span>
        </p>
      )}
      {suggestion !== undefined && (
        <p>
          {words.t('label.suggested', { class: className(taxonomy, suggestion.className, words) })}{' '}
          <span class="muted">{suggestionText(suggestion, words)}</span>
        </p>
      )}
    </Fragment>
  );
}

/** Place of the one selected layer in the open frame; null = it is not in it. */
function layerIndexOf(open: OpenFrame | null, { key }: LabelSelection): number | null {
  if (open === null || key === null) return null;
  const at = open.snapshot.layers.findIndex(({ id }) => rowKey(open.snapshot.id, id) === key);
  return at === -1 ? null : at;
}
