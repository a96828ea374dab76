"""What a Word file says, read without the program that wrote it: paragraphs and tables in their order."""

import re
import zipfile
from xml.etree import ElementTree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def bare(text):
    """Without any white space: line breaks are the layout's, not the text's."""
    return re.sub(r"\s+", "", text)


class Table:
    """Rows of cells; each cell is the list of its paragraphs. Merged cells are said once."""

    def __init__(self, element):
        self.rows = [[[text_of(line) for line in cell.iter(W + "p")] for cell in row.findall(W + "tc")]
                     for row in element.findall(W + "tr")]

    @property
    def lines(self):
        return [line for row in self.rows for cell in row for line in cell]

    def cells(self):
        """Rows of cells as one text each."""
        return [["\n".join(line for line in cell if line) for cell in row] for row in self.rows]


def text_of(paragraph):
    parts = []
    for element in paragraph.iter():
        if element.tag == W + "t": parts.append(element.text or "")
        elif element.tag == W + "tab": parts.append("\t")
        elif element.tag == W + "br" and element.get(W + "type") != "page": parts.append("\n")
    return "".join(parts)


class Word:
    """A paper: `blocks` are strings and tables in their order; `contents` the entries of its table of contents."""

    def __init__(self, path):
        with zipfile.ZipFile(path) as archive:
            assert archive.testzip() is None, f"{path} is damaged"
            body = ElementTree.fromstring(archive.read("word/document.xml")).find(W + "body")
        self.blocks, self.contents = [], []
        for element in body:
            if element.tag == W + "tbl": self.blocks.append(Table(element))
            if element.tag != W + "p": continue
            style = element.find(f"{W}pPr/{W}pStyle")
            is_entry = style is not None and style.get(W + "val").startswith("TOC")
            (self.contents if is_entry else self.blocks).append(text_of(element))

    @property
    def lines(self):
        """Every paragraph that says something, those of tables in their place."""
        found = []
        for block in self.blocks: found += block.lines if isinstance(block, Table) else [block]
        return [line for line in found if line.strip()]

    @property
    def tables(self):
        return [block for block in self.blocks if isinstance(block, Table)]

    def table(self, *heading):
        """The table whose first row begins with these words."""
        found = [table for table in self.tables if tuple(table.cells()[0][:len(heading)]) == heading]
        assert len(found) == 1, f"{len(found)} tables begin with {heading}"
        return found[0]

    def between(self, start, end=None):
        """The lines after one that begins with `start`, up to one that begins with `end`."""
        lines = self.lines
        places = [number for number, line in enumerate(lines) if line.startswith(start)]
        assert len(places) == 1, f"{len(places)} lines begin with {start}"
        rest = lines[places[0] + 1:]
        ends = [number for number, line in enumerate(rest) if end and line.startswith(end)]
        return rest[:ends[0]] if ends else rest
