import { describe, expect, it } from 'vitest';
import { sceneFrames, sceneLayers } from '../../../src/host/page/scene.ts';
import { loadTestDocument } from '../../helpers/open-plugin.ts';
import { frame, node, restFile } from '../../helpers/write-document.ts';

const shadowed = { x: -10, y: -10, width: 420, height: 320 };
const file = restFile({
  P: [
    frame(
      '1:1',
      'card',
      [0, 0, 400, 300],
      [
        node('RECTANGLE', '1:2', 'back', [10, 10, 100, 100]),
        node('GROUP', '1:3', 'group', [20, 20, 50, 50], {
          children: [node('RECTANGLE', '1:4', 'front', [20, 20, 50, 50])],
        }),
        node('RECTANGLE', '1:5', 'off', [0, 0, 10, 10], { visible: false }),
      ],
      { absoluteRenderBounds: shadowed },
    ),
    node('SECTION', '1:6', 'Feed', [500, 0, 500, 500], {
      children: [frame('1:7', 'inside', [510, 10, 80, 60], [])],
    }),
    frame('1:8', 'hidden', [0, 400, 10, 10], [], { visible: false }),
    frame('1:9', 'flat', [0, 400, 0, 10], []),
  ],
});

describe('the workbench canvas', () => {
  it('shows the frames of a page and of its sections, each picture where its render bounds lie', async () => {
    const frames = sceneFrames(await loadTestDocument(file), '0:1');
    expect(frames.map(({ id, picture }) => [id, picture])).toEqual([
      ['1:1', shadowed],
      ['1:7', { x: 510, y: 10, width: 80, height: 60 }],
    ]);
    expect(sceneFrames(await loadTestDocument(file), '9:9')).toEqual([]);
  });

  it('lists layers in paint order, so that the last one under the pointer is the topmost', async () => {
    const document = await loadTestDocument(file);
    const [card] = document.document.children[0]?.children ?? [];
    if (card === undefined) throw new Error('no frame');
    expect(sceneLayers(card).map(({ id }) => id)).toEqual(['1:1', '1:2', '1:3', '1:4']);
  });
});
