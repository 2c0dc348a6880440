"""Validates the XML of one bundle against the schemas beside this file: Pascal VOC and CVAT for images 1.1.

Prints one JSON line for each format; exit code 0 = all passed, 1 = one failed.
"""

import glob
import json
import os
import sys

from lxml import etree

HERE = os.path.dirname(os.path.abspath(__file__))


def check(name, schema, paths):
    xsd = etree.XMLSchema(etree.parse(os.path.join(HERE, schema)))
    # No entity and no network: what is read was made from words that strangers typed.
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    problems = []
    for path in paths:
        try:
            xsd.assertValid(etree.parse(path, parser))
        except (etree.DocumentInvalid, etree.XMLSyntaxError) as error:
            problems.append(f"{os.path.basename(path)}: {error}")
    print(json.dumps({"what": name, "samples": len(paths), "problems": problems[:5]}))
    return bool(problems)


def main(root):
    failed = False
    voc = sorted(glob.glob(os.path.join(root, "voc", "Annotations", "*.xml")))
    if voc:
        failed = check("voc xml", "voc.xsd", voc) or failed
    cvat = os.path.join(root, "cvat", "annotations.xml")
    if os.path.isfile(cvat):
        failed = check("cvat xml", "cvat.xsd", [cvat]) or failed
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
