"""Loads one COCO detection file with pycocotools and scores its own boxes and outlines as predictions.

A file that a trainer reads as it was meant scores AP 1.0 for `bbox` and for `segm`: wrong or repeated ids, empty areas,
unknown categories and broken outlines all lower it. Prints one JSON line; exit code 0 = passed, 1 = failed.
"""

import contextlib
import io
import json
import os
import sys

import numpy as np
from PIL import Image
from pycocotools.coco import COCO
from pycocotools.cocoeval import COCOeval


def problems_of(path, content):
    """What pycocotools itself does not complain about."""
    images = {image["id"]: image for image in content["images"]}
    ids = [annotation["id"] for annotation in content["annotations"]]
    if len(images) != len(content["images"]):
        yield "image ids repeat"
    if len(set(ids)) != len(ids):
        yield "annotation ids repeat"
    if any(not isinstance(one, int) or one < 1 for one in [*images, *ids]):
        yield "ids do not start at 1"
    categories = {category["id"] for category in content["categories"]}
    for annotation in content["annotations"]:
        name = f"annotation {annotation['id']}"
        image = images.get(annotation["image_id"])
        if image is None or annotation["category_id"] not in categories:
            yield f"{name} points nowhere"
            continue
        x, y, width, height = annotation["bbox"]
        inside = x >= 0 and y >= 0 and x + width <= image["width"] + 1e-6 and y + height <= image["height"] + 1e-6
        if not inside or width * height <= 0 or annotation["area"] <= 0:
            yield f"{name} has a box outside its image or without area"
    yield from missing_pictures(path, content["images"])


def missing_pictures(path, images):
    """Compares sizes with the picture files where they lie beside the file, as they do in a bundle."""
    split = os.path.splitext(os.path.basename(path))[0].rsplit("_", 1)[-1]
    folder = os.path.join(os.path.dirname(path), "..", "images", split)
    if not os.path.isdir(folder):
        return
    for image in images:
        try:
            with Image.open(os.path.join(folder, image["file_name"])) as picture:
                size = picture.size
        except OSError as error:
            yield f"{image['file_name']}: {error}"
            continue
        if size != (image["width"], image["height"]):
            yield f"{image['file_name']} is {size[0]} x {size[1]} px"


def without(truth, left_out):
    """The same ground truth without some annotations."""
    rest = COCO()
    rest.dataset = {**truth.dataset, "annotations": [one for one in truth.dataset["annotations"] if one["id"] not in left_out]}
    rest.createIndex()
    return rest


def average_precision(truth, kind, max_objects):
    """AP over IoU .50:.95, every object of the busiest image counted (pycocotools stops at 100 otherwise); None = nothing to score."""
    if not truth.dataset["annotations"]:
        return None
    predictions = [
        {
            "image_id": one["image_id"],
            "category_id": one["category_id"],
            "score": 1.0,
            **({"bbox": one["bbox"]} if kind == "bbox" else {"segmentation": truth.annToRLE(one)}),
        }
        for one in truth.dataset["annotations"]
    ]
    evaluation = COCOeval(truth, truth.loadRes(predictions), kind)
    evaluation.params.maxDets = [1, 10, max(100, max_objects)]
    evaluation.evaluate()
    evaluation.accumulate()
    precision = evaluation.eval["precision"][:, :, :, 0, -1]
    scored = precision[precision > -1]
    return float(np.mean(scored)) if scored.size else None


def main(path):
    with contextlib.redirect_stdout(io.StringIO()):
        truth = COCO(path)
        problems = list(problems_of(path, truth.dataset))
        annotations = truth.dataset["annotations"]
        per_image = [len(truth.getAnnIds(imgIds=[image_id])) for image_id in truth.getImgIds()]
        busiest = max(per_image, default=0)
        scores = {"bbox": None, "segm": None}
        maskless = set()
        if not problems:
            # An outline thinner than half a pixel covers no pixel centre: it has a box to find, but no mask to match.
            maskless = {one["id"] for one in annotations if truth.annToMask(one).sum() == 0}
            scores = {
                "bbox": average_precision(truth, "bbox", busiest),
                "segm": average_precision(without(truth, maskless), "segm", busiest),
            }
    for kind, score in scores.items():
        if score is not None and abs(score - 1.0) > 1e-9:
            problems.append(f"{kind} AP of a perfect prediction is {score}")
    facts = [
        f"{len(annotations)} boxes, {busiest} on the busiest picture",
        *(f"{kind} AP {score:.4f}" for kind, score in scores.items() if score is not None),
        *([f"{len(maskless)} too thin for a mask"] if maskless else []),
    ]
    print(json.dumps({
        "what": f"pycocotools {os.path.basename(path)}",
        "samples": len(per_image),
        "facts": facts,
        "problems": problems[:5],
    }))
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
