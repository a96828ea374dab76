import Documents
import TestSupport
import Testing

@Suite struct DocxRenderingTests {
    /// Parses every part, checks the tables' grids and the names of bookmarks, and prints the text of the paper.
    private static let reading = """
        import sys, zipfile, xml.etree.ElementTree as T
        w = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
        archive = zipfile.ZipFile(sys.argv[1])
        parts = {name: T.fromstring(archive.read(name)) for name in archive.namelist()}
        document = parts["word/document.xml"]
        for table in document.iter(w + "tbl"):
            columns = len(table.find(w + "tblGrid"))
            for row in table.findall(w + "tr"):
                spans = [cell.find(w + "tcPr/" + w + "gridSpan") for cell in row.findall(w + "tc")]
                assert sum(1 if span is None else int(span.get(w + "val")) for span in spans) == columns
            for cell in table.iter(w + "tc"): assert cell[-1].tag == w + "p"
        starts = [mark.get(w + "name") for mark in document.iter(w + "bookmarkStart")]
        assert len(starts) == len(set(starts)) and all(len(name) <= 40 for name in starts)
        for link in document.iter(w + "hyperlink"):
            assert link.get(w + "anchor") is None or link.get(w + "anchor") in starts
        for item in document.iter():
            if item.tag == w + "t": sys.stdout.write(item.text)
            if item.tag == w + "br": sys.stdout.write("\\n")
            if item.tag == w + "tab" and item.get(w + "val") is None: sys.stdout.write("\\t")
        """

    private func text(of paper: Paper) throws -> String {
        try PaperTools.inFolder { folder in
            try PaperTools.write(DocxRendering(paper).bytes(), to: folder + "/paper.docx")
            return try PaperTools.python(Self.reading, [folder + "/paper.docx"])
        }
    }

    @Test func samePaperHasTheSameBytes() throws {
        #expect(try DocxRendering(SamplePapers.decision).bytes() == DocxRendering(SamplePapers.decision).bytes())
    }

    @Test(arguments: UInt64(1)...40)
    func randomPapersAreWellFormedAndComplete(seed: UInt64) throws {
        var random = RandomPapers(seed: seed)
        let paper = random.paper()
        let texts = random.texts.map(RandomPapers.shown)
        #expect(PaperTools.firstLost(of: texts, in: try text(of: paper)) == nil)
    }

    @Test func theTableOfContentsHasItsEntries() throws {
        let text = try text(of: SamplePapers.report(criteria: 3, codes: 9, paragraphs: 4))
        #expect(
            PaperTools.firstLost(of: ["MỤC LỤC", "TỰ ĐÁNH GIÁ", "Tiêu chí 1", "Tiêu chí 3", "PHỤ LỤC"], in: text) == nil
        )
    }

    @Test func aPaperWithoutSectionsIsAnEmptyPage() throws {
        #expect(try text(of: Paper(title: "", author: "", sections: [])) == "")
    }
}
