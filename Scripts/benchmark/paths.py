"""Prints criterion,level,indicator of every indicator of a rule pack's folder, as CSV."""

import pathlib
import sys
import xml.etree.ElementTree

for file in sorted(pathlib.Path(sys.argv[1]).glob("*.xml")):
    root = xml.etree.ElementTree.parse(file).getroot()
    if root.tag != "criterion":
        continue
    for level in root.iter("level"):
        for indicator in level.iter("indicator"):
            print(f"{root.get('code')},{level.get('number')},{indicator.get('code')}")
