import { Button } from '@create-figma-plugin/ui';
import { h, type JSX } from 'preact';
import { useState } from 'preact/hooks';
import {
  maxReasonLength,
  type WaiverReasonCode,
  type WaiverScope,
  waiverReasonCodes,
} from '../../../core/review/waiver-event.ts';
import { sayFinding } from '../../../i18n/say-finding.ts';
import { Dialog } from '../../components/dialog.tsx';
import { Notice } from '../../components/notice.tsx';
import { useStore } from '../../components/use-store.ts';
import type { WaiveTarget } from '../../state/panel-state.ts';
import type { ScreenProps } from '../screen-props.ts';
import { WaiveUntil } from './waive-until.tsx';
import { scopesFor, scopeText } from './waiver-words.ts';

/** Asks for a waiver: why, for what, until when, by whom. A reason in words is required; nothing else is typed. */
export function WaiveDialog({ panel, words }: ScreenProps): JSX.Element {
  const target = useStore(panel.waiving);
  return (
    <Dialog
      isOpen={target !== null}
      title={words.t('waive.title')}
      closeLabel={words.t('app.close')}
      onClose={() => {
        panel.waiving.set(null);
      }}
    >
      {target !== null && (
        <WaiveForm key={target.finding.fingerprint} panel={panel} words={words} target={target} />
      )}
    </Dialog>
  );
}

function WaiveForm({ panel, words, target }: ScreenProps & { readonly target: WaiveTarget }): JSX.Element {
  const { entry, finding, placement } = target;
  const user = panel.specs.view.get().document?.user ?? null;
  const spec = panel.check.specsInUse().find(({ id }) => id === placement);
  const scopes = scopesFor(finding, panel.check.view.get().rows, entry.id);
  const [code, setCode] = useState<WaiverReasonCode>('brand');
  const [text, setText] = useState('');
  const [scope, setScope] = useState<WaiverScope | null>(scopes[0] ?? null);
  const [until, setUntil] = useState<string | null>(null);
  const [name, setName] = useState(user?.name ?? '');
  const [accepts, setAccepts] = useState(false);
  const { failure } = useStore(panel.decisions.view);
  const isReady = text.trim() !== '' && name.trim() !== '' && scope !== null;
  const send = async (): Promise<void> => {
    if (scope === null) return;
    const ask = { placement, ruleId: finding.ruleId, frameId: entry.id, scope, until };
    const by = { id: user?.id ?? null, name: name.trim() };
    const isKept = await panel.decisions.ask({ ...ask, reason: { code, text: text.trim() } }, by, accepts);
    if (isKept) panel.waiving.set(null);
  };
  return (
    <div class="decision">
      <p class="muted">
        {entry.name}: {sayFinding(finding, words.locale)}
      </p>
      <fieldset class="choices">
        <legend>{words.t('waive.reason')}</legend>
        {waiverReasonCodes.map((one) => (
          <label key={one} class="choice-chip">
            <input
              type="radio"
              name="waive-reason"
              checked={one === code}
              onChange={() => {
                setCode(one);
              }}
            />
            <span>{words.t(`waiveReason.${one}`)}</span>
          </label>
        ))}
      </fieldset>
      <label class="labelled">
        <span>{words.t('waive.text')}</span>
        <textarea
          class="input"
          rows={2}
          required
          maxLength={maxReasonLength}
          placeholder={words.t('waive.textHint')}
          value={text}
          onInput={(event) => {
            setText(event.currentTarget.value);
          }}
        />
      </label>
      <fieldset class="choices stacked">
        <legend>{words.t('waive.scope')}</legend>
        {scopes.map((one) => (
          <label key={one.of} class="choice">
            <input
              type="radio"
              name="waive-scope"
              checked={one.of === scope?.of}
              onChange={() => {
                setScope(one);
              }}
            />
            <span>{scopeText(one, finding, words)}</span>
          </label>
        ))}
      </fieldset>
      <WaiveUntil words={words} spec={spec ?? null} today={panel.nowIso().slice(0, 10)} onChange={setUntil} />
      <label class="labelled">
        <span>{words.t('waive.who')}</span>
        <input
          class="input"
          type="text"
          required
          maxLength={200}
          value={name}
          onInput={(event) => {
            setName(event.currentTarget.value);
          }}
        />
      </label>
      <label class="choice">
        <input
          type="checkbox"
          checked={accepts}
          onChange={(event) => {
            setAccepts(event.currentTarget.checked);
          }}
        />
        <span>
          {spec?.owner === undefined
            ? words.t('waive.acceptNow', { name })
            : words.t('waive.acceptFor', { name, owner: spec.owner.name })}
        </span>
      </label>
      {accepts && <p class="muted">{words.t('waive.selfWarning')}</p>}
      {failure !== null && <Notice kind="problem">{words.failure(failure)}</Notice>}
      <div class="dialog-foot">
        {!isReady && <p class="muted">{words.t('waive.needs')}</p>}
        <Button disabled={!isReady} onClick={() => void send()}>
          {words.t(accepts ? 'waive.sendAccepted' : 'waive.send')}
        </Button>
      </div>
    </div>
  );
}
