import { type Column, columnsOf, float64, image, int32, list, string, struct } from './column-type.ts';
import type { DatasetClass } from './dataset.ts';

const attributes = list(struct({ name: string, value: string }));

/** The columns of the Parquet table, one row a frame. Lengths and boxes in px of the picture. See docs/formats/hf-parquet.md. */
export const hfColumns = (classes: readonly DatasetClass[]): readonly Column[] =>
  columnsOf({
    image,
    id: string,
    width: int32,
    height: int32,
    text: string,
    captions: list(struct({ language: string, kind: string, text: string, by: string })),
    objects: list(objectColumns(classes)),
    relations: list(struct({ is: string, a: int32, b: int32, on: string })),
    layers: list(image),
    layer_objects: list(int32),
    tags: list(string),
    attributes,
    group_id: string,
    placement: string,
    placement_version: int32,
    verdict: string,
    findings: list(
      struct({
        rule_id: string,
        rule: string,
        verdict: string,
        severity: string,
        because: string,
        node_id: string,
        fingerprint: string,
      }),
    ),
    ground: string,
    scale: float64,
    document: string,
    page: string,
    sections: list(string),
    node_id: string,
    node_name: string,
    sha256: string,
    record: string,
  });

const objectColumns = (classes: readonly DatasetClass[]): ReturnType<typeof struct> =>
  struct({
    bbox: list(float64),
    category: { is: 'class', names: classes.map(({ name }) => name) },
    category_id: int32,
    labels: list(string),
    role: string,
    area: float64,
    quad: list(float64),
    rotation: float64,
    z: int32,
    parent: int32,
    text: string,
    segmentation: list(list(float64)),
    mask: struct({ size: list(int32), counts: list(int32) }),
    visible: float64,
    occluded: float64,
    opacity: float64,
    blend: string,
    hex: string,
    component: string,
    attributes,
    provenance: struct({ by: string, rule: string, confidence: float64 }),
    node_id: string,
    node_name: string,
  });
