import { describe, expect, it } from 'vitest';
import { defaultLabelling, elementsOf } from '../../src/core/label/labelling.ts';
import { ownPaints } from '../../src/core/label/own-paint.ts';
import { readSnapshot } from '../../src/core/snapshot/read-snapshot.ts';
import { labelled } from '../helpers/label-builder.ts';
import { readRealDocuments } from '../helpers/real-documents.ts';
import { supplementOf } from '../helpers/rest-supplement.ts';

const documents = await readRealDocuments();

describe.each(documents.map((document) => [document.name, document] as const))(
  'labels of %s',
  (_name, document) => {
    it('gives every frame that shows something at least one element, and every layer one suggestion at most', () => {
      for (const found of document.frames) {
        const read = readSnapshot(document.jsonOf(found), supplementOf(found));
        if (!read.ok) continue;
        const { suggestions } = labelled(read.value);
        expect(new Set(suggestions.map(({ layerIndex }) => layerIndex)).size).toBe(suggestions.length);
        const { elements } = elementsOf(read.value, defaultLabelling, 'by-type');
        const isEmpty = ownPaints(read.value).every((paint) => paint === null);
        expect(elements.length > 0, found.node.name).toBe(!isEmpty);
      }
    });
  },
);
