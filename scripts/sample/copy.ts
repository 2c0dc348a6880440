/** Every word of the campaign. No superlatives, no undated haste: the advertising law holds unless a fault is planted. */
export const copy = {
  splash: {
    osmanthus: { title: '一罐秋天\n刚刚焙好', line: '桂花乌龙 · 秋焙上新', cta: '去闻一闻' },
    tangerine: { title: '橘子红了\n老白正好', line: '陈皮白茶 · 慢煮一壶', cta: '暖一杯' },
    moon: { title: '把月亮\n泡进茶里', line: '9月25日 一起赏月', cta: '今晚就泡' },
    coldBrew: { title: '慢一点\n凉一夜', line: '冷泡乌龙 · 整夜慢萃', cta: '带走这瓶' },
    gift: { title: '山里秋色\n装进礼盒', line: '半岫秋礼 · 三味同享', cta: '挑一份礼' },
  },
  venue: {
    autumn: { title: '秋茶开焙', benefit: '两罐减三十', cta: '立即购买' },
    osmanthus: { title: '桂花初焙', benefit: '第二罐半价', cta: '立刻加购' },
    tangerine: { title: '暖橘煮茶', benefit: '满199减30', cta: '立即购买' },
    moon: { title: '月下冷泡', benefit: '买二赠茶包', cta: '立刻加购' },
    gift: { title: '秋礼上新', benefit: '礼盒送提袋', cta: '立即购买' },
    long: { title: '半岫秋季大促会场', benefit: '满199减30', cta: '立即购买' },
  },
  feed: {
    osmanthus: { title: 'Autumn,\nfreshly roasted', line: 'Osmanthus oolong from\nthe September firing' },
    tangerine: { title: 'A slow cup\nfor cool days', line: 'Aged white tea with\nsun-dried peel' },
    moon: { title: 'Steep\nthe moon', line: 'For the longest evening\nof September' },
    coldBrew: { title: 'Cold brewed\novernight', line: 'Eight hours, no heat,\nno hurry' },
    gift: { title: 'Give them\nthe harvest', line: 'Three teas in one red box' },
    long: { title: 'Every leaf we picked\nthis autumn in one box', line: 'Three teas in one red box' },
  },
  display: {
    osmanthus: { title: 'Autumn, freshly\nroasted', cta: 'Shop tea' },
    tangerine: { title: 'Warm hands,\nslow tea', cta: 'Warm up' },
    moon: { title: 'Cold brew\nby moonlight', cta: 'Brew now' },
    gift: { title: 'The harvest,\nboxed', cta: 'See gifts' },
  },
  leaderboard: {
    osmanthus: { title: 'Autumn, freshly roasted', line: 'Osmanthus oolong, new this week', cta: 'Shop tea' },
    tangerine: { title: 'Warm hands, slow tea', line: 'White tea with sun-dried peel', cta: 'Warm up' },
    moon: { title: 'Cold brew by moonlight', line: 'Ready when you wake', cta: 'Brew now' },
    gift: { title: 'The harvest, boxed', line: 'Three teas, one ribbon', cta: 'See gifts' },
  },
  responsive: {
    family: { title: 'Three teas\nfor autumn', line: 'New from the September firing' },
    table: { title: 'Slow down,\npour twice', line: 'Whole-leaf tea for the table' },
    gift: { title: 'A harvest\nworth giving', line: 'The Banxiu autumn box' },
  },
  square: {
    osmanthus: { point: '秋焙新茶', note: '50g × 1 罐' },
    tangerine: { point: '陈皮配老白', note: '60g × 1 罐' },
    family: { point: '三味同享', note: '3 罐装' },
  },
  seal: '秋焙',
  price: { osmanthus: '128', tangerine: '158', moon: '98', gift: '398' },
  legal: '活动时间 2026.9.20–10.8，规则见店铺页面',
} as const;
