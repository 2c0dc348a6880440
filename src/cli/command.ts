import type { ExportPlan, SplitPlan } from '../core/bundle/dataset.ts';
import type { Locale } from '../core/locale.ts';

export interface CheckCommand {
  readonly kind: 'check';
  readonly document: string;
  readonly page: string | null;
  readonly placements: readonly string[];
  /** Files with rules about frames that belong together. */
  readonly policies: readonly string[];
  readonly format: ReportFormat;
  readonly out: string | null;
  /** Instead of a report: so many findings drawn at random, with their pictures. */
  readonly contactSheet: { readonly count: number; readonly seed: number } | null;
  /** The moment to judge for, ISO 8601. */
  readonly onDate: string | null;
  /** What is said about every frame from outside: category, market, channel … */
  readonly facts: Readonly<Record<string, string>>;
  /** False = rules about pixels and files are left unjudged. */
  readonly pixels: boolean;
  /** Measure everything, also of frames that a cheaper rule has rejected. */
  readonly full: boolean;
  readonly locale: Locale;
}

export const reportFormats = ['text', 'json', 'html', 'csv', 'sarif', 'junit'] as const;
export type ReportFormat = (typeof reportFormats)[number];

export interface LintCommand {
  readonly kind: 'lint-spec';
  readonly files: readonly string[];
  readonly format: 'text' | 'json';
  readonly locale: Locale;
}

export interface LibraryCommand {
  readonly kind: 'library';
  /** The spec to print; null = list them all. */
  readonly id: string | null;
  readonly format: 'text' | 'json';
  readonly locale: Locale;
}

export interface ExportCommand {
  readonly kind: 'export';
  readonly document: string;
  readonly out: string;
  readonly page: string | null;
  readonly placements: readonly string[];
  readonly formats: readonly string[] | null;
  readonly plan: Pick<
    ExportPlan,
    | 'targets'
    | 'images'
    | 'masks'
    | 'gate'
    | 'negatives'
    | 'unlabelled'
    | 'captions'
    | 'licence'
    | 'createdAt'
  >;
  readonly split: Omit<SplitPlan, 'lock'> & {
    /** `splits.lock.json` of an earlier export. */
    readonly lockFile: string | null;
  };
  readonly maxPartBytes: number | null;
  readonly unpack: boolean;
  /** Start anew even where a killed run could be gone on with. */
  readonly restart: boolean;
  /** As for a check. */
  readonly onDate: string | null;
  readonly facts: Readonly<Record<string, string>>;
  readonly locale: Locale;
}

export interface VerifyCommand {
  readonly kind: 'verify';
  /** A folder, or the ZIP parts of one bundle. */
  readonly paths: readonly string[];
  readonly format: 'text' | 'json';
  readonly locale: Locale;
}

export interface WorkbenchCommand {
  readonly kind: 'workbench';
  readonly document: string | null;
  readonly placements: readonly string[];
  readonly port: number;
  readonly locale: Locale;
}

export interface HelpCommand {
  readonly kind: 'help';
  readonly locale: Locale;
}

export type Command =
  | CheckCommand
  | ExportCommand
  | LibraryCommand
  | LintCommand
  | VerifyCommand
  | WorkbenchCommand
  | HelpCommand;
