import * as z from 'zod/mini';
import { foldText } from './fold-text.ts';

/**
 * What copy may look like, in a language made for spec files: plain text with places in it. `{digits}`, `{han}`, `{latin}`:
 * one or more of such characters; `{any}`: one or more of any; `{digits:4}`, `{any:1-20}`: so many. `{number}`: 1,299.00.
 * `{date}`: 11月11日, 2026-11-11, 6.1-6.18, Nov 11. Two braces stand for one. Case and full or half width do not matter.
 *
 * Why no regular expression: a spec comes from anybody, and a pattern that backtracks can stop the checker for ever. This
 * matcher never backtracks (Pike's virtual machine, as in Cox, "Regular Expression Matching: the Virtual Machine Approach",
 * 2009): its time is at most length of the copy × length of the program.
 */
export const textPattern = z
  .string()
  .check(
    z.minLength(1),
    z.maxLength(200),
    z.regex(
      /^(?:[^{}]|\{\{|\}\}|\{(?:number|date)\}|\{(?:digits|han|latin|any)(?::\d{1,2}(?:-\d{1,2})?)?\})+$/u,
    ),
  );

/** A stretch of copy, UTF-16 offsets, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where any of the patterns stands in the copy: from the left, the longest of those that begin alike, none inside another. */
export function findPatterns(patterns: readonly string[], text: string): readonly Span[] {
  const { folded, starts, ends } = foldText(text);
  const spans = runPattern(compile(patterns), folded);
  return spans.map(({ start, end }) => ({ start: starts[start] ?? 0, end: ends[end - 1] ?? text.length }));
}

/** Whether the whole copy is as one of the patterns says. */
export function matchesPattern(patterns: readonly string[], text: string): boolean {
  const { folded } = foldText(text);
  return runPattern(compile(patterns), folded).some(({ start, end }) => start === 0 && end === folded.length);
}

type Test = (character: string) => boolean;
type Step =
  | { readonly do: 'take'; readonly test: Test }
  | { readonly do: 'fork'; readonly to: readonly number[] }
  | { readonly do: 'accept' };
/** Consumes steps relative to its own beginning; falls out at its end. */
type Fragment = readonly Step[];

const take = (test: Test): Fragment => [{ do: 'take', test }];
const is =
  (wanted: string): Test =>
  (character) =>
    character === wanted;

/** `to` counts from the fragment's first step; joining shifts it. */
const shifted = (fragment: Fragment, by: number): Fragment =>
  fragment.map((step) => (step.do === 'fork' ? { do: 'fork', to: step.to.map((at) => at + by) } : step));

function joined(fragments: readonly Fragment[]): Fragment {
  const steps: Step[] = [];
  for (const fragment of fragments) steps.push(...shifted(fragment, steps.length));
  return steps;
}

const maybe = (fragment: Fragment): Fragment => [
  { do: 'fork', to: [1, fragment.length + 1] },
  ...shifted(fragment, 1),
];

const many = (fragment: Fragment): Fragment => [...fragment, { do: 'fork', to: [0, fragment.length + 1] }];

function oneOf(fragments: readonly Fragment[]): Fragment {
  const [first, ...rest] = fragments;
  if (first === undefined || rest.length === 0) return first ?? [];
  const other = oneOf(rest);
  const end = first.length + other.length + 2;
  return [
    { do: 'fork', to: [1, first.length + 2] },
    ...shifted(first, 1),
    { do: 'fork', to: [end] },
    ...shifted(other, first.length + 2),
  ];
}

const isDigit: Test = (character) => character >= '0' && character <= '9';
const classes: Readonly<Record<string, Test>> = {
  digits: isDigit,
  han: (character) => /\p{sc=Han}/u.test(character),
  latin: (character) => /\p{sc=Latin}/u.test(character),
  any: () => true,
};

