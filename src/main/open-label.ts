import { openPanel } from './open-panel.ts';

/** Menu command: the panel, on Label. */
export default function openLabel(): void {
  void openPanel('label');
}
