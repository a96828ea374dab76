import Criteria
import Foundation
import Testing

@Suite("Criteria of two packs that speak of the same matter")
struct RelatedTests {
    private static let real = Standards.load(Folder.standards)

    @Test func everyPackOf2018IsComparedWithItsSuccessor() {
        let related = Self.real.related
        #expect(related.map(\.older).sorted() == ["17-2018-primary", "18-2018-secondary", "19-2018-preschool"])
        #expect(related.allSatisfy { !$0.isOfficial && $0.note.contains("không phải bảng đối chiếu chính thức") })
        #expect(!Self.real.isBroken)
    }

    @Test func aCriterionIsFoundFromBothSides() throws {
        let related = try #require(Self.real.related.first { $0.older == "17-2018-primary" })
        let newer = related.pairs(of: "tam-nhin-va-ke-hoach", in: "57-2026-general")
        #expect(newer.map(\.older) == ["phuong-huong-chien-luoc"])
        let older = related.pairs(of: "phuong-huong-chien-luoc", in: "17-2018-primary")
        #expect(older.map(\.newer) == ["tam-nhin-va-ke-hoach"])
        let parts = related.pairs(of: "to-chuc-va-phan-cong", in: "57-2026-general").map(\.extent)
        #expect(parts.contains(.part) && parts == parts.sorted { $0 == .main && $1 == .part })
    }

    @Test(arguments: [
        ("official=", "published=", "grammar"), ("<related", "<!DOCTYPE a [<!ENTITY b \"c\">]><related", "refused"),
        ("</related>", "", "xml"), ("extent=\"main\"", "extent=\"half\"", "grammar"),
        ("newer=\"57-2026-general\"", "newer=\"57-2026-preschool\"", "files"),
    ])
    func whatCannotBeReadIsRefused(old: String, new: String, check: String) throws {
        let name = "57-2026-general--17-2018-primary.xml"
        let file = URL(filePath: "\(Folder.standards)/Related/\(name)")
        let text = try String(contentsOf: file, encoding: .utf8).replacingOccurrences(of: old, with: new)
        let bytes = try Data(contentsOf: URL(filePath: "\(Folder.standards)/Schema/related.xsd"))
        let schema = try PackSchema(Array(bytes), name: "related.xsd")
        let (related, found) = RelatedReader.read(Array(text.utf8), name: name, schema: schema)
        #expect(related == nil)
        #expect(found.first?.check == check)
    }
}
