import { cleanAllPages } from './figma/clean-all-pages.ts';

/** Menu command: removes every overlay of the document, also those a crash left on other pages. */
export default function cleanOverlays(): void {
  void cleanAllPages();
}
