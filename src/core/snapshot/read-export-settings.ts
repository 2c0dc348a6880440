import type { ExportSetting } from './frame-snapshot.ts';
import { numberOf, recordOf, recordsOf, textOf } from './rest-fields.ts';

/** The lines of Figma's export panel; a line without a constraint exports at 1x. */
export const readExportSettings = (value: unknown): readonly ExportSetting[] =>
  recordsOf(value).map((setting) => {
    const constraint = recordOf(setting['constraint']);
    return {
      format: textOf(setting['format'], 'PNG'),
      suffix: textOf(setting['suffix'], ''),
      constraint: { type: textOf(constraint['type'], 'SCALE'), value: numberOf(constraint['value'], 1) },
    };
  });
