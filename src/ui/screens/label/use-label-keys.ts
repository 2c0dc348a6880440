import { numberKeys } from '../../../core/label/taxonomy.ts';
import { useHotkeys } from '../../components/use-hotkeys.ts';
import { moved } from '../../state/label-selection.ts';
import type { ScreenProps } from '../screen-props.ts';

export interface LabelKeyTools {
  /** False where nothing can be kept. */
  readonly canLabel: boolean;
  readonly onFind: () => void;
}

/** The keys of the exceptions: a label costs one of them. */
export function useLabelKeys(
  { panel }: Pick<ScreenProps, 'panel'>,
  { canLabel, onFind }: LabelKeyTools,
): void {
  const { labels, labelBook } = panel;
  const move = (step: 1 | -1, extend: boolean) => () => {
    labels.select(moved(labels.view.get().rows, labels.selection.get(), step, extend));
  };
  const deed = (act: () => Promise<unknown>) => () => {
    if (canLabel) void act();
  };
  const classKeys = numberKeys.map((key): [string, () => void] => [
    `Digit${key}`,
    deed(async () => {
      const found = labelBook.view
        .get()
        .taxonomy.classes.find((one) => one.key === key && one.retired !== true);
      if (found !== undefined) await labels.label(found.name);
    }),
  ]);
  useHotkeys({
    KeyJ: move(1, false),
    ArrowDown: move(1, false),
    KeyK: move(-1, false),
    ArrowUp: move(-1, false),
    'Shift+ArrowDown': move(1, true),
    'Shift+KeyJ': move(1, true),
    'Shift+ArrowUp': move(-1, true),
    'Shift+KeyK': move(-1, true),
    'Mod+KeyA': () => {
      const { rows } = labels.view.get();
      const now = labels.selection.get();
      const key = now.key ?? rows[0]?.key ?? null;
      const frameId = now.frameId ?? rows[0]?.frameId ?? null;
      labels.select({ frameId, key, keys: new Set(rows.map((row) => row.key)) });
    },
    KeyA: deed(() => labels.accept()),
    Digit0: deed(() => labels.label(null)),
    KeyC: () => {
      if (canLabel && labels.selection.get().keys.size > 0) onFind();
    },
    KeyS: move(1, false),
    KeyR: deed(() => labels.repeat()),
    KeyZ: deed(() => labels.undo()),
    Enter: () => {
      const [, layerId] = labels.selection.get().key?.split(' ') ?? [];
      if (layerId !== undefined) void panel.showLayer(layerId);
    },
    Escape: () => {
      const { frameId, key } = labels.selection.get();
      labels.select({ frameId, key, keys: new Set(key === null ? [] : [key]) });
    },
    ...Object.fromEntries(classKeys),
  });
}
