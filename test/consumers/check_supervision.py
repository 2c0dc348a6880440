"""Loads the COCO, YOLO and Pascal VOC trees of one bundle with supervision and compares every box with the canonical records.

Prints one JSON line for each tree; exit code 0 = all passed, 1 = one failed.
"""

import json
import os
import sys

import supervision as sv

import canonical_boxes

# How far a box may move: COCO is rounded to a thousandth px, YOLO to six decimals of a side, both read as float32.
# VOC has whole px outward, and this reader subtracts 1 from the exclusive edges too.
TOLERANCE_PX = {"coco": 0.02, "yolo-detect": 0.02, "voc": 2.0}


def loaders(root):
    """Format, split, and how to load it, for every tree that is there."""
    for split, folder in canonical_boxes.FOLDERS.items():
        images = os.path.join(root, "images", folder)
        coco = os.path.join(root, "annotations", f"instances_{folder}.json")
        if os.path.isfile(coco):
            yield "coco", split, lambda: sv.DetectionDataset.from_coco(images, coco)
        labels = os.path.join(root, "labels", folder)
        if os.path.isdir(labels) and os.path.isdir(images):
            yaml = os.path.join(root, "data.yaml")
            yield "yolo-detect", split, lambda: sv.DetectionDataset.from_yolo(images, labels, yaml)
    annotations = os.path.join(root, "voc", "Annotations")
    if os.path.isdir(annotations):
        pictures = os.path.join(root, "voc", "JPEGImages")
        yield "voc", None, lambda: sv.DetectionDataset.from_pascal_voc(pictures, annotations)
    for name, kind in (("yolo-segment", {"force_masks": True}), ("yolo-obb", {"is_obb": True})):
        for split, folder in canonical_boxes.FOLDERS.items():
            images = os.path.join(root, name, "images", folder)
            labels = os.path.join(root, name, "labels", folder)
            if os.path.isdir(labels) and os.path.isdir(images):
                yaml = os.path.join(root, name, "data.yaml")
                yield name, split, lambda: sv.DetectionDataset.from_yolo(images, labels, yaml, **kind)


def problems_of(name, dataset, expected):
    """Yields what differs, and counts pictures and boxes on the way."""
    found = {os.path.splitext(os.path.basename(path))[0]: (path, detections) for path, detections in annotations_of(dataset)}
    if sorted(found) != sorted(record["id"] for record in expected):
        yield f"{len(found)} pictures loaded, {len(expected)} expected"
    for record in expected:
        if record["id"] not in found:
            continue
        _path, detections = found[record["id"]]
        loaded = [
            (dataset.classes[int(class_id)], *(float(edge) for edge in xyxy))
            for xyxy, class_id in zip(detections.xyxy, detections.class_id if detections.class_id is not None else [])
        ]
        if name not in TOLERANCE_PX:
            continue
        distance = canonical_boxes.distance(canonical_boxes.boxes(record), loaded)
        if distance is None:
            yield f"{record['id']}: {len(loaded)} boxes loaded, {len(canonical_boxes.boxes(record))} expected, or of other classes"
        elif distance > TOLERANCE_PX[name]:
            yield f"{record['id']}: a box is {distance:.3f} px away"


def annotations_of(dataset):
    """Decodes every picture too: a file that only fails then is no file."""
    for path, image, detections in dataset:
        if image is None:
            raise ValueError(f"{path} could not be decoded")
        yield path, detections


def main(root):
    failed = False
    for name, split, load in loaders(root):
        expected = list(canonical_boxes.records(root, split))
        try:
            dataset = load()
            problems = list(problems_of(name, dataset, expected))
            pictures = len(dataset)
        except Exception as error:  # noqa: BLE001 whatever a loader throws is a failure of the bundle
            problems, pictures = [f"{type(error).__name__}: {error}"], 0
        failed = failed or bool(problems)
        print(json.dumps({"what": f"{name} {split or 'all'}", "samples": pictures, "problems": problems[:5]}))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
