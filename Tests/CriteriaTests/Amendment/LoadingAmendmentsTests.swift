import Criteria
import Foundation
import Testing

@Suite("Loading amendments beside the packs")
struct LoadingAmendmentsTests {
    private static let change = "<replace id=\"c-plan-1-a-1\">Kế hoạch được viết ra</replace>"

    @Test func putsTheAmendedPackIntoTheCalendar() throws {
        try folder { path in
            try write(SampleAmendment.xml(Self.change, id: "first"), to: "\(path)/Amendments/first/amendment.xml")
            let second = SampleAmendment.xml(
                Self.change.replacing("viết ra", with: "in ra"), id: "second", base: "base+first", from: "2007-01-01")
            try write(second, to: "\(path)/Amendments/second/amendment.xml")
            let standards = Standards.load(path)
            #expect(standards.diagnostics.map(\.description) == [])
            #expect(standards.packs.map(\.id) == ["base", "base+first", "base+first+second"])
            #expect(standards.sources.map(\.id) == standards.packs.map(\.id))
            #expect(zip(standards.packs, standards.sources).allSatisfy { $0.hash == $1.hash })
            let days = ["2005-08-31", "2005-09-01", "2008-01-01"].compactMap(Day.init(iso:))
            let inForce = days.map { standards.pack(for: "primary", on: $0)?.id }
            #expect(inForce == ["base", "base+first", "base+first+second"])
        }
    }

    @Test func addsWhatAProvinceSaysWithoutTouchingThePack() throws {
        try folder { path in
            let text = SampleAmendment.xml(
                "<add into=\"c-plan-1-a\"><guidance>Theo mẫu của tỉnh</guidance></add>", id: "some-province"
            ).replacing("<amendment ", with: "<overlay province=\"Tỉnh Mẫu\" ").replacing(
                "amendment>", with: "overlay>")
            try write(text, to: "\(path)/Overlays/some-province/overlay.xml")
            let standards = Standards.load(path)
            #expect(standards.diagnostics.map(\.description) == [])
            #expect(standards.packs.map(\.id) == ["base"])
            let overlaid = try #require(standards.pack("base", in: "Tỉnh Mẫu"))
            #expect(overlaid.criterion("1.1")?.level(1)?.indicators.first?.guidance == ["Theo mẫu của tỉnh"])
            #expect(standards.pack("base", in: "Tỉnh khác") == nil)
        }
    }

    @Test func refusesWhatDoesNotBelongThere() throws {
        try folder { path in
            try write("<x/>", to: "\(path)/Amendments/empty/other.xml")
            try write(SampleAmendment.xml(Self.change, id: "other"), to: "\(path)/Amendments/named/amendment.xml")
            try write(
                SampleAmendment.xml(Self.change, id: "lost", base: "nothing"),
                to: "\(path)/Amendments/lost/amendment.xml")
            try write("<amendment", to: "\(path)/Amendments/torn/amendment.xml")
            let found = Standards.load(path).diagnostics.map { diagnostic in
                "\(diagnostic.location.file.dropFirst(path.count + 12)) \(diagnostic.check)"
            }
            #expect(
                Set(found) == [
                    "empty/amendment.xml files", "empty/other.xml files", "named/amendment.xml amendment-id",
                    "lost/amendment.xml amendment-base-exists", "torn/amendment.xml xml",
                ])
        }
    }

    @Test func readsOneFolderForAComparison() throws {
        try folder { path in
            try write(SampleAmendment.xml(Self.change, id: "draft"), to: "\(path)/Examples/draft/amendment.xml")
            let standards = Standards.load(path)
            #expect(standards.packs.map(\.id) == ["base"])
            #expect(standards.readFolder("\(path)/Examples/draft/").0?.id == "base+draft")
            #expect(standards.readFolder("\(path)/base").0 == standards.pack("base"))
            #expect(standards.readFolder("\(path)/nothing").1.isEmpty == false)
        }
    }

    /// A folder of packs that holds the base pack only.
    private func folder(_ body: (String) throws -> Void) throws {
        try Folder.temporary { path in
            try FileManager.default.copyItem(atPath: "\(Folder.standards)/Schema", toPath: "\(path)/Schema")
            let base = SamplePacks.folder.appending(path: "base").path
            try FileManager.default.copyItem(atPath: base, toPath: "\(path)/base")
            try body(path)
        }
    }

    private func write(_ text: String, to path: String) throws {
        let file = URL(filePath: path)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }
}
