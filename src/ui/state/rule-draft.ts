import type { LabelCondition, LabelRule } from '../../core/label/label-rule.ts';

/** A rule as a form holds it: every condition as it is typed, empty = it does not matter. */
export interface RuleDraft {
  /** Null = it is new. */
  readonly id: string | null;
  readonly on: boolean;
  readonly fields: Readonly<Record<RuleField, string>>;
  /** Name of a class; null = deliberately none. */
  readonly then: string | null;
  /** Conditions that the form does not show. */
  readonly rest: Pick<LabelCondition, 'position'>;
  readonly confidence: number | undefined;
}

export const ruleFields = [
  'component',
  'componentKey',
  'name',
  'words',
  'textStyle',
  'text',
  'type',
  'role',
  'minArea',
  'maxArea',
] as const;
export type RuleField = (typeof ruleFields)[number];

export type RuleFieldProblem = 'needsOne' | 'tooWide' | 'tooLong' | 'badNumber';

export type RuleProblems = Readonly<Partial<Record<RuleField, RuleFieldProblem>>>;

const noFields: RuleDraft['fields'] = {
  component: '',
  componentKey: '',
  name: '',
  words: '',
  textStyle: '',
  text: '',
  type: '',
  role: '',
  minArea: '',
  maxArea: '',
};

export const newRuleDraft = (then: string | null): RuleDraft => ({
  id: null,
  on: true,
  fields: noFields,
  then,
  rest: {},
  confidence: undefined,
});

export function ruleDraftOf({ id, on, when, then, confidence }: LabelRule): RuleDraft {
  const { name, text, position } = when;
  const share = (value: number | undefined): string =>
    value === undefined ? '' : String(Math.round(value * 10_000) / 100);
  return {
    id,
    on,
    then,
    confidence,
    rest: position?.within === undefined ? {} : { position: { within: position.within } },
    fields: {
      component: when.component ?? '',
      componentKey: when.componentKey ?? '',
      name: name !== undefined && 'glob' in name ? name.glob : '',
      words: name !== undefined && 'words' in name ? name.words.join(', ') : '',
      textStyle: when.textStyle ?? '',
      text: text?.words.join(', ') ?? '',
      type: when.type ?? '',
      role: when.role ?? '',
      minArea: share(position?.minArea),
      maxArea: share(position?.maxArea),
    },
  };
}

const globs: ReadonlySet<RuleField> = new Set(['component', 'name', 'textStyle']);
const shares: ReadonlySet<RuleField> = new Set(['minArea', 'maxArea']);
const mostCharacters = 200;

/** What is wrong in each field; empty = the rule can be used. */
export function ruleProblems({ fields, rest }: RuleDraft): RuleProblems {
  const problems: Partial<Record<RuleField, RuleFieldProblem>> = {};
  for (const field of ruleFields) {
    const text = fields[field].trim();
    if (text === '') continue;
    if (wordsIn(text).some((word) => word.length > mostCharacters)) problems[field] = 'tooLong';
    if (globs.has(field) && /^[*?]+$/.test(text)) problems[field] = 'tooWide';
    if (shares.has(field) && shareIn(text) === null) problems[field] = 'badNumber';
  }
  const isEmpty = ruleFields.every((field) => fields[field].trim() === '') && rest.position === undefined;
  return isEmpty ? { name: 'needsOne' } : problems;
}

/** The rule of a draft without problems. */
export function ruleOfDraft(draft: RuleDraft, id: string): LabelRule {
  const { fields, rest, on, then, confidence } = draft;
  const text = (field: RuleField): string => fields[field].trim();
  const minArea = shareIn(text('minArea'));
  const maxArea = shareIn(text('maxArea'));
  const position = {
    ...rest.position,
    ...(minArea === null ? {} : { minArea }),
    ...(maxArea === null ? {} : { maxArea }),
  };
  const name =
    text('name') !== ''
      ? { glob: text('name') }
      : text('words') !== ''
        ? { words: wordsIn(text('words')) }
        : undefined;
  const when: LabelCondition = {
    ...(text('componentKey') === '' ? {} : { componentKey: text('componentKey') }),
    ...(text('component') === '' ? {} : { component: text('component') }),
    ...(name === undefined ? {} : { name }),
    ...(text('textStyle') === '' ? {} : { textStyle: text('textStyle') }),
    ...(text('text') === '' ? {} : { text: { words: wordsIn(text('text')) } }),
    ...(text('type') === '' ? {} : { type: text('type') }),
    ...(text('role') === '' ? {} : { role: text('role') }),
    ...(Object.keys(position).length === 0 ? {} : { position }),
  };
  return { id, on, when, then, ...(confidence === undefined ? {} : { confidence }) };
}

const wordsIn = (text: string): readonly string[] =>
  text
    .split(/[,，、\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');

/** A percentage as a share; null = it is none from 0 to 100. */
function shareIn(text: string): number | null {
  const plain = text.normalize('NFKC').replace('%', '').trim();
  const value = Number(plain);
  return plain === '' || !(value >= 0 && value <= 100) ? null : value / 100;
}

/** An id that no rule has yet. */
export function freeRuleId(rules: readonly LabelRule[], stem: string): string {
  const taken = new Set(rules.map(({ id }) => id));
  for (let number = 1; ; number += 1) {
    const id = `${stem}-${String(number)}`;
    if (!taken.has(id)) return id;
  }
}