/** Digits with points or commas among them. */
const number = joined([
  many(take(isDigit)),
  maybe(many(joined([take((character) => character === ',' || character === '.'), many(take(isDigit))]))),
]);

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** How dates are written in copy; `5.20` alone may be a price, so days without a month's name must make a range. */
const dateForms = [
  '{digits:1-2}月{digits:1-2}',
  ...['年', '-', '/', '.'].map(
    (mark) => `{digits:4}${mark}{digits:1-2}${mark === '年' ? '月' : mark}{digits:1-2}`,
  ),
  ...['-', '~', '至', '到', '–', '—'].map((to) => `{digits:1-2}.{digits:1-2}${to}{digits:1-2}.{digits:1-2}`),
  ...['-', '~', '至', '到', '–', '—'].map((to) => `{digits:1-2}/{digits:1-2}${to}{digits:1-2}/{digits:1-2}`),
  ...months.flatMap((month) => [month, `${month}.`].map((word) => `${word} {digits:1-2}`)),
  ...months.flatMap((month) => [`{digits:1-2} ${month}`]),
  ...['january', 'february', 'march', 'april', 'june', 'july', 'august', 'september', 'october'].map(
    (month) => `${month} {digits:1-2}`,
  ),
  'november {digits:1-2}',
  'december {digits:1-2}',
];

const places = /\{\{|\}\}|\{([a-z]+)(?::(\d+)(?:-(\d+))?)?\}/gu;

function fragmentOf(pattern: string): Fragment {
  const fragments: Fragment[] = [];
  let from = 0;
  for (const match of pattern.matchAll(places)) {
    fragments.push(literal(pattern.slice(from, match.index)));
    const [whole, name, least, most] = match;
    fragments.push(name === undefined ? literal(whole.slice(1)) : placeOf(name, least, most));
    from = match.index + whole.length;
  }
  return joined([...fragments, literal(pattern.slice(from))]);
}

/** Spaces next to Chinese vanish in folded copy; in a pattern a place may stand next to one, so one space may be missing. */
const literal = (text: string): Fragment =>
  joined(
    Array.from(text.normalize('NFKC').toLowerCase()).map((character) =>
      /\s/u.test(character) ? maybe(take(is(' '))) : take(is(character)),
    ),
  );

/** `4` = four; `1-20` = one to twenty, in either order; nothing = one or more. */
function placeOf(name: string, from: string | undefined, to: string | undefined): Fragment {
  if (name === 'number') return number;
  if (name === 'date') return oneOf(dateForms.map(fragmentOf));
  const one = take(classes[name] ?? (() => false));
  if (from === undefined) return many(one);
  const [a, b] = [Number(from), Number(to ?? from)];
  const least = Math.min(a, b);
  const optional = Array.from({ length: Math.max(a, b) - least }, () => maybe(one));
  return joined([...Array.from({ length: least }, () => one), ...optional]);
}

/** With copy of 10,000 characters this still ends within seconds. */
const mostSteps = 5000;

/** Throws for a program that would take too long: the runner reads that as unknown. */
function compile(patterns: readonly string[]): Fragment {
  const program: Fragment = [...oneOf(patterns.map(fragmentOf)), { do: 'accept' }];
  if (program.length > mostSteps) throw new Error('patterns too large: split the rule');
  return program;
}

/** All matches, UTF-16 offsets of `text`: leftmost, then longest, without those inside another. */
function runPattern(program: Fragment, text: string): readonly Span[] {
  const found = new Map<number, number>();
  let threads = new Map<number, number>();
  let at = 0;
  for (const character of [...Array.from(text), '']) {
    enter(program, threads, 0, at);
    const next = new Map<number, number>();
    for (const [pc, start] of threads) {
      const step = program[pc];
      if (step?.do === 'accept' && at > start) found.set(start, at);
      if (step?.do === 'take' && character !== '' && step.test(character)) {
        enter(program, next, pc + 1, start);
      }
    }
    threads = next;
    at += character.length;
  }
  return outermost([...found].map(([start, end]) => ({ start, end })));
}

/** Adds a thread and what it forks into. Of two threads at one step the one that began further left stays. */
function enter(program: Fragment, threads: Map<number, number>, first: number, start: number): void {
  const open = [first];
  for (let pc = open.pop(); pc !== undefined; pc = open.pop()) {
    if ((threads.get(pc) ?? Infinity) <= start) continue;
    threads.set(pc, start);
    const step = program[pc];
    if (step?.do === 'fork') open.push(...step.to);
  }
}

function outermost(spans: readonly Span[]): readonly Span[] {
  let reach = -1;
  return [...spans]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ end }) => {
      const isNew = end > reach;
      reach = Math.max(reach, end);
      return isNew;
    });
}
