import { h, type JSX } from 'preact';
import type { Wording } from '../../../core/locale.ts';
import type { PlacementSpec } from '../../../core/placement/placement-spec.ts';
import { specIdOf } from '../../../core/placement/spec-id.ts';
import type { PublishedVersion } from '../../../core/stored/placements/read-placements-record.ts';
import { downloadBlob } from '../../components/download-blob.ts';
import type { Words } from '../../words.ts';
import type { ScreenProps } from '../screen-props.ts';
import { SelectInput } from './fields/select-input.tsx';
import { ChangeList } from './publish-dialog.tsx';
import { whyNotWritten } from './why-not-written.ts';

export interface SpecRowProps extends ScreenProps {
  readonly spec: PlacementSpec;
  /** Its published versions, oldest first. */
  readonly versions: readonly PublishedVersion[];
  readonly pinned: number | null;
  readonly takenIds: readonly string[];
  readonly onEdit: (spec: unknown, isNew: boolean) => void;
  readonly onRemove?: () => void;
  /** Of a ready spec, which is copied rather than edited: what its source says and no rule checks. */
  readonly notes?: readonly Wording[];
}

/** One spec: what it is for, where its numbers come from, and what can be done with it. */
export function SpecRow({
  panel,
  words,
  spec,
  versions,
  pinned,
  takenIds,
  onEdit,
  onRemove,
  notes,
}: SpecRowProps): JSX.Element {
  const name = spec.name[words.locale];
  const reason = whyNotWritten(panel.specs.view.get(), words);
  return (
    <div class="spec-row">
      <div class="spec-name">
        <b>{name}</b> <span class="badge">v{spec.version}</span>{' '}
        {spec.status === 'retired' && <span class="badge">{words.t('edit.retired')}</span>}
      </div>
      <div class="muted">{aboutSpec(spec, words)}</div>
      <div class="row-buttons">
        {notes === undefined && (
          <button
            type="button"
            class="quiet-button"
            aria-label={words.t('edit.editOf', { name })}
            onClick={() => {
              onEdit(spec, false);
            }}
          >
            {words.t('edit.edit')}
          </button>
        )}
        <button
          type="button"
          class="quiet-button"
          aria-label={words.t('edit.copyOf', { name })}
          onClick={() => {
            const id = specIdOf(`${spec.id.replaceAll('.', '-')}-copy`, takenIds);
            onEdit({ ...spec, id, version: 1, status: 'draft' }, true);
          }}
        >
          {words.t('edit.copy')}
        </button>
        <button
          type="button"
          class="quiet-button"
          aria-label={words.t('edit.exportOf', { name })}
          onClick={() => {
            const json = `${JSON.stringify(spec, null, 2)}\n`;
            downloadBlob(
              `${spec.id}.v${String(spec.version)}.json`,
              new Blob([json], { type: 'application/json' }),
            );
          }}
        >
          {words.t('edit.export')}
        </button>
        {onRemove !== undefined && (
          <button
            type="button"
            class="quiet-button"
            aria-label={words.t('specs.remove', { name })}
            onClick={onRemove}
          >
            {words.t('edit.remove')}
          </button>
        )}
      </div>
      {notes !== undefined && notes.length > 0 && (
        <details class="muted">
          <summary>{words.count('edit.unchecked', notes.length)}</summary>
          <ul>
            {notes.map((note, at) => (
              <li key={at}>{words.wording(note)}</li>
            ))}
          </ul>
        </details>
      )}
      {versions.length > 1 && (
        <div class="spec-versions">
          <SelectInput
            label={words.t('edit.versionInUse', { name })}
            value={pinned === null ? '' : String(pinned)}
            options={[
              { value: '', text: words.t('edit.latest') },
              ...versions.map((one) => ({
                value: String(one.spec.version),
                text: words.t('edit.pinned', { version: one.spec.version }),
              })),
            ]}
            onSelect={(next) => {
              if (reason !== null) return;
              void panel.specs.pin(spec.id, next === '' ? null : Number(next)).then((done) => {
                if (done) panel.applySpecs();
              });
            }}
          />
          <History versions={versions} words={words} />
        </div>
      )}
    </div>
  );
}

/** What each version changed, newest first. */
const History = ({
  versions,
  words,
}: {
  readonly versions: readonly PublishedVersion[];
  readonly words: Words;
}): JSX.Element => (
  <details class="history">
    <summary>{words.count('edit.versions', versions.length)}</summary>
    {[...versions].reverse().map(({ spec, publishedAt, by, changes }, at) => (
      <div key={spec.version}>
        <h3>
          {[`v${String(spec.version)}`, publishedAt?.slice(0, 10), by]
            .filter((part) => typeof part === 'string')
            .join(' · ')}
        </h3>
        <ChangeList
          changes={changes.map((change) => ({ ...change, unit: unitOf(change.unit) }))}
          isFirst={at === versions.length - 1}
          words={words}
        />
      </div>
    ))}
  </details>
);

const units = [
  'px',
  'px²',
  '%',
  'ratio',
  '°',
  '字',
  'characters',
  'words',
  'lines',
  'kB',
  'ΔE',
  ':1',
] as const;

/** Stored by some version: an unknown unit is left out. */
const unitOf = (unit: string) => units.find((one) => one === unit) ?? '';

function aboutSpec(spec: PlacementSpec, words: Words): string {
  const sizes = (spec.match.sizes ?? []).map(({ width, height }) => `${String(width)}×${String(height)}`);
  const fits = sizes.length > 0 ? sizes.join(', ') : words.t('specs.byName');
  const { trust, reference, date } = spec.source;
  const source = trust === 'example' ? [] : [reference];
  return [
    fits,
    words.count('specs.rules', spec.rules.length),
    ...source,
    words.t(`edit.trust.${trust}`),
    date,
  ].join(' · ');
}
