import type { CaptionClause, CaptionTemplate } from './caption-template.ts';

/** Roles that mean nothing without their copy, and how important they are. A headline is told even where it cannot be quoted. */
const copyRoles: readonly (readonly [roles: readonly string[], importance: number])[] = [
  [['subtitle', 'benefit'], 50],
  [['price'], 75],
];

const thingRoles: readonly (readonly [roles: readonly string[], importance: number])[] = [
  [['product', 'person'], 70],
  [['logo', 'brandName'], 60],
  [['image'], 35],
  [['qr'], 25],
];

/** Marks and small print: the last ones to be told, the first ones to go. */
const smallRoles = ['badge', 'text', 'legal', 'adMark', 'ageMark'];

/** Never told: they mean nothing without being seen. */
const untold = [
  'background',
  'face',
  'decoration',
  'frame',
  'watermark',
  'vector',
  'shape',
  'instance',
] as const;

interface ElementPatterns {
  readonly copy: readonly string[];
  readonly button: readonly string[];
  readonly thing: readonly string[];
}

const quoting = (patterns: readonly string[]): readonly string[] =>
  patterns.filter((pattern) => pattern.includes('{copy}'));

const elementClauses = ({ copy, button, thing }: ElementPatterns): readonly CaptionClause[] => [
  { about: ['title'], patterns: copy, importance: 90 },
  ...copyRoles.map(([about, importance]): CaptionClause => ({ about, patterns: quoting(copy), importance })),
  { about: ['cta'], patterns: button, importance: 80 },
  ...thingRoles.map(([about, importance]): CaptionClause => ({ about, patterns: thing, importance })),
  { about: 'other', patterns: thing, importance: 30 },
  { about: smallRoles, patterns: quoting(copy), importance: 20 },
  { about: untold, patterns: [], importance: 0 },
];

const about = (patterns: readonly string[], importance: number | null): CaptionClause => ({
  about: 'frame',
  patterns,
  importance,
});

const enBrief: ElementPatterns = {
  copy: ['{role} {copy}', '{role}'],
  button: ['{colour} {role} {copy}', '{role} {copy}', '{colour} {role}', '{role}'],
  thing: ['{role} {copy} {place}', '{role} {place}', '{role}'],
};

const enFull: ElementPatterns = {
  copy: [
    '{role} {copy} in {colour} {place}',
    '{role} {copy} {place}',
    '{role} {copy} in {colour}',
    '{role} {copy}',
    '{role} {place}',
    '{role}',
  ],
  button: ['{colour} {role} {copy} {place}', '{role} {copy} {place}', ...enBrief.button],
  thing: enBrief.thing,
};

const zhBrief: ElementPatterns = {
  copy: ['{role}{copy}', '{role}'],
  button: ['{colour}{role}{copy}', '{role}{copy}', '{colour}{role}', '{role}'],
  thing: ['{role}{copy}在{place}', '{role}在{place}', '{role}'],
};

const zhFull: ElementPatterns = {
  copy: [
    '{place}是{colour}{role}{copy}',
    '{place}是{role}{copy}',
    '{colour}{role}{copy}',
    '{role}{copy}',
    '{place}是{role}',
    '{role}',
  ],
  button: ['{place}是{colour}{role}{copy}', '{place}是{role}{copy}', ...zhBrief.button],
  thing: ['{place}是{role}{copy}', '{place}是{role}', '{role}'],
};

const list = { between: ', ', end: '', style: 'list' } as const;
const sentences = { between: '. ', end: '.', style: 'sentences' } as const;

/** The templates of documents that bring none of their own. Lengths keep `prompt` within the 77 tokens of CLIP's text model. */
export const captionTemplates: readonly CaptionTemplate[] = [
  {
    language: 'en',
    kind: 'short',
    maxCharacters: 140,
    maxQuoteCharacters: 60,
    ...list,
    clauses: [about(['{format}'], null), ...elementClauses(enBrief)],
  },
  {
    language: 'en',
    kind: 'long',
    maxCharacters: 900,
    maxQuoteCharacters: 240,
    ...sentences,
    clauses: [
      about(['{format}, {size}, {ground}', '{format}, {size}', '{format}'], null),
      about(['made for {placement}'], 55),
      ...elementClauses(enFull),
      about(['tags: {tags}'], 40),
    ],
  },
  {
    language: 'en',
    kind: 'prompt',
    maxCharacters: 280,
    maxQuoteCharacters: 80,
    ...list,
    clauses: [
      about(['{format}'], null),
      about(['{tags}'], 65),
      ...elementClauses(enBrief),
      about(['{ground}'], 45),
    ],
  },
  {
    language: 'zh-CN',
    kind: 'short',
    maxCharacters: 80,
    maxQuoteCharacters: 40,
    ...list,
    between: '，',
    clauses: [about(['{format}'], null), ...elementClauses(zhBrief)],
  },
  {
    language: 'zh-CN',
    kind: 'long',
    maxCharacters: 400,
    maxQuoteCharacters: 120,
    ...sentences,
    between: '。',
    end: '。',
    clauses: [
      about(['{format}，{size}，{ground}', '{format}，{size}', '{format}'], null),
      about(['用于{placement}'], 55),
      ...elementClauses(zhFull),
      about(['标签：{tags}'], 40),
    ],
  },
  {
    language: 'zh-CN',
    kind: 'prompt',
    maxCharacters: 160,
    maxQuoteCharacters: 60,
    ...list,
    between: '，',
    clauses: [
      about(['{format}'], null),
      about(['{tags}'], 65),
      ...elementClauses(zhBrief),
      about(['{ground}'], 45),
    ],
  },
];
