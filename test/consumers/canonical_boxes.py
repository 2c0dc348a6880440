"""What the canonical records of a bundle say, for checks that hold another format against them."""

import glob
import json
import os

FOLDERS = {"train": "train", "validation": "val", "test": "test"}


def records(root, split=None):
    """Every record of a bundle, or of one split."""
    for path in sorted(glob.glob(os.path.join(root, "canonical", "*.jsonl"))):
        with open(path, encoding="utf-8") as file:
            for line in file:
                record = json.loads(line)
                if split is None or record["split"] == split:
                    yield record


def boxes(record):
    """(class name, x1, y1, x2, y2) of every element that trainers may see, in picture pixels."""
    found = []
    for element in record["elements"]:
        if element["ignore"]:
            continue
        x, y, width, height = element["bboxClipped"]
        found.append((element["label"], x, y, x + width, y + height))
    return found


def distance(expected, found):
    """Largest distance of an edge between two lists of boxes in any order; None = other classes or another number of boxes."""
    if sorted(box[0] for box in expected) != sorted(box[0] for box in found):
        return None
    worst = 0.0
    rest = list(found)
    for name, *edges in expected:
        candidates = [one for one in rest if one[0] == name]
        best = min(candidates, key=lambda one: apart(edges, one[1:]))
        rest.remove(best)
        worst = max(worst, apart(edges, best[1:]))
    return worst


def apart(one, other):
    return max(abs(a - b) for a, b in zip(one, other))
