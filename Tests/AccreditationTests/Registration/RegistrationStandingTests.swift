import Accreditation
import Criteria
import Foundation
import Testing

/// Where the letter of a dossier stands, and what the rules ask for.
@Suite struct RegistrationStandingTests {
    private func letter(_ number: Int, _ gaps: [[String: String]]) -> Registration {
        let start = Date(timeIntervalSince1970: 0)
        return Registration(
            id: RegistrationID(), number: number, wish: "both", letterNumber: "1", letterDay: nil, note: "", items: [],
            sentByName: "", sentAt: start,
            checks: gaps.enumerated().map {
                RegistrationCheck(
                    desk: .submitted, gaps: $0.element, note: "", checkedByName: "",
                    checkedAt: start.addingTimeInterval(Double($0.offset)))
            })
    }

    @Test func theLastLetterAndTheLastCheckCount() {
        #expect(RegistrationStanding([]) == .missing)
        #expect(RegistrationStanding([letter(1, [])]) == .unchecked)
        #expect(RegistrationStanding([letter(1, [["a": "b"]])]) == .incomplete)
        #expect(RegistrationStanding([letter(2, []), letter(1, [["a": "b"]])]) == .unchecked)
        #expect(RegistrationStanding([letter(1, [["a": "b"], [:]])]) == .complete)
        #expect(RegistrationStanding([letter(1, [[:], ["a": "b"]])]) == .incomplete)
    }

    @Test func wishesAreOfferedUnderTheLawThatHasThem() throws {
        for pack in ClockWorld.standards.packs {
            let form = try #require(pack.procedure?.registration)
            let hasWishes = pack.id.contains("2018")
            #expect(form.wishes.map(\.id) == (hasWishes ? ["accreditation", "national-standard", "both"] : []))
            #expect(form.sender == (hasWishes ? .school : .managingBody))
            #expect(form.missing(from: [form.items[0].id]).map(\.id) == form.items.dropFirst().map(\.id))
        }
    }
}
