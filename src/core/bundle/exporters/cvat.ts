import type { Rect } from '../../geometry/rect.ts';
import { classIndexIn } from '../class-index.ts';
import { cvatShapes, openTag } from '../cvat-shapes.ts';
import type { Dataset, DatasetClass, DatasetElement, DatasetFrame } from '../dataset.ts';
import { escapeXml } from '../escape-xml.ts';
import { defineExporter } from '../exporter.ts';
import { imageFileName } from '../image-file-name.ts';
import { trainedElements } from '../trained-elements.ts';
import { folderOf } from '../used-splits.ts';

/** CVAT for images 1.1 (https://docs.cvat.ai/docs/manual/advanced/xml_format/). See docs/formats/cvat.md. */
export default defineExporter({
  id: 'cvat',
  boxes: 'xyxy-image-px',
  isTextOnly: true,
  drops: [
    'caption',
    'colour',
    'component',
    'confidence',
    'extra-labels',
    'findings',
    'layer-path',
    'layers',
    'opacity',
    'page',
    'placement',
    'relations',
    'tags',
    'text-runs',
    'unclipped-box',
  ],
  start(dataset) {
    const classIndex = classIndexIn(dataset);
    const images: string[] = [];
    const declared = dataset.classes.map(() => new Set(ownAttributes));
    return {
      frame(frame) {
        const shapes = trainedElements(frame).flatMap(({ element, box }) => {
          const at = classIndex(element.classId);
          for (const { name } of element.attributes) declared[at]?.add(name);
          return shapesText(frame, element, box, dataset.classes[at]?.name ?? '');
        });
        const { split } = frame.planned;
        const open = openTag('image', [
          ['id', String(images.length)],
          ['name', `${folderOf(split)}/${imageFileName(frame)}`],
          ['subset', folderOf(split)],
          ['width', String(frame.image.width)],
          ['height', String(frame.image.height)],
        ]);
        images.push([`  ${open}\n`, ...shapes, '  </image>\n'].join(''));
        return { files: [], losses: [] };
      },
      finish: () => [
        {
          path: 'cvat/annotations.xml',
          role: 'label',
          split: null,
          text: [
            '<?xml version="1.0" encoding="utf-8"?>\n<annotations>\n  <version>1.1</version>\n',
            metaText(dataset, declared, images.length),
            ...images,
            '</annotations>\n',
          ],
        },
      ],
    };
  },
});

/** What every shape says of its layer. An attribute of the label set with one of these names gives way. */
const ownAttributes: readonly string[] = ['layer', 'layer_id', 'number', 'parent', 'role', 'text'];

const shapesText = (
  frame: DatasetFrame,
  element: DatasetElement,
  box: Rect<'image'>,
  label: string,
): readonly string[] => {
  const shapes = cvatShapes(element, box, frame.image);
  const shared: readonly (readonly [string, string])[] = [
    ['label', label],
    ['source', element.provenance.by === 'hand' ? 'manual' : 'auto'],
    ['occluded', (element.occludedShare ?? 0) >= coveredShare ? '1' : '0'],
  ];
  const place: readonly (readonly [string, string])[] = [
    ['z_order', String(element.z)],
    // Several outlines are one object only by their group.
    ...(shapes.length > 1 ? [['group_id', String(element.number)] as const] : []),
  ];
  const values = attributeTexts(element);
  return shapes.map(
    ({ tag, attributes }) =>
      `    ${openTag(tag, [...shared, ...attributes, ...place])}\n${values}    </${tag}>\n`,
  );
};

/** Less than a hundredth covered is not worth the word. */
const coveredShare = 0.01;

const attributeTexts = (element: DatasetElement): string => {
  const values = new Map<string, string>([
    ...element.attributes.map(({ name, value }) => [name, value] as const),
    ['layer', element.name],
    ['layer_id', element.layerId],
    ['number', String(element.number)],
    ['parent', element.parent === null ? '' : String(element.parent)],
    ['role', element.role ?? ''],
    ['text', element.text?.characters ?? ''],
  ]);
  return [...values]
    .map(
      ([name, value]) => `      ${openTag('attribute', [['name', name]])}${escapeXml(value)}</attribute>\n`,
    )
    .join('');
};

/** The reader refuses a file without it, and drops attributes that it does not declare. */
const metaText = (
  { name, plan, classes }: Dataset,
  declared: readonly ReadonlySet<string>[],
  size: number,
): string => {
  const time = plan.createdAt === null ? '' : escapeXml(plan.createdAt);
  return [
    '  <meta>\n    <task>\n      <id>0</id>\n',
    `      <name>${escapeXml(name)}</name>\n`,
    `      <size>${String(size)}</size>\n`,
    '      <mode>annotation</mode>\n      <overlap>0</overlap>\n      <bugtracker></bugtracker>\n',
    `      <created>${time}</created>\n      <updated>${time}</updated>\n`,
    '      <labels>\n',
    ...classes.map((one, at) => labelText(one, [...(declared[at] ?? [])].sort())),
    '      </labels>\n    </task>\n  </meta>\n',
  ].join('');
};

const labelText = ({ name, colour }: DatasetClass, attributes: readonly string[]): string =>
  [
    '        <label>\n',
    `          <name>${escapeXml(name)}</name>\n          <color>${escapeXml(colour)}</color>\n`,
    '          <type>any</type>\n          <attributes>\n',
    ...attributes.map(
      (attribute) =>
        `            <attribute><name>${escapeXml(attribute)}</name><mutable>False</mutable><input_type>text</input_type><default_value></default_value><values></values></attribute>\n`,
    ),
    '          </attributes>\n        </label>\n',
  ].join('');
