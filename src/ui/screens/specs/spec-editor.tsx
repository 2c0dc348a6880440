import { Button } from '@create-figma-plugin/ui';
import { h, type JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { zone as zoneSchema } from '../../../core/check/params/zone.ts';
import type { Size } from '../../../core/geometry/rect.ts';
import { valueAt } from '../../../core/placement/describe-schema.ts';
import { Dialog } from '../../components/dialog.tsx';
import { downloadBlob } from '../../components/download-blob.ts';
import { Notice } from '../../components/notice.tsx';
import { TabBar, tabId, tabPanelId } from '../../components/tab-bar.tsx';
import { useHotkeys } from '../../components/use-hotkeys.ts';
import { useStore } from '../../components/use-store.ts';
import { type EditorView, idOf } from '../../state/spec-editor-state.ts';
import type { ScreenProps } from '../screen-props.ts';
import { DraftPreview } from './draft-preview.tsx';
import { drawSpecSheet } from './draw-spec-sheet.ts';
import { HeaderSection, MatchSection, VariantsSection } from './plain-sections.tsx';
import { PublishDialog } from './publish-dialog.tsx';
import { RolesSection } from './roles-section.tsx';
import { RulesSection } from './rules-section.tsx';
import { fieldContext, listAt, problemsIn, textAt } from './spec-context.ts';
import { whyNotWritten } from './why-not-written.ts';
import { ZonesSection } from './zones-section.tsx';

const sections = ['header', 'match', 'roles', 'zones', 'rules', 'variants'] as const;
type Section = (typeof sections)[number];

/** Which fields of the spec a section shows, to count what is wrong in it. */
const partsOf: Readonly<Record<Section, readonly string[]>> = {
  header: [
    'id',
    'name',
    'platform',
    'kind',
    'status',
    'languages',
    'markets',
    'owner',
    'effective',
    'timeZone',
    'source',
    'extends',
    'remove',
    'scale',
    'lexicons',
  ],
  match: ['match'],
  roles: ['roles'],
  zones: ['zones'],
  rules: ['rules'],
  variants: ['variants'],
};

export interface SpecEditorProps extends ScreenProps {
  readonly editor: EditorView;
  readonly onLeave: () => void;
}

/** One spec: its parts as forms, and beside them what it does to the chosen frame. */
export function SpecEditor({ panel, words, editor, onLeave }: SpecEditorProps): JSX.Element {
  const [section, setSection] = useState<Section>('rules');
  const [isLeaving, setLeaving] = useState(false);
  const view = useStore(panel.specs.view);
  const check = useStore(panel.check.view);
  const context = useMemo(
    () =>
      fieldContext(editor, words, (path, value) => {
        panel.editor.set(path, value);
      }),
    [editor, words],
  );
  const size = canvasOf(editor);
  const zones = listAt(editor.value, ['zones']).flatMap((item) => {
    const parsed = zoneSchema.safeParse(item);
    return parsed.success ? [parsed.data] : [];
  });
  const leave = (): void => {
    if (editor.isDirty) setLeaving(true);
    else onLeave();
  };
  useHotkeys({ Escape: leave });
  const props = { value: editor.value, context };
  return (
    <div class="spec-editor">
      <EditorHead panel={panel} words={words} editor={editor} onBack={leave} />
      <div class="editor-tabs">
        <TabBar
          label={words.t('edit.sections')}
          selected={section}
          tabs={sections.map((id) => {
            const wrong = problemsIn(editor, partsOf[id]);
            const title = words.t(`edit.section.${id}`);
            return { id, title: wrong === 0 ? title : `${title} (${words.number(wrong)})` };
          })}
          onSelect={setSection}
        />
      </div>
      {view.failure !== null && editor.release === null && (
        <Notice kind="problem">{words.failure(view.failure)}</Notice>
      )}
      <div class="editor-body">
        <div id={tabPanelId(section)} class="editor-form" role="tabpanel" aria-labelledby={tabId(section)}>
          {section === 'header' && <OutputButtons panel={panel} words={words} editor={editor} />}
          {section === 'header' && <HeaderSection {...props} />}
          {section === 'match' && <MatchSection {...props} />}
          {section === 'roles' && <RolesSection {...props} />}
          {section === 'zones' && <ZonesSection {...props} panel={panel} editor={editor} size={size} />}
          {section === 'rules' && <RulesSection {...props} evidence={editor.evidence} />}
          {section === 'variants' && <VariantsSection {...props} />}
        </div>
        <DraftPreview
          editor={editor}
          rows={check.rows}
          zones={zones}
          size={size}
          hasStage={section === 'zones'}
          words={words}
          onChoose={(frameId) => {
            panel.editor.chooseFrame(frameId);
          }}
        />
      </div>
      <PublishDialog panel={panel} release={editor.release} words={words} onDone={onLeave} />
      <LeaveDialog
        isOpen={isLeaving}
        words={words}
        onStay={() => {
          setLeaving(false);
        }}
        onLeave={onLeave}
      />
    </div>
  );
}

function EditorHead({
  panel,
  words,
  editor,
  onBack,
}: ScreenProps & { readonly editor: EditorView; readonly onBack: () => void }): JSX.Element {
  const view = useStore(panel.specs.view);
  const id = idOf(editor.value);
  const reason = whyNotWritten(view, words);
  const name = textAt(editor.value, ['name', words.locale]) || (id ?? '');
  const keep = async (): Promise<void> => {
    if (id !== null && (await panel.specs.keepDraft(id, editor.value))) panel.editor.markSaved();
  };
  return (
    <div class="editor-head">
      <div class="editor-title">
        <button type="button" class="quiet-button" onClick={onBack}>
          ‹ {words.t('edit.back')}
        </button>
        <div class="editor-name">
          <h1 title={name}>{name}</h1>
          <span class="muted">{stateText(editor, words)}</span>
        </div>
        <Button secondary disabled={reason !== null || id === null} onClick={() => void keep()}>
          {words.t('edit.saveDraft')}
        </Button>
        <Button
          disabled={editor.problems.length > 0}
          onClick={() => {
            panel.editor.beginRelease();
          }}
        >
          {words.t('edit.publish')}
        </Button>
      </div>
      {reason !== null && <p class="muted">{reason}</p>}
      <p class="spoken" role="status">
        {view.news === null ? '' : words.count(`specs.${view.news.is}`, view.news.count)}
      </p>
    </div>
  );
}

/** Not saved, a published version as it is, or a draft. */
function stateText({ value, base, isDirty }: EditorView, words: ScreenProps['words']): string {
  if (isDirty) return words.t('edit.unsaved');
  const version = valueAt(value, ['version']);
  return base !== null && base.version === version ? `v${String(base.version)}` : words.t('edit.draft');
}

/** What can be taken out of the panel: a file, and a sheet on the canvas. */
function OutputButtons({ panel, words, editor }: ScreenProps & { readonly editor: EditorView }): JSX.Element {
  const reason = whyNotWritten(useStore(panel.specs.view), words);
  const [isDrawn, setDrawn] = useState(false);
  return (
    <div class="row-buttons">
      <button
        type="button"
        class="quiet-button"
        onClick={() => {
          const json = `${JSON.stringify(editor.value, null, 2)}\n`;
          const name = `${idOf(editor.value) ?? 'placement'}.json`;
          downloadBlob(name, new Blob([json], { type: 'application/json' }));
        }}
      >
        {words.t('edit.export')}
      </button>
      <button
        type="button"
        class="quiet-button"
        disabled={editor.spec === null || reason !== null}
        onClick={() => {
          void drawSpecSheet(panel, editor, words).then(setDrawn);
        }}
      >
        {words.t('edit.drawSheet')}
      </button>
      <p class="muted" role="status">
        {isDrawn ? words.t('edit.sheetDrawn') : ''}
      </p>
    </div>
  );
}

interface LeaveDialogProps {
  readonly isOpen: boolean;
  readonly words: ScreenProps['words'];
  readonly onStay: () => void;
  readonly onLeave: () => void;
}

const LeaveDialog = ({ isOpen, words, onStay, onLeave }: LeaveDialogProps): JSX.Element => (
  <Dialog
    isOpen={isOpen}
    title={words.t('edit.leaveTitle')}
    closeLabel={words.t('app.close')}
    onClose={onStay}
  >
    <p>{words.t('edit.leaveAbout')}</p>
    <div class="dialog-foot">
      <Button secondary onClick={onLeave}>
        {words.t('edit.discard')}
      </Button>
      <Button onClick={onStay}>{words.t('edit.stay')}</Button>
    </div>
  </Dialog>
);

/** The chosen frame's size, else the first the spec matches, else a square. */
function canvasOf({ preview, spec }: EditorView): Size {
  return preview.snapshot?.size ?? spec?.match.sizes?.[0] ?? { width: 1000, height: 1000 };
}
