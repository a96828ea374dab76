import Accreditation
import Criteria
import Foundation
import Storage

/// Somebody who decides on a change of a unit, with what the form needs to know.
struct UnitActVisit: Sendable {
    let person: PersonID
    let word: UnitActWord
    let details: UnitDetails
    let tree: UnitTree
    /// Open units without schools in the reach of the reader, by name.
    let places: [UnitEntry]
    let today: Day
    /// Kinds of school in the packs' words.
    let schoolKinds: [String]

    var unit: Accreditation.Unit { details.unit }

    /// Open units directly below.
    var children: [StandingUnit] { tree.below(unit.id).filter { !$0.isClosed } }

    /// Where units of a kind may stand, beside this unit itself.
    func targets(for kind: Accreditation.Unit.Kind) -> [(String, String)] {
        places.filter { $0.unit.kind.takes(kind) && $0.unit.id != unit.id }.map {
            ($0.unit.id.description, "\($0.unit.name) (\($0.unit.kind.title.lowercased()))")
        }
    }
}

extension App {
    /// The form of an act, for those who may decide on it.
    func unitActVisit(_ context: AppContext) async throws -> UnitActVisit {
        let person = try context.signedIn().id
        guard let word = UnitActWord(rawValue: try context.text("act")) else { throw PageError.notFound }
        let details = try await unitDetails(context)
        let place = word == .open ? details.unit.id : details.unit.parent
        guard details.closedOn == nil, try await unitActs.mayDecide(below: place, as: person),
            word == .open || UnitActWord.offered(on: details.unit.kind).contains(word)
        else { throw PageError.notFound }
        return UnitActVisit(
            person: person, word: word, details: details,
            tree: try await unitActs.tree(around: [details.unit.id], as: person),
            places: try await unitActs.places(near: details.unit.id, as: person), today: try context.today,
            schoolKinds: Set(standards.packs.flatMap(\.appliesTo)).sorted())
    }
}
