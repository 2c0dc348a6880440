import type { Panel } from '../state/panel-state.ts';
import type { Words } from '../words.ts';

export interface ScreenProps {
  readonly panel: Panel;
  readonly words: Words;
}
