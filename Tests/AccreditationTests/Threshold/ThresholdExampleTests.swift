import Accreditation
import Criteria
import Foundation
import Testing

/// Examples/thresholds.tsv: for every threshold of every pack that names a figure, figures at, below and above it, of
/// one and of several years, with parts missing, and for schools that it is not meant for.
@Suite("Examples as data: figures in, what they say about a threshold out")
struct ThresholdExampleTests {
    private static let examples = ThresholdExample.all

    @Test func everyThresholdWithAFigureHasExamples() {
        let named = ComparedPacks.real.flatMap { pack in
            pack.rated.flatMap(\.levels).flatMap(\.indicators).flatMap(\.measures).filter { $0.figure != nil }
                .map { "\(pack.id) \($0.id)" }
        }
        #expect(!named.isEmpty)
        #expect(Set(named) == Set(Self.examples.map { "\($0.pack) \($0.measure)" }))
    }

    @Test(arguments: Set(examples.map(\.pack)).sorted())
    func figuresSayWhatTheExamplesSay(pack id: String) throws {
        let pack = try #require(ComparedPacks.real.first { $0.id == id })
        for example in Self.examples where example.pack == id {
            let reading = try #require(try example.reading(under: pack), "\(example)")
            #expect(reading.standing == example.standing, "\(example)")
            #expect(reading.numbers.count == example.numbers.count, "\(example)")
        }
    }
}

/// One line of the table.
struct ThresholdExample: CustomStringConvertible {
    let pack: String
    let measure: String
    let kind: String
    let flags: [String]
    /// Oldest school year first; nil for nothing typed.
    let numbers: [String?]
    let standing: ThresholdReading.Standing?
    let description: String

    static var all: [ThresholdExample] {
        guard let url = Bundle.module.resourceURL?.appending(path: "Examples/thresholds.tsv"),
            let text = try? String(contentsOf: url, encoding: .utf8)
        else { return [] }
        return text.split(separator: "\n").dropFirst().map(ThresholdExample.init)
    }

    private init(_ line: Substring) {
        let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        description = String(line)
        pack = cells[0]
        measure = cells[1]
        kind = cells[2]
        flags = cells[3].split(separator: " ").map(String.init)
        numbers = cells[4].split(separator: " ").map { $0 == "-" ? nil : String($0) }
        standing = ThresholdReading.Standing(rawValue: cells[5])
    }

    func reading(under pack: RulePack) throws -> ThresholdReading? {
        let found = pack.rated.flatMap(\.levels).flatMap(\.indicators).flatMap(\.measures).first { $0.id == measure }
        guard let found, let path = found.figure else { return nil }
        let kind = kind.isEmpty ? pack.appliesTo.last ?? "" : kind
        let form = FigureForm(pack.statistics, kind: kind, year: FigureSamples.year)
        var typing = FigureTyping(form)
        for (offset, number) in numbers.enumerated() {
            let year = SchoolYear(start: FigureSamples.year.start - numbers.count + 1 + offset)
            if let number { try typing.put(path, number, year) }
        }
        for flag in flags {
            let halves = flag.split(separator: "=").map(String.init)
            try typing.put(flag: halves[0], halves[1] == "x")
        }
        let figures = SchoolFigures(form, typed: typing.typed)
        let day = try #require(Day(iso: "2024-05-31"))
        return ThresholdReader(pack, figures: figures, kinds: [kind], on: day).reading(of: found)
    }
}
