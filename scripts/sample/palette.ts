/** Colours of the house and of the three stories the campaign tells. sRGB hex. */
export const palette = {
  ink: '#1d2420',
  paper: '#f6efe2',
  oat: '#eadfcb',
  white: '#fffaf1',
  gold: '#d9ad57',
  paleGold: '#f1d79a',
  /** Story 1, osmanthus: pine green and gold. */
  pine: '#173b30',
  pineDeep: '#0d271f',
  moss: '#5f7f55',
  sage: '#c3cfb4',
  /** Story 2, tangerine: persimmon and clay. */
  persimmon: '#d9552b',
  clay: '#a93f22',
  apricot: '#f2b27c',
  blush: '#f7d9bd',
  wine: '#5a1f17',
  /** Story 3, moonlight: ink blue and mist. */
  night: '#14233b',
  nightDeep: '#0b1526',
  mist: '#b9c7d6',
  moon: '#f7ead0',
} as const;
