import { openPanel } from './open-panel.ts';

/** Menu command: the panel, on Check. */
export default function openCheck(): void {
  void openPanel('check');
}
