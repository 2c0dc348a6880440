/** 半岫茶事 Banxiu Tea Room is invented for this sample; it sells nothing. */
export const brand = {
  zh: '半岫茶事',
  en: 'BANXIU TEA ROOM',
  /** Half a sun over a ridge, in a box of 100 × 100: lines and cubics only, as Figma writes paths. */
  mark:
    'M37 20 C37 12.8 42.8 7 50 7 C57.2 7 63 12.8 63 20 Z ' +
    'M3.5 62 L33 29 L49 47 L63 33 L96.5 62 C91 83 72 98 50 98 C28 98 9 83 3.5 62 Z',
} as const;
