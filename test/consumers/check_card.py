"""Takes a bundle's README.md at its word: reads its YAML and runs every Python block in it, one after the other.

A block that needs a package that is not installed is counted as skipped. Prints one JSON line; exit code 0 = passed, 1 = failed.
"""

import contextlib
import io
import json
import os
import re
import sys
import tempfile

cache = tempfile.TemporaryDirectory()
os.environ.update(HF_HOME=cache.name, HF_HUB_OFFLINE="1", HF_DATASETS_OFFLINE="1", HF_DATASETS_DISABLE_PROGRESS_BARS="1")

import yaml  # noqa: E402


def main(root):
    with open(os.path.join(root, "README.md"), encoding="utf-8") as file:
        head, body = re.fullmatch(r"---\n(.*?)\n---\n(.*)", file.read(), re.S).groups()
    card, problems, ran, skipped = yaml.safe_load(head), [], [], []
    if not isinstance(card.get("pretty_name"), str) or card.get("size_categories") is None:
        problems.append("the card has no name or size")
    with open(os.path.join(root, "bundle.json"), encoding="utf-8") as file:
        is_empty = json.load(file)["counts"]["exported"] == 0
    scope = {}
    # A bundle without a frame has nothing to load.
    blocks = [] if is_empty else re.findall(r"### (\S+)\n(?:(?!###).)*?```python\n(.*?)```", "### root\n" + body, re.S)
    for title, block in blocks:
        try:
            with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
                exec(block, scope)  # noqa: S102 - the text is our own
                if title == "root":
                    scope["root"] = os.path.abspath(root)
                elif scope.get("data") is None:
                    problems.append(f"{title}: nothing was loaded")
                scope["data"] = None
            ran.append(title)
        except ModuleNotFoundError as missing:
            skipped.append(f"{title}: {missing.name}")
        except Exception as error:  # noqa: BLE001 - whatever the reader throws is the finding
            problems.append(f"{title}: {type(error).__name__}: {str(error)[:300]}")
    print(json.dumps({
        "what": "blocks of README.md",
        "samples": max(0, len(ran) - 1),
        "facts": [f"{len(skipped)} skipped"] if skipped else [],
        "problems": problems[:5],
    }))
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
