import { openPanel } from './open-panel.ts';

/** Menu command: the panel, on Dataset. */
export default function openDataset(): void {
  void openPanel('dataset');
}
