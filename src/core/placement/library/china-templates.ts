import type { LibraryFamily } from './library-data.ts';
import { libraryRule } from './library-rule.ts';

export const chinaTemplates: LibraryFamily = {
  platform: '小红书',
  trust: 'B',
  source: 'https://github.com/palxiao/poster-design',
  entries: [
    {
      id: 'xiaohongshu.note-3x4',
      name: ['Xiaohongshu note cover 3:4', '小红书 笔记封面/配图 3:4'],
      kind: 'image',
      clause: 'src/assets/data/PageSizeData.ts',
      sizes: [[1242, 1660]],
      notes: [
        [
          'A preset of an editor; 3:4 by intent, though exactly that would be 1242×1656.',
          '编辑器预设；意为 3:4，但精确值应为 1242×1656。',
        ],
      ],
    },
    {
      id: 'eqxiu.poster',
      name: ['Eqxiu poster template', '易企秀 海报模板（素材拼接型）'],
      kind: 'template',
      platform: '易企秀',
      trust: 'A',
      source: 'https://help.eqxiu.com/doc/799/?print=true',
      names: ['易企秀*', 'eqxiu*'],
      rules: [
        libraryRule('live-text', 'text.live', 'blocking', {}, [
          'All text is live and editable; pictures of text are refused.',
          '所有文字须可编辑，图片文字会被拒绝。',
        ]),
        libraryRule('one-background', 'layer.structure', 'blocking', { backgroundLayers: 1 }, [
          'The background is set as the background, or the template cannot be submitted.',
          '背景须用背景功能设置，否则无法提交。',
        ]),
      ],
      notes: [
        ['No size is given: found by name only.', '来源未给尺寸，仅按名称匹配。'],
        [
          'All art from the licensed library, QR codes through the tool. Not checked.',
          '素材须来自正版素材库，二维码须用平台组件。不作检查。',
        ],
      ],
    },
    {
      id: 'fkw.psd-page',
      name: ['Fkw mini leaflet, PSD page 750×1206', '凡科微传单 PSD 标准页 750×1206'],
      kind: 'template',
      platform: '凡科微传单',
      trust: 'A',
      source: 'http://cd.fkw.com/news/7424',
      sizes: [[750, 1206]],
      names: ['凡科*', 'fkw*'],
      rules: [
        libraryRule('background', 'layer.structure', 'blocking', { backgroundLayers: 1 }, [
          'Exactly one background layer a page.',
          '每页恰好一个背景图层。',
        ]),
        libraryRule('no-masks', 'layer.structure', 'major', { noMasks: true }, [
          'Masked layers must be smart objects, which Figma does not have: flatten them.',
          '带蒙版的图层须为智能对象，Figma 没有此类图层，请先拼合。',
        ]),
      ],
      variants: {
        otherwise: 'base',
        list: [
          {
            id: 'long',
            name: { en: 'Long page', 'zh-CN': '长页' },
            // Whatever is taller than a standard page.
            when: { metric: 'height', min: 1207 },
            rules: [
              libraryRule('canvas', 'canvas.size', 'blocking', {
                width: { min: 750, max: 750 },
                height: { min: 1809, max: 12060 },
              }),
              libraryRule(
                'background',
                'layer.structure',
                'blocking',
                { names: [{ pattern: 'bg', min: 1, max: 1 }] },
                ['Exactly one layer named bg.', '恰好一个名为 bg 的图层。'],
              ),
            ],
          },
        ],
      },
      notes: [
        [
          'Delivered as PSD up to 500 MB, which Figma cannot export: format and file size are not checked.',
          '以 PSD 交付，不超过 500 MB；Figma 无法导出，不检查格式与大小。',
        ],
        [
          'One top folder a page, named p1, p2 … Text layers become pictures unless text is chosen; then only size and colour stay.',
          '每页一个顶层文件夹，命名 p1、p2……文字图层默认转为图片；若保留文字，仅保留字号和颜色。',
        ],
      ],
    },
  ],
};
