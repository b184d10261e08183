"""Only reads every element of an XML file: lxml's iterparse, forgetting each child as it ends."""
import sys
from lxml import etree

elements = 0
for _, element in etree.iterparse(sys.argv[1], events=("end",)):
    elements += 1
    if element.tag.endswith("Child"):
        element.clear()
        while element.getprevious() is not None:
            del element.getparent()[0]
print(elements)
