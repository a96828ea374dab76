import Criteria
import Foundation
import Testing

@Suite("What provinces say beside the rules")
struct ProvinceGuidanceTests {
    private static let hints = """
        <add into="c-plan-1-a"><guidance>Theo mẫu của tỉnh</guidance></add>
        <add into="c-plan"><evidence>Công văn của Sở</evidence></add>
        <add><before id="province-report" title="Gửi báo cáo cho tỉnh" day="05-31" article="Mục 9"/></add>
        """

    @Test func standsBesideTheRulesAndChangesNone() throws {
        let plain = try load { _ in }
        let standards = try load { try Self.write(Self.overlay(Self.hints), "Overlays/tinh-mau/overlay.xml", in: $0) }
        #expect(standards.diagnostics.map(\.description) == [])
        #expect(standards.packs.map(\.hash) == plain.packs.map(\.hash))
        #expect(standards.sources.map(\.files) == plain.sources.map(\.files))
        let pack = try #require(standards.pack("base"))
        #expect(standards.pack("base", in: "Tỉnh Mẫu")?.hash == pack.hash)
        let found = try #require(standards.guidance(for: pack, in: "tỉnh  mẫu").first)
        #expect(found.texts(.guidance, at: "c-plan-1-a") == ["Theo mẫu của tỉnh"])
        #expect(found.texts(.evidence, at: "c-plan") == ["Công văn của Sở"])
        #expect(found.deadlines.map(\.title) == ["Gửi báo cáo cho tỉnh"])
        #expect(!found.isForOtherState && found.unplaced.isEmpty)
        #expect(standards.guidance(for: pack, in: "Tỉnh Khác").isEmpty)
        #expect(standards.hasGuidance(for: pack) && !plain.hasGuidance(for: pack))
        #expect(standards.provincesWithGuidance == ["Tỉnh Mẫu"])
    }

    @Test func followsPermanentIdentifiersToAnAmendedPack() throws {
        let merge = """
            <merge ids="c-plan-1-a c-plan-1-b"><indicator id="x3" code="-">\
            <requirement id="x3-1">Kế hoạch được lập và công khai</requirement></indicator></merge>
            """
        let standards = try load { path in
            try Self.write(
                SampleAmendment.xml(merge, id: "first", from: "2007-01-01"), "Amendments/first/amendment.xml", in: path)
            try Self.write(Self.overlay(Self.hints), "Overlays/tinh-mau/overlay.xml", in: path)
        }
        #expect(standards.diagnostics.map(\.description) == [])
        let amended = try #require(standards.pack("base+first"))
        let found = try #require(standards.guidance(for: amended, in: "Tỉnh Mẫu").first)
        #expect(found.isForOtherState)
        #expect(found.hints.map(\.place) == ["x3", "c-plan"])
    }

    @Test func saysWhatDoesNotApply() throws {
        let standards = try load { path in
            try Self.write(Self.overlay(Self.hints), "Overlays/tinh-mau/overlay.xml", in: path)
        }
        var older = try #require(standards.pack("base"))
        older.hash = String(repeating: "1", count: 64)
        older.standards[0].criteria.removeAll { $0.id == "c-plan" }
        let found = try #require(standards.guidance(for: older, in: "Tỉnh Mẫu").first)
        #expect(found.isForOtherState && found.hints.isEmpty)
        #expect(found.unplaced.map(\.text) == ["Theo mẫu của tỉnh", "Công văn của Sở"])
        let words = PackListing.text(found, beside: older)
        #expect(words.contains("Không áp dụng cho bộ này: Công văn của Sở"))
        older.id = "another"
        #expect(standards.guidance(for: older, in: "Tỉnh Mẫu").isEmpty)
    }

    @Test(arguments: [
        ("<add into=\"no-such\"><guidance>Theo mẫu</guidance></add>", "amendment-identifiers-exist"),
        ("<add><week id=\"due\" title=\"Gửi\" first=\"5\" last=\"3\" article=\"Mục 9\"/></add>", "calendar-days-exist"),
        ("<withdraw id=\"c-plan-1-a\"/>", "overlays-only-add"),
    ])
    func namesFileAndLineOfAFault(operation: String, check: String) throws {
        let standards = try load { path in
            try Self.write(Self.overlay(operation), "Overlays/tinh-mau/overlay.xml", in: path)
        }
        #expect(standards.isBroken)
        let found = standards.diagnostics.filter { $0.severity == .error }
        #expect(found.map(\.check) == [check])
        #expect(found.map(\.location.line) == [4])
        #expect(found.allSatisfy { $0.location.file.hasSuffix("/Overlays/tinh-mau/overlay.xml") })
    }

    private static func overlay(_ operations: String) -> String {
        SampleAmendment.xml(operations, id: "tinh-mau")
            .replacing("<amendment ", with: "<overlay province=\"Tỉnh Mẫu\" ")
            .replacing("amendment>", with: "overlay>")
    }

    /// The base pack, with what the body writes beside it.
    private func load(_ body: (String) throws -> Void) throws -> Standards {
        var loaded: Standards?
        try Folder.temporary { path in
            try FileManager.default.copyItem(atPath: "\(Folder.standards)/Schema", toPath: "\(path)/Schema")
            let base = SamplePacks.folder.appending(path: "base").path
            try FileManager.default.copyItem(atPath: base, toPath: "\(path)/base")
            try body(path)
            loaded = Standards.load(path)
        }
        return try #require(loaded)
    }

    private static func write(_ text: String, _ name: String, in path: String) throws {
        let file = URL(filePath: "\(path)/\(name)")
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }
}
