import Accreditation
import Criteria
import Testing

@Suite struct EvidenceHealthTests {
    private static let today = Day(year: 2025, month: 3, day: 1)
    private static let year = Day(year: 2024, month: 9, day: 5).flatMap { first in
        Day(year: 2025, month: 9, day: 4).map { first...$0 }
    }

    /// A piece with which nothing is wrong.
    private static func sound(_ code: String) -> HealthPiece {
        HealthPiece(
            id: EvidenceID(), code: code, name: "Kế hoạch", files: [code], criteria: ["1.1"], verification: .verified)
    }

    private func kinds(_ pieces: [HealthPiece], citing codes: [String]) throws -> [EvidenceHealth.Kind] {
        try health(pieces, citing: codes).problems.map(\.kind)
    }

    private func health(_ pieces: [HealthPiece], citing codes: [String]) throws -> EvidenceHealth {
        let (year, today) = (try #require(EvidenceHealthTests.year), try #require(EvidenceHealthTests.today))
        return EvidenceHealth(
            pieces, citations: codes.map { .init(code: $0, criterion: "1.1", field: "present/1") }, year: year,
            today: today)
    }

    @Test func nothingIsWrongWithASoundPiece() throws {
        #expect(try kinds([EvidenceHealthTests.sound("A")], citing: ["A"]) == [])
    }

    @Test(arguments: EvidenceHealth.Kind.allCases) func eachKindIsFoundByItself(_ kind: EvidenceHealth.Kind) throws {
        var piece = EvidenceHealthTests.sound("A")
        var (others, cited): ([HealthPiece], [String]) = ([], ["A"])
        switch kind {
        case .citedAbsent: cited = ["A", "B"]
        case .unreadable: piece.troubles = ["tệp rỗng"]
        case .withoutFile: piece.files = []
        case .expired: piece.validUntil = Day(year: 2025, month: 2, day: 28)
        case .expiring: piece.validUntil = Day(year: 2025, month: 3, day: 1)
        case .wrongYear: piece.periodTo = Day(year: 2024, month: 9, day: 4)
        case .doubled:
            others = [EvidenceHealthTests.sound("B")]
            others[0].files = ["A"]
            cited = ["A", "B"]
        case .unlinked: piece.criteria = []
        case .uncited: cited = []
        case .rejected: piece.verification = .rejected
        case .outdated: piece.verification = .outdated
        case .unverified: piece.verification = .none
        }
        let expected = kind == .doubled ? [kind, kind] : [kind]
        #expect(try kinds([piece] + others, citing: cited) == expected)
    }

    @Test func whatItCoversIsJudgedAtTheEdgesOfTheYear() throws {
        var piece = EvidenceHealthTests.sound("A")
        piece.periodTo = Day(year: 2024, month: 9, day: 5)
        piece.periodFrom = Day(year: 2025, month: 9, day: 4)
        piece.issuedOn = Day(year: 2025, month: 9, day: 4)
        #expect(try kinds([piece], citing: ["A"]) == [])
        piece.issuedOn = Day(year: 2025, month: 9, day: 5)
        #expect(try kinds([piece], citing: ["A"]) == [.wrongYear])
    }

    @Test func aWithdrawnPieceIsOnlyMissedWhereItIsCited() throws {
        var piece = EvidenceHealthTests.sound("A")
        piece.isWithdrawn = true
        piece.files = []
        #expect(try kinds([piece], citing: []) == [])
        let found = try health([piece], citing: ["A"])
        #expect(found.problems.map(\.detail) == ["minh chứng đã rút"] && found.pieces == 0)
    }
}
