"""Reads a bundle's croissant.json with `mlcroissant`: validates it, then reads every record and decodes every picture.

Splits and counts are compared with bundle.json; hashes of the listed files with their bytes, because the reader itself checks
only files that it reads one by one. Prints one JSON line; exit code 0 = passed, 1 = failed.
"""

import hashlib
import json
import logging
import os
import sys
from collections import Counter

import mlcroissant as mlc

logging.disable(logging.WARNING)


def hash_problems(root, described):
    for one in described["distribution"]:
        if one["@type"] != "cr:FileObject":
            continue
        with open(os.path.join(root, one["contentUrl"]), "rb") as file:
            content = file.read()
        if hashlib.sha256(content).hexdigest() != one["sha256"] or one["contentSize"] != f"{len(content)} B":
            yield f"{one['contentUrl']} is not the file that was described"


def record_problems(record):
    name = record["frames/id"].decode()
    if "frames/objects" in record:
        if record["frames/image"].size != (record["frames/width"], record["frames/height"]):
            yield f"{name}: picture is {record['frames/image'].size}"
        record["frames/image"].load()
    things = record.get("frames/objects") or record.get("frames/elements") or []
    for thing in things:
        box = next(value for key, value in thing.items() if key.endswith("/bbox"))
        if len(box) != 4 or not all(isinstance(side, float) for side in box):
            yield f"{name}: {box} is no box"


def main(root):
    path = os.path.join(root, "croissant.json")
    with open(path, encoding="utf-8") as file:
        described = json.load(file)
    with open(os.path.join(root, "bundle.json"), encoding="utf-8") as file:
        expected = {one["split"]: one["frames"] for one in json.load(file)["counts"]["splits"] if one["frames"] > 0}
    splits, problems = Counter(), list(hash_problems(root, described))
    try:
        dataset = mlc.Dataset(jsonld=path)
        problems += sorted(dataset.metadata.ctx.issues.errors)
        if described["recordSet"]:
            for record in dataset.records("frames"):
                splits[record["frames/split"].decode()] += 1
                problems += record_problems(record)
            if dict(splits) != expected:
                problems.append(f"read {dict(splits)}, bundle.json counts {expected}")
    except Exception as error:  # noqa: BLE001 - whatever the reader throws is the finding
        problems.append(f"{type(error).__name__}: {str(error)[:300]}")
    files = sum(one["@type"] == "cr:FileObject" for one in described["distribution"])
    print(json.dumps({"what": "mlcroissant", "samples": sum(splits.values()), "facts": [f"{files} files"], "problems": problems[:5]}))
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
