import { describe, expect, it } from 'vitest';
import { measuredFacts } from '../../src/ui/components/measured-facts.ts';

describe('measuredFacts', () => {
  it.each([
    ['a least value', { foundPx: 20, minPx: 24 }, [{ side: null, found: '20 px', needed: '≥ 24 px' }]],
    ['a most value', { foundPercent: 12, maxPercent: 5 }, [{ side: null, found: '12%', needed: '≤ 5%' }]],
    ['a count', { found: 0, min: 1, role: 'logo' }, [{ side: null, found: '0', needed: '≥ 1' }]],
    [
      'a size',
      { width: 750, height: 380, nearWidth: 750, nearHeight: 390 },
      [{ side: null, found: '750 × 380 px', needed: '750 × 390 px' }],
    ],
    [
      'an exported size',
      { foundWidth: 751, foundHeight: 390, width: 750, height: 390 },
      [{ side: null, found: '751 × 390 px', needed: '750 × 390 px' }],
    ],
  ])('reads %s', (_name, data, expected) => {
    expect(measuredFacts(data)).toEqual(expected);
  });

  it('names only the edges that are too near', () => {
    const data = { topPx: 140, needTopPx: 120, leftPx: 18, needLeftPx: 60, rightPx: 60, needRightPx: 60 };
    expect(measuredFacts(data)).toEqual([{ side: 'left', found: '18 px', needed: '≥ 60 px' }]);
  });

  it('shows nothing where nothing is compared', () => {
    expect(measuredFacts({ layer: 'Rectangle 47' })).toEqual([]);
    expect(measuredFacts({ minPx: 24 })).toEqual([]);
  });
});
