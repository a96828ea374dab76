import Crypto
import Documents
import Foundation
import TestSupport
import Testing

@Suite struct HTMLRenderingTests {
    /// Our HTML is XML too: what opens is closed, and nothing that was typed is markup.
    private static let reading = """
        import sys, xml.etree.ElementTree as T
        page = T.parse(sys.argv[1]).getroot()
        names = [item.get("id") for item in page.iter() if item.get("id")]
        assert len(names) == len(set(names))
        allowed = set("html head meta title style body section div p h1 h2 h3 h4 h5 h6 a span br ul li table caption "
            "colgroup col thead tbody tr th td".split())
        for item in page.iter():
            assert item.tag in allowed, item.tag
            assert set(item.keys()) <= set("lang charset name content class id href colspan rowspan".split())
            assert not (item.get("href") or "").startswith("#") or item.get("href")[1:] in names
        def write(item):
            if item.tag == "br": sys.stdout.write("\\n")
            sys.stdout.write(item.text or "")
            for child in item:
                write(child)
                sys.stdout.write(child.tail or "")
        write(page.find("body"))
        """

    private func text(of html: String) throws -> String {
        try PaperTools.inFolder { folder in
            try PaperTools.write(Array(html.utf8), to: folder + "/paper.html")
            return try PaperTools.python(Self.reading, [folder + "/paper.html"])
        }
    }

    @Test(arguments: UInt64(1)...40)
    func randomPapersAreWellFormedAndComplete(seed: UInt64) throws {
        var random = RandomPapers(seed: seed)
        let paper = random.paper()
        let texts = random.texts.map(RandomPapers.shown)
        #expect(PaperTools.firstLost(of: texts, in: try text(of: HTMLRendering(paper).html)) == nil)
    }

    @Test func theStyleSheetHasTheNamedHash() throws {
        let rendering = HTMLRendering(SamplePapers.decision)
        let start = try #require(rendering.html.firstRange(of: "<style>")?.upperBound)
        let end = try #require(rendering.html.firstRange(of: "</style>")?.lowerBound)
        let hash = Data(SHA256.hash(data: Data(rendering.html[start..<end].utf8))).base64EncodedString()
        #expect(rendering.styleSource == "sha256-" + hash)
        #expect(!rendering.html.contains("style="))
    }
}
