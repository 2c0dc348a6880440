import { Button } from '@create-figma-plugin/ui';
import { h, type JSX } from 'preact';
import { useState } from 'preact/hooks';
import { factsAsked } from '../../../core/placement/facts-asked.ts';
import type { PlacementSpec } from '../../../core/placement/placement-spec.ts';
import { Dialog } from '../../components/dialog.tsx';
import { Notice } from '../../components/notice.tsx';
import { useStore } from '../../components/use-store.ts';
import { framesLike } from '../../state/frames-like.ts';
import type { ScreenProps } from '../screen-props.ts';

/** Chooses the spec of a frame, its variant, and what is said about the frame. The choice is stored on the frame. */
export function AssignDialog({ panel, words }: ScreenProps): JSX.Element {
  const frameId = useStore(panel.assigning);
  return (
    <Dialog
      isOpen={frameId !== null}
      title={words.t('assign.title')}
      closeLabel={words.t('app.close')}
      onClose={() => {
        panel.assigning.set(null);
      }}
    >
      {frameId !== null && <AssignForm key={frameId} panel={panel} words={words} frameId={frameId} />}
    </Dialog>
  );
}

function AssignForm({ panel, words, frameId }: ScreenProps & { readonly frameId: string }): JSX.Element {
  const { rows } = useStore(panel.check.view);
  const { failure } = useStore(panel.decisions.view);
  const row = rows.find(({ entry }) => entry.id === frameId);
  const checked = row?.outcome.is === 'checked' ? row.outcome : null;
  const before = checked?.records.assignment ?? null;
  const candidates = checked?.report.unmatched?.candidates ?? [];
  const specs = inOrder(panel.check.specsInUse(), candidates);
  const [placement, setPlacement] = useState<string | null>(
    before?.placement ?? checked?.report.placement?.id ?? candidates[0] ?? specs[0]?.id ?? null,
  );
  const [variant, setVariant] = useState<string | null>(before?.variant ?? null);
  const [facts, setFacts] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(Object.entries(before?.facts ?? {}).map(([name, value]) => [name, String(value)])),
  );
  const spec = specs.find(({ id }) => id === placement) ?? null;
  const alike = framesLike(rows, frameId);
  const use = async (frameIds: readonly string[]): Promise<void> => {
    const said = Object.fromEntries(Object.entries(facts).filter(([, value]) => value.trim() !== ''));
    const isEmpty = placement === null && Object.keys(said).length === 0;
    const chosen = isEmpty ? null : { placement, variant: spec === null ? null : variant, facts: said };
    if (await panel.decisions.assign(frameIds, chosen)) panel.assigning.set(null);
  };
  return (
    <div class="decision">
      <p class="muted">
        {row?.entry.name} · {words.t('assign.about')}
      </p>
      <fieldset class="choices stacked scrolling">
        <legend>{words.t('assign.spec')}</legend>
        <Choice
          name="assign-spec"
          isChosen={placement === null}
          text={words.t('assign.auto')}
          onChoose={() => {
            setPlacement(null);
          }}
        />
        {specs.map(({ id, name, version }) => (
          <Choice
            key={id}
            name="assign-spec"
            isChosen={id === placement}
            text={words.t('detail.specVersion', { name: name[words.locale], version })}
            note={candidates.includes(id) ? words.t('assign.fits') : id}
            onChoose={() => {
              setPlacement(id);
              setVariant(null);
            }}
          />
        ))}
      </fieldset>
      {spec?.variants !== undefined && spec.variants.list.length > 0 && (
        <fieldset class="choices stacked">
          <legend>{words.t('assign.variant')}</legend>
          <Choice
            name="assign-variant"
            isChosen={variant === null}
            text={words.t('assign.variantAuto')}
            onChoose={() => {
              setVariant(null);
            }}
          />
          {spec.variants.list.map(({ id, name }) => (
            <Choice
              key={id}
              name="assign-variant"
              isChosen={id === variant}
              text={name[words.locale]}
              onChoose={() => {
                setVariant(id);
              }}
            />
          ))}
        </fieldset>
      )}
      <FactFields
        names={factNames(spec, facts)}
        values={facts}
        onChange={(name, value) => {
          setFacts({ ...facts, [name]: value });
        }}
      />
      {failure !== null && <Notice kind="problem">{words.failure(failure)}</Notice>}
      <div class="dialog-foot">
        {alike.length > 1 && (
          <Button secondary onClick={() => void use(alike)}>
            {words.count('assign.useAll', alike.length)}
          </Button>
        )}
        <Button onClick={() => void use([frameId])}>{words.t('assign.use')}</Button>
      </div>
    </div>
  );
}

/** The specs that fit first, then the others by id. */
function inOrder(specs: readonly PlacementSpec[], candidates: readonly string[]): readonly PlacementSpec[] {
  const placeOf = ({ id }: PlacementSpec): number => (candidates.includes(id) ? 0 : 1);
  return specs
    .filter(({ status }) => status !== 'base')
    .sort((a, b) => placeOf(a) - placeOf(b) || (a.id < b.id ? -1 : 1));
}

/** The campaign always: waivers may be for one. */
const factNames = (
  spec: PlacementSpec | null,
  facts: Readonly<Record<string, string>>,
): ReadonlyMap<string, readonly string[]> =>
  new Map([
    ['campaign', []],
    ...Object.keys(facts).map((name): [string, readonly string[]] => [name, []]),
    ...(spec === null ? [] : factsAsked(spec)),
  ]);

interface ChoiceProps {
  readonly name: string;
  readonly isChosen: boolean;
  readonly text: string;
  readonly note?: string;
  readonly onChoose: () => void;
}

const Choice = ({ name, isChosen, text, note, onChoose }: ChoiceProps): JSX.Element => (
  <label class="choice">
    <input type="radio" name={name} checked={isChosen} onChange={onChoose} />
    <span>
      {text} {note !== undefined && <span class="muted">{note}</span>}
    </span>
  </label>
);

interface FactFieldsProps {
  readonly names: ReadonlyMap<string, readonly string[]>;
  readonly values: Readonly<Record<string, string>>;
  readonly onChange: (name: string, value: string) => void;
}

/** One line for each fact; the values the spec compares with are offered. */
const FactFields = ({ names, values, onChange }: FactFieldsProps): JSX.Element => (
  <div class="fact-fields">
    {[...names].map(([name, offered]) => (
      <label key={name} class="labelled">
        <span>{name}</span>
        <input
          class="input"
          type="text"
          maxLength={200}
          list={`fact-${name}`}
          value={values[name] ?? ''}
          onInput={(event) => {
            onChange(name, event.currentTarget.value);
          }}
        />
        <datalist id={`fact-${name}`}>
          {offered.map((value) => (
            <option key={value} value={value} />
          ))}
        </datalist>
      </label>
    ))}
  </div>
);
