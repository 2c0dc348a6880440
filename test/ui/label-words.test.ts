import { describe, expect, it } from 'vitest';
import { taxonomyEditCodes } from '../../src/core/label/append-taxonomy.ts';
import { importFailureCodes } from '../../src/core/label/import/imported.ts';
import { exceptionCodes, whyCodes } from '../../src/core/label/suggestion.ts';
import { taxonomyProblemCodes } from '../../src/core/label/taxonomy-problems.ts';
import type { StoredFailure } from '../../src/core/stored/read-record.ts';
import { labelsEn } from '../../src/i18n/labels-en.ts';
import { recordReason } from '../../src/ui/screens/label/record-reason.ts';
import { createWords } from '../../src/ui/words.ts';

const wordsOf = (prefix: string): readonly string[] =>
  Object.keys(labelsEn)
    .filter((key) => key.startsWith(prefix))
    .map((key) => key.slice(prefix.length));

describe('words about labels', () => {
  it.each<[string, string, readonly string[]]>([
    ['reason to look', 'label.code.', exceptionCodes],
    ['reason of a suggestion', 'label.why.', whyCodes],
    ['failure of an import', 'label.import.fail.', importFailureCodes],
    ['problem of an edited class', 'label.class.problem.', taxonomyEditCodes],
    ['problem of stored classes', 'label.class.broken.', taxonomyProblemCodes],
    ['label that cannot be used', 'label.unreadable.', ['NEWER_VERSION', 'UNREADABLE', 'UNKNOWN_CLASS']],
  ])('exist for every %s, and for nothing else', (_, prefix, codes) => {
    expect([...wordsOf(prefix)].sort()).toEqual([...codes].sort());
  });

  it('say why stored classes mean nothing certain, else whether they are newer or damaged', () => {
    const failure = (data: StoredFailure['data']): StoredFailure => ({ code: 'UNREADABLE', data });
    const twice = failure({ problem: 'NAME_TWICE', value: 'logo' });
    expect(recordReason(twice, createWords('en'))).toContain('Two of them have the word “logo”');
    expect(recordReason(twice, createWords('zh-CN'))).toContain('有两个类别都名为“logo”');
    expect(recordReason(failure({ problem: 'nonsense' }), createWords('en'))).toContain('cannot be read');
    expect(recordReason({ code: 'NEWER_VERSION', data: {} }, createWords('zh-CN'))).toContain('请更新插件');
  });
});
