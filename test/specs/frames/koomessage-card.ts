import { ad, button, type Drawn, ellipse, gradient, part, rectangle, words } from './draw.ts';

export interface CardDraft {
  readonly title?: string;
  readonly body?: string;
  /** Instead of the title's text layer. */
  readonly titleLayer?: Drawn;
  readonly image?: Drawn;
  readonly more?: readonly Drawn[];
  readonly buttons?: readonly string[];
}

const ink = '#1f2329';

/** 1248 × 702 px with the tea in its middle square. */
export const picture = (more: Readonly<Record<string, unknown>> = {}, x = 524): Drawn =>
  part(
    '图片',
    [0, 0, 1248, 702],
    [
      part(
        '产品 茶罐',
        [x, 200, 200, 360],
        [rectangle('罐身', [x, 240, 200, 320], '#c8102e'), ellipse('罐盖', [x, 200, 200, 80], '#8a0b20')],
      ),
    ],
    { fills: gradient('', [0, 0, 1, 1], '#fbf3e2', '#f6e7c8')['fills'], ...more },
  );

/** A card of 1248 × 1230 px: picture, title, body, buttons. */
export function card(name: string, draft: CardDraft = {}): Drawn {
  const {
    title = '秋日新茶上市，满199减50',
    body = '{name}您好，今年的秋茶已经到店\n会员到店可免费试饮一杯',
  } = draft;
  const buttons = draft.buttons ?? ['查看详情'];
  return ad(
    name,
    [1248, 1230],
    [
      draft.image ?? picture(),
      draft.titleLayer ?? words('标题', title, [48, 734], { size: 52, fill: ink }),
      words('正文', body, [48, 880], { size: 36, fill: ink, weight: 400 }),
      ...buttons.map((copy, index) =>
        button(
          `按钮 ${String(index + 1)}`,
          [48 + (index * 1152) / buttons.length, 1106, 1128 / buttons.length, 92],
          copy,
          { size: 40, fill: '#ffffff', plate: '#0a59f7' },
        ),
      ),
      ...(draft.more ?? []),
    ],
  );
}
