import { describe, expect, it } from 'vitest';
import {
  importKindOf,
  importTaxonomy,
  maxImportLength,
} from '../../../../src/core/label/import/import-taxonomy.ts';

const names = (text: string, kind: Parameters<typeof importTaxonomy>[1]): readonly string[] | string => {
  const read = importTaxonomy(text, kind);
  return read.ok
    ? read.value.drafts.map(({ name }) => name)
    : `${read.failure.code} at ${String(read.failure.data.line)}: ${read.failure.data.found}`;
};

describe('importTaxonomy', () => {
  it.each([
    ['a block map', 'path: x\nnames:\n  0: person\n  1: traffic light # of a road\nnc: 2\n'],
    ['a block map in another order', 'names:\n  1: traffic light\n  0: person\n'],
    ['a block list', "train: a\nnames:\n- person\n- 'traffic light'\n"],
    ['an indented list', 'names:\n  - person\n  - "traffic light"\ntest: b'],
    ['a flow list', 'names: [\'person\', "traffic light"]\nnc: 2'],
    ['a flow list over lines', 'names: [person, # one\n  traffic light,\n]\n'],
    ['a flow map', 'names: {0: person, 1: traffic light}'],
    ['Windows line ends', 'names:\r\n  0: person\r\n  1: traffic light\r\n'],
    ['a classes.txt', 'person\n\ntraffic light\n'],
  ])('reads YOLO names as %s', (_what, text) => {
    expect(names(text, 'yolo')).toEqual(['person', 'traffic-light']);
  });

  it.each([
    ['an anchor', 'names: &a\n  0: x', 'NOT_NAMES at 1: &a'],
    ['an alias', 'names:\n  0: *a', 'NOT_NAMES at 2: 0: *a'],
    ['a block text', 'nc: 1\nnames:\n  0: |\n', 'NOT_NAMES at 3: 0: |'],
    ['a nested map', 'names:\n  a:\n    b: c', 'NOT_NAMES at 2: a:'],
    ['a map that turns into a list', 'names:\n  0: a\n  - b', 'NOT_NAMES at 3: - b'],
    ['a list that never ends', 'names: [a, b', 'NOT_NAMES at 1: [a, b'],
    ['no name at all', 'names:\nnc: 0', 'NO_CLASSES at 0: '],
    ['another YAML file', 'train: a\nval: b', 'NOT_NAMES at 1: train: a'],
  ])('says what it does not read of YAML: %s', (_what, text, expected) => {
    expect(names(text, 'yolo')).toBe(expected);
  });

  it('keeps commas and escapes inside quotes', () => {
    const read = importTaxonomy(`names: ['it''s, a', "b\\u0041"]`, 'yolo');
    expect(read.ok && read.value.drafts.map(({ title }) => title.en)).toEqual(["it's, a", 'bA']);
  });

  it('reads COCO categories in order of their ids, from a file or a list', () => {
    const list = '[{"id":2,"name":"b","supercategory":"x"},{"id":1,"name":"a"}]';
    expect(names(`{"images":[],"categories":${list}}`, 'coco')).toEqual(['a', 'b']);
    expect(names(list, 'coco')).toEqual(['a', 'b']);
  });

  it.each([
    ['{"categories":\n[,]}', 'NOT_JSON at 2: ,'],
    ['{"images":[]}', 'NOT_COCO at 0: categories'],
    ['[{"name":3}]', 'NOT_COCO at 0: categories'],
  ])('refuses %s as COCO', (text, expected) => {
    expect(names(text, 'coco')).toBe(expected);
  });

  it('reads labels, colours and hot keys of a Label Studio configuration', () => {
    const text = `<?xml version="1.0"?><View><!-- <Label value="no"/> -->
      <Image name="i" value="$image"/>
      <RectangleLabels name="r" toName="i">
        <Label value="Logo &amp; name" background="#FA3" hotkey="1"/>
        <Label value='cta' background="red" hotkey="q"></Label>
      </RectangleLabels>
      <PolygonLabels name="p" toName="i"><Label value="cta"/></PolygonLabels>
      <Choices name="c" toName="i"><Choice value="ok"/></Choices>
    </View>`;
    const read = importTaxonomy(text, 'label-studio');
    expect(read.ok && read.value.drafts).toMatchObject([
      {
        name: 'Logo-name',
        title: { en: 'Logo & name', 'zh-CN': 'Logo & name' },
        colour: '#ffaa33',
        key: '1',
      },
      { name: 'cta', colour: null, key: null, role: 'cta' },
    ]);
  });

  it.each([
    ['a document type', '<!DOCTYPE x [<!ENTITY a "b">]>\n<View/>', 1],
    ['an entity of its own', '<View>\n<Label value="&a;"/></View>', 2],
    ['an entity that never ends', '<View>\n<Label value="a & b"/></View>', 2],
    ['a character that is none', '<View a="&#1114112;"/>', 1],
    ['a tag that is not closed', '<View>\n<A>', 2],
    ['tags that cross', '<View><A>\n</View></A>', 2],
    ['an attribute without quotes', '<View a=1/>', 1],
    ['an attribute given twice', '<View a="1" a="2"/>', 1],
    ['two roots', '<View/>\n<View/>', 2],
    ['a comment that never ends', '<View>\n<!-- ', 2],
    ['a label without value', '<V>\n<RectangleLabels><Label/></RectangleLabels></V>', 2],
    ['no tag', 'View', 1],
  ])('refuses XML with %s, naming the line', (_what, text, line) => {
    const read = importTaxonomy(text, 'label-studio');
    expect(read).toMatchObject({ ok: false, failure: { code: 'NOT_XML', data: { line } } });
  });

  it('reads a table, whatever separates its cells', () => {
    for (const separator of [',', ';', '\t']) {
      const text = [
        ['name', 'title', 'title_zh', 'colour', 'key', 'note'],
        ['cta', '"Button ""go"""', '按钮', '#123456', '3', 'x'],
        ['', '', '', '', '', ''],
        ['price'],
      ]
        .map((cells) => cells.join(separator))
        .join('\r\n');
      const read = importTaxonomy(`\uFEFF${text}`, 'csv');
      expect(read.ok && read.value.drafts).toMatchObject([
        { name: 'cta', title: { en: 'Button "go"', 'zh-CN': '按钮' }, colour: '#123456', key: '3' },
        { name: 'price', title: { en: 'price', 'zh-CN': 'price' } },
      ]);
    }
  });

  it.each([
    ['title\nx', 'NOT_CSV at 1: title'],
    ['name,title\nx,y\n,z', 'NOT_CSV at 3: ,z'],
    ['name\na,b', 'NOT_CSV at 2: a,b'],
    ['name\n"a', 'NOT_CSV at 0: a quote that never ends'],
  ])('refuses the table %j', (text, expected) => {
    expect(names(text, 'csv')).toBe(expected);
  });

  it('spells names in our alphabet, once each, and tells which changed', () => {
    const read = importTaxonomy('Café\n标题\n贴图\n3D\ncafé\nCafe\nCafe\n', 'yolo');
    expect(read.ok && read.value.drafts.map(({ name, role }) => [name, role])).toEqual([
      ['Cafe', null],
      ['title', 'title'],
      ['class', null],
      ['c-3D', null],
      ['cafe', null],
      ['Cafe-2', null],
    ]);
    expect(read.ok && read.value.respelled).toContainEqual({ from: '标题', to: 'title' });
  });

  it('gives a number key once', () => {
    const read = importTaxonomy('name,key\na,1\nb,1\nc,x', 'csv');
    expect(read.ok && read.value.drafts.map(({ key }) => key)).toEqual(['1', null, null]);
  });

  it('refuses what is too large, has too many classes or is of no kind we know', () => {
    expect(names('a'.repeat(maxImportLength + 1), 'yolo')).toMatch(/^TOO_LARGE/);
    const many = Array.from({ length: 1001 }, (_, at) => `c${String(at)}`).join('\n');
    expect(names(many, 'yolo')).toBe('TOO_MANY_CLASSES at 0: 1001');
    expect(names('x', null)).toBe('UNKNOWN_KIND at 0: x');
  });

  it('tells the kind by the ending of a file name', () => {
    expect(
      ['a.JSON', 'data.yaml', 'classes.txt', 'c.xml', 't.csv', 'x.zip', 'constructor'].map(importKindOf),
    ).toEqual(['coco', 'yolo', 'yolo', 'label-studio', 'csv', null, null]);
  });
});
