import { describe, expect, it } from 'vitest';
import {
  mailedSidePx,
  mostPictures,
  picturedFrames,
  pictureScale,
  placePicture,
} from '../../src/report/report-picture.ts';
import { reportedFinding, reportedFrame } from '../helpers/report-builder.ts';
import { tinyPng } from '../helpers/tiny-png.ts';

const upright = {
  size: { width: 100, height: 50 },
  pageBox: { x: 10, y: 20, width: 100, height: 50 },
  painted: { x: 0, y: 0, width: 100, height: 50 },
  rotationDeg: 0,
};

describe('the pictures of a report', () => {
  it('go to frames with findings first, and to no more than the limit', () => {
    const clean = Array.from({ length: mostPictures }, (_, at) => reportedFrame(`clean ${String(at)}`));
    const ids = picturedFrames([...clean, reportedFrame('bad', [reportedFinding('too small')])]);
    expect(ids.slice(0, 2)).toEqual(['bad', 'clean 0']);
    expect(ids).toHaveLength(mostPictures);
  });

  it('are no larger than their frame, nor than the side that is asked for', () => {
    expect(pictureScale({ width: 640, height: 100 }, mailedSidePx)).toBe(1);
    expect(pictureScale({ width: 100, height: 1280 }, mailedSidePx)).toBe(0.5);
  });

  it('lie on the frame where their size says so', () => {
    expect(placePicture(new Uint8Array(tinyPng(100, 50)), 1, upright)).toEqual({
      origin: { x: 0, y: 0 },
      width: 100,
      height: 50,
    });
  });

  it('are left out when they fit nowhere, are no PNG, or belong to a turned frame', () => {
    const png = new Uint8Array(tinyPng(100, 50));
    expect(placePicture(new Uint8Array(tinyPng(90, 50)), 1, upright)).toBeNull();
    expect(placePicture(new Uint8Array([1, 2, 3]), 1, upright)).toBeNull();
    expect(placePicture(png, 1, { ...upright, rotationDeg: 180 })).toBeNull();
  });
});
