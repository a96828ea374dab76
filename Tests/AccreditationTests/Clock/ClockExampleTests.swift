import Accreditation
import Criteria
import Foundation
import Testing

/// Examples/clocks.tsv: when an act was done, how long the next one may take, what the province changed or granted,
/// and the last day in time.
@Suite("Examples as data: working days over holidays, exceptions and midnight")
struct ClockExampleTests {
    static var examples: [[String]] {
        guard let url = Bundle.module.resourceURL?.appending(path: "Examples/clocks.tsv"),
            let text = try? String(contentsOf: url, encoding: .utf8)
        else { return [] }
        return text.split(separator: "\n").dropFirst().map { $0.split(separator: "\t").map(String.init) }
    }

    @Test func examplesAreThere() { #expect(Self.examples.count >= 25) }

    @Test(arguments: examples)
    func theLastDayIsWhatTheExampleSays(example: [String]) throws {
        try #require(example.count == 8)
        let began = try moment(example[1])
        var changes: [CalendarChange] = []
        for (text, kind) in [(example[4], CalendarChange.Kind.off), (example[5], .working)] where text != "-" {
            let day = try #require(Day(iso: text))
            changes.append(CalendarChange(day: day, kind: kind, reason: "Quyết định của tỉnh", setAt: began))
        }
        let limit = ActLimit(days: try #require(Int(example[2])), isInWorkingDays: example[3] == "yes")
        let form = try ClockWorld.form(limit)
        let school = UnitID()
        let exceptions = Day(iso: example[6]).map {
            [TimeException(unit: school, act: .accept, until: $0, reason: "Lũ lụt", grantedAt: began)]
        }
        let rules = ClockRules(holidays: ClockWorld.holidays, days: changes, exceptions: exceptions ?? [])
        let clock = try #require(
            rules.clock(form, under: "1", began: began, doneAt: nil, dossier: DossierID(), chain: [school]))
        #expect(clock.last(in: rules.calendar())?.description == example[7])
    }

    private func moment(_ text: String) throws -> Date { try Date(text, strategy: .iso8601) }
}

/// What the tests of clocks share.
enum ClockWorld {
    static let standards = Standards.load(
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Standards").path)
    static let holidays = standards.holidays

    /// The act of accepting with a time, as a pack has it.
    static func form(_ limit: ActLimit?) throws -> ActForm {
        var form = try #require(standards.pack("17-2018-primary")?.procedure?[.accept])
        form.limit = limit
        return form
    }
}
