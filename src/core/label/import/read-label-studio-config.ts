import { ok } from '../../result.ts';
import { type ForeignClass, type ForeignClasses, importFailure } from './imported.ts';
import { readXmlTags } from './read-xml-tags.ts';

/** The labels of a Label Studio labelling configuration: each `Label` in `RectangleLabels`, `PolygonLabels` and their like. */
export function readLabelStudioConfig(text: string): ForeignClasses {
  const tags = readXmlTags(text);
  if (!tags.ok) return importFailure('NOT_XML', tags.failure.data.line, tags.failure.data.found);
  const found = new Map<string, ForeignClass>();
  for (const { name, parent, attributes, line } of tags.value) {
    if (name !== 'Label' || parent?.endsWith('Labels') !== true) continue;
    const value = attributes.get('value')?.trim() ?? '';
    if (value === '') return importFailure('NOT_XML', line, '<Label> without value');
    // One label offered for several tools is one class.
    if (found.has(value)) continue;
    found.set(value, {
      name: attributes.get('alias') ?? value,
      title: value,
      titleZh: null,
      colour: attributes.get('background') ?? null,
      key: attributes.get('hotkey') ?? null,
    });
  }
  return ok([...found.values()]);
}
