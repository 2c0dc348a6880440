import fc from 'fast-check';
import { XMLParser } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { escapeXml } from '../../../src/core/bundle/escape-xml.ts';
import { wellFormed } from '../../helpers/well-formed.ts';

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  htmlEntities: true,
});

const backFrom = (text: string): unknown =>
  parser.parse(wellFormed(`<a b="${escapeXml(text)}">${escapeXml(text)}</a>`));

describe('text in XML', () => {
  it('cannot end an attribute or an element', () => {
    expect(escapeXml(`"><x y='&'/>]]>`)).toBe('&quot;&gt;&lt;x y=&apos;&amp;&apos;/&gt;]]&gt;');
  });

  it('loses the characters that XML 1.0 forbids, and half characters become the replacement', () => {
    expect(escapeXml('a\u0000\u0008\u000b\u001f\ufffe\uffffb\ud800c\udc00')).toBe('ab\ufffdc\ufffd');
  });

  it('keeps tabs and line ends that a parser would change', () => {
    expect(escapeXml('a\tb\nc\r\nd\u2028')).toBe('a&#9;b&#10;c&#13;&#10;d&#8232;');
  });

  it('keeps what lies beyond the basic plane', () => {
    expect(escapeXml('春 🌸')).toBe('春 🌸');
  });

  it('is well-formed, whatever the text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => backFrom(text) !== undefined));
  });
});
