import Accreditation
import Criteria
import Foundation
import Testing

@testable import Documents

@Suite("What papers are made from")
struct PaperSourceTests {
    private func source(_ id: String) throws -> PaperSource {
        var filled = FilledSource(try FormPacks.pack(id))
        return filled.source(perCriterion: 1)
    }

    @Test(arguments: FormPacks.ids)
    func theSameSourceGivesTheSamePaperAndHash(id: String) throws {
        let source = try source(id)
        let again = try JSONDecoder().decode(
            PaperState.self, from: Data(try ContentHash.canonical(source.state)))
        #expect(again == source.state)
        for form in source.pack.papers {
            #expect(
                PaperComposer(form, source).compose() == PaperComposer(form, PaperSource(source.pack, again)).compose())
            #expect(try source.hash(for: form) == PaperSource(source.pack, again).hash(for: form))
        }
    }

    /// Every text in the state is changed in turn; those that cannot be read back are of a fixed vocabulary.
    @Test(arguments: ["17-2018-primary", "57-2026-general"])
    func everyChangeChangesTheHash(id: String) throws {
        let source = try source(id)
        let form = try #require(source.pack.paper("report"))
        let reduced = source.reduced(to: form)
        let bytes = try ContentHash.canonical(reduced.state)
        let hash = try source.hash(for: form)
        let leaves = JSONLeaves(bytes)
        var changed = 0
        for index in stride(from: 0, to: leaves.count, by: max(1, leaves.count / 150)) {
            guard let state = try? JSONDecoder().decode(PaperState.self, from: Data(leaves.changing(index))) else {
                continue
            }
            changed += 1
            #expect(try PaperSource(source.pack, state).hash(for: form) != hash, "\(leaves.text(index))")
        }
        #expect(changed > 100)
    }

    @Test func whatAPaperDoesNotShowDoesNotMakeItOutdated() throws {
        var source = try source("57-2026-general")
        let decision = try #require(source.pack.paper("decision"))
        let plan = try #require(source.pack.paper("improvement-plan"))
        let (before, planned) = (try source.hash(for: decision), try source.hash(for: plan))
        source.state.content.sheets["1.1"]?.texts["present/1"] = "Khác"
        source.state.figures.cells["classes/total/2026-2027"] = "7"
        source.state.content.facts.cohortCompleted?.toggle()
        source.state.content.conditions = ["difficult-area"]
        source.state.content.official = [:]
        #expect(try source.hash(for: decision) == before && source.hash(for: plan) == planned)
        source.state.content.plan?.issues[0].row[.limits] = "Khác"
        #expect(try source.hash(for: decision) == before && source.hash(for: plan) != planned)
        source.state.council.members[0].duty = "Khác"
        #expect(try source.hash(for: decision) != before)
    }

    /// A change that the hash does not see must not be seen on the paper either.
    @Test(arguments: FormPacks.ids)
    func papersShowNothingThatTheirHashLeavesOut(id: String) throws {
        let source = try source(id)
        for form in source.pack.papers {
            #expect(PaperComposer(form, source).compose() == PaperComposer(form, source.reduced(to: form)).compose())
        }
    }
}

/// The quoted values of a JSON text, one of which can be changed.
struct JSONLeaves {
    private let bytes: [UInt8]
    private var places: [Range<Int>] = []

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        var index = 0
        while let open = bytes[index...].firstIndex(of: UInt8(ascii: "\"")) {
            var end = open + 1
            while bytes[end] != UInt8(ascii: "\"") { end += bytes[end] == UInt8(ascii: "\\") ? 2 : 1 }
            index = end + 1
            let isKey = index < bytes.count && bytes[index] == UInt8(ascii: ":")
            if !isKey, end > open + 1 { places.append(open + 1..<end) }
        }
    }

    var count: Int { places.count }

    func text(_ index: Int) -> String { String(decoding: bytes[places[index]], as: UTF8.self) }

    /// The text with one more letter in this value.
    func changing(_ index: Int) -> [UInt8] {
        Array(bytes[..<places[index].upperBound]) + [UInt8(ascii: "Z")] + Array(bytes[places[index].upperBound...])
    }
}
