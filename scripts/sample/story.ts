import { palette } from './palette.ts';

/** Which picture, which colours, which words: the campaign is told three times. */
export interface Story {
  readonly key: 'osmanthus' | 'tangerine' | 'moon';
  /** Names of pictures: upright photo, product on nothing. */
  readonly photo: string;
  readonly cutout: string;
  readonly ground: string;
  readonly groundDeep: string;
  /** Colour of the copy on the ground, and of what must catch the eye. */
  readonly words: string;
  readonly soft: string;
  readonly accent: string;
  readonly onAccent: string;
}

export const stories: Readonly<Record<Story['key'], Story>> = {
  osmanthus: {
    key: 'osmanthus',
    photo: 'osmanthus-tin',
    cutout: 'cutout-osmanthus',
    ground: '#2c5f4c',
    groundDeep: palette.pineDeep,
    words: palette.white,
    soft: palette.sage,
    accent: palette.paleGold,
    onAccent: palette.pineDeep,
  },
  tangerine: {
    key: 'tangerine',
    photo: 'tangerine-tin',
    cutout: 'cutout-tangerine',
    ground: '#e08a58',
    groundDeep: palette.clay,
    words: palette.white,
    soft: '#fde3cb',
    accent: palette.wine,
    onAccent: palette.white,
  },
  moon: {
    key: 'moon',
    photo: 'moon-bowl',
    cutout: 'cutout-family',
    ground: '#2c4568',
    groundDeep: palette.nightDeep,
    words: palette.moon,
    soft: palette.mist,
    accent: palette.moon,
    onAccent: palette.night,
  },
};
