import { describe, expect, it } from 'vitest';
import { requests } from '../../src/contract/requests.ts';
import { reasonOf } from '../../src/core/check/not-measured.ts';
import { probeCauseTexts, probeFailureTexts, sayProbeFailure } from '../../src/i18n/probe-failure-wording.ts';
import { sayFinding } from '../../src/i18n/say-finding.ts';
import { findingOf } from '../helpers/finding-builder.ts';

describe('sayProbeFailure', () => {
  it('says what is missing and why', () => {
    const reason = reasonOf({ code: 'NO_PICTURE', data: { because: 'IMAGE_GONE' } });
    expect(sayProbeFailure(reason, 'en')).toBe(
      'there is no picture of the frame: an image file is missing from the document',
    );
    expect(sayProbeFailure(reason, 'zh-CN')).toBe('没有画框的图片：文档中缺少图片文件');
  });

  it('says it without a cause where none is known', () => {
    expect(sayProbeFailure('NO_MASK', 'en')).toBe('the layer could not be rendered alone');
  });

  it.each(['NO_NEWS', 'constructor', 'constructor: toString', ''])(
    'leaves %j as it is: it has no words',
    (reason) => {
      expect(sayProbeFailure(reason, 'en')).toBe(reason);
    },
  );

  it('shows a cause that has no words, such as what a decoder threw', () => {
    expect(sayProbeFailure('NO_MEASURE: bad: chunk', 'en')).toBe('measuring failed: bad: chunk');
  });

  it('has words for every way in which a picture can be refused', () => {
    const { exportFrame, exportLayer, readImage } = requests;
    const codes = [exportFrame, exportLayer, readImage].flatMap(
      ({ failures }): readonly string[] => failures,
    );
    expect(codes.filter((code) => !(code in probeCauseTexts))).toEqual([]);
  });

  it('is Chinese in Chinese and not in English', () => {
    const texts = [...Object.values(probeFailureTexts), ...Object.values(probeCauseTexts)];
    const han = /\p{Script=Han}/u;
    expect(texts.filter(({ en, 'zh-CN': zh }) => han.test(en) || !han.test(zh))).toEqual([]);
  });
});

describe('sayFinding for what could not be measured', () => {
  const data = { reason: 'NO_PICTURE: EXPORT_REJECTED' };
  const finding = findingOf({ rule: 'canvas.edges', verdict: 'unknown', because: 'notMeasured', data });

  it('puts words in, no codes', () => {
    expect(sayFinding(finding, 'en')).toContain(
      '(there is no picture of the frame: Figma refused to render it)',
    );
    expect(sayFinding(finding, 'zh-CN')).toContain('（没有画框的图片：Figma 未能完成渲染）');
  });

  it('leaves the reason of anything else alone', () => {
    const crashed = { ...finding, because: 'ruleCrashed', data: { reason: 'NO_PICTURE' } };
    expect(sayFinding(crashed, 'en')).toContain('(NO_PICTURE)');
  });
});
