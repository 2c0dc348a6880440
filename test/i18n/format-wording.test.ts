import { describe, expect, it } from 'vitest';
import { exporters } from '../../src/core/bundle/exporters/index.ts';
import { formatFamilies, formatTexts } from '../../src/i18n/format-wording.ts';

describe('the words of formats', () => {
  it.each(exporters.map(({ id }) => id))('name %s, say what it is for, and offer it once', (id) => {
    expect(formatTexts[id]?.title.en).toBeTruthy();
    expect(formatTexts[id]?.about['zh-CN']).toBeTruthy();
    expect(formatFamilies.flatMap(({ formats }) => formats).filter((one) => one === id)).toHaveLength(1);
  });
});
