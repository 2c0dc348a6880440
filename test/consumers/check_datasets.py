"""Opens a bundle with Hugging Face `datasets`: the Parquet shards, the imagefolder and the WebDataset tars, whichever are there.

Every row of every split is decoded, read whole and streamed. Counts are compared with bundle.json, picture sizes with the
columns, boxes with the canonical record that travels in the same row. Prints one JSON line; exit code 0 = passed, 1 = failed.
"""

import contextlib
import glob
import io
import json
import os
import sys
import tempfile

cache = tempfile.TemporaryDirectory()
os.environ.update(HF_HOME=cache.name, HF_HUB_OFFLINE="1", HF_DATASETS_OFFLINE="1", HF_DATASETS_DISABLE_PROGRESS_BARS="1")

from datasets import ClassLabel, Features, Image, List, Value, load_dataset, logging  # noqa: E402

logging.set_verbosity_error()
tolerance = 1e-9


def boxes_of(record):
    """What a trainer may see, from the canonical record."""
    return [one["bboxClipped"] for one in record["elements"] if not one["ignore"] and one["bboxClipped"] is not None]


def differ(a, b):
    return len(a) != len(b) or any(abs(x - y) > tolerance for one, two in zip(a, b) for x, y in zip(one, two))


def parquet_rows(rows):
    for row in rows:
        record = json.loads(row["record"])
        for layer in row["layers"]:
            layer.load()
        yield row["id"], row["image"], (row["width"], row["height"]), [one["bbox"] for one in row["objects"]], boxes_of(record)


def folder_rows(rows):
    for row in rows:
        boxes = row["objects"]["bbox"]
        yield row["node_id"], row["image"], (row["width"], row["height"]), boxes, boxes


def tar_rows(rows):
    for row in rows:
        picture = next(row[ending] for ending in ("png", "jpg", "webp") if row.get(ending) is not None)
        labels, record = row["json"], json.loads(row["jsonl"])
        yield labels["id"], picture, (labels["width"], labels["height"]), labels["bbox"], boxes_of(record)


def typed(features, kind):
    """Whether the columns have the types that the format promises."""
    if kind == "hf-parquet":
        parts = features["objects"].feature
        return (
            isinstance(features["image"], Image)
            and features["layers"] == List(Image())
            and isinstance(parts["category"], ClassLabel)
            and parts["bbox"] == List(Value("float64"))
        )
    if kind == "imagefolder":
        parts = features["objects"]
        return isinstance(parts["category"].feature, ClassLabel) and parts["bbox"] == List(List(Value("float64")))
    return features["json"]["bbox"] == List(List(Value("float64")))


def loaders(root):
    """Format -> how to open it, and how to read its rows."""
    if glob.glob(os.path.join(root, "data", "*.parquet")):
        yield "hf-parquet", lambda **how: load_dataset(root, **how), parquet_rows
    folder = os.path.join(root, "imagefolder")
    if os.path.isdir(folder):
        yield "imagefolder", lambda **how: load_dataset("imagefolder", data_dir=folder, **how), folder_rows
    tars = os.path.join(root, "webdataset")
    if os.path.isdir(tars):
        files = {}
        for path in sorted(glob.glob(os.path.join(tars, "*.tar"))):
            files.setdefault(os.path.basename(path).split("-")[0], []).append(path)
        yield "webdataset", lambda **how: load_dataset("webdataset", data_files=files, **how), tar_rows


def examine(root, kind, load, rows_of, expected):
    """How many frames and boxes were read, and what was wrong."""
    problems, frames, boxes = [], 0, 0
    whole, streamed = load(cache_dir=os.path.join(cache.name, kind)), load(streaming=True)
    for split, table in whole.items():
        if not typed(table.features, kind):
            problems.append(f"{kind} {split}: columns have other types than promised")
        if Features(table.features) != Features(next(iter(whole.values())).features):
            problems.append(f"{kind} {split}: other columns than the first split")
        seen = 0
        for (name, picture, size, found, wanted), (again, *_) in zip(rows_of(table), rows_of(streamed[split]), strict=True):
            picture.load()
            if picture.size != size or min(size) < 1:
                problems.append(f"{kind} {name}: picture is {picture.size}, columns say {size}")
            if name != again:
                problems.append(f"{kind} {name}: streaming gives {again} in its place")
            if differ(found, wanted):
                problems.append(f"{kind} {name}: boxes are not those of the record")
            if any(x < -1e-4 or y < -1e-4 or x + w > size[0] + 1e-4 or y + h > size[1] + 1e-4 for x, y, w, h in found):
                problems.append(f"{kind} {name}: a box leaves the picture")
            seen, boxes = seen + 1, boxes + len(found)
        if seen != expected.get(split, 0):
            problems.append(f"{kind} {split}: {seen} rows, bundle.json counts {expected.get(split, 0)}")
        frames += seen
    if frames != sum(expected.values()):
        problems.append(f"{kind}: {frames} rows in all, bundle.json counts {sum(expected.values())}")
    return {"format": kind, "frames": frames, "boxes": boxes, "problems": problems}


def main(root):
    root = os.path.abspath(root)
    with open(os.path.join(root, "bundle.json"), encoding="utf-8") as file:
        counts = json.load(file)["counts"]
    expected = {one["split"]: one["frames"] for one in counts["splits"]}
    checked, problems = [], []
    for kind, load, rows_of in loaders(root):
        try:
            with contextlib.redirect_stdout(io.StringIO()):
                result = examine(root, kind, load, rows_of, expected)
            problems += result.pop("problems")
            checked.append(result)
        except Exception as error:  # noqa: BLE001 - whatever the reader throws is the finding
            cause = error.__cause__ or error
            problems.append(f"{kind}: {type(cause).__name__}: {str(cause)[:300]}")
    print(json.dumps({
        "what": "datasets",
        "samples": sum(one["frames"] for one in checked),
        "facts": [f"{one['format']}: {one['frames']} rows, {one['boxes']} boxes" for one in checked],
        "problems": problems[:5],
    }))
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
