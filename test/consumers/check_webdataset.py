"""Streams a bundle's tar shards with `webdataset` and reads every sample.

Members, keys and types must be the same in every sample, and sizes and boxes must agree with the canonical record beside them. Prints one JSON line; exit code 0 = passed, 1 = failed.
"""

import glob
import json
import os
import sys

import webdataset as wds

endings = ("png", "jpg", "webp")


def shards_of(root):
    """Split -> its shards in order."""
    shards = {}
    for path in sorted(glob.glob(os.path.join(root, "webdataset", "*.tar"))):
        shards.setdefault(os.path.basename(path).split("-")[0], []).append(path)
    return shards


def type_of(value):
    """Names of types; a list is the set of what it holds."""
    if isinstance(value, list):
        return ("list", *sorted({str(type_of(one)) for one in value}))
    return type(value).__name__


def problems_of(sample, first):
    key, labels, record = sample["__key__"], sample["json"], json.loads(sample["jsonl"])
    picture = next((sample[ending] for ending in endings if ending in sample), None)
    if picture is None or not isinstance(sample.get("txt"), str):
        yield f"{key}: picture or caption is missing"
        return
    if labels["id"] != key or record["id"] != key:
        yield f"{key}: labels are those of {labels['id']}, the record is that of {record['id']}"
    if picture.size != (labels["width"], labels["height"]) or picture.size != (record["image"]["w"], record["image"]["h"]):
        yield f"{key}: picture is {picture.size}"
    if list(labels) != list(first):
        yield f"{key}: other keys than the first sample"
    if any(value is None for value in labels.values()):
        yield f"{key}: a label is null"
    if any(type_of(box) != ("list", "float") for box in labels["bbox"]):
        yield f"{key}: a box holds something else than floats"
    wanted = [one["bboxClipped"] for one in record["elements"] if not one["ignore"] and one["bboxClipped"] is not None]
    if labels["bbox"] != wanted or len(labels["category"]) != len(wanted):
        yield f"{key}: boxes are not those of the record"


def main(root):
    with open(os.path.join(root, "bundle.json"), encoding="utf-8") as file:
        expected = {one["split"]: one["frames"] for one in json.load(file)["counts"]["splits"]}
    samples, boxes, first, problems, keys = 0, 0, None, [], set()
    try:
        shards = shards_of(root)
        for split, paths in shards.items():
            seen = 0
            for sample in wds.WebDataset(paths, shardshuffle=False).decode("pilrgba"):
                first = first or sample["json"]
                problems += problems_of(sample, first)
                seen, boxes = seen + 1, boxes + len(sample["json"]["bbox"])
                keys.add(sample["__key__"])
            if seen != expected.get(split, 0):
                problems.append(f"{split}: {seen} samples, bundle.json counts {expected.get(split, 0)}")
            samples += seen
        if samples != sum(expected.values()) or len(keys) != samples:
            problems.append(f"{samples} samples with {len(keys)} keys, bundle.json counts {sum(expected.values())}")
    except Exception as error:  # noqa: BLE001 - whatever the reader throws is the finding
        problems.append(f"{type(error).__name__}: {str(error)[:300]}")
    print(json.dumps({
        "what": "webdataset",
        "samples": samples,
        "facts": [f"{boxes} boxes in {sum(map(len, shards.values()))} shards"],
        "problems": problems[:5],
    }))
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
