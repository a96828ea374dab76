/// A unit of the story as its file has it. Offices belong to the province or district above them.
struct StoryUnit: Decodable, Sendable {
    struct Conditions: Decodable, Sendable {
        let difficultArea: Bool
        let especiallyDifficultCommune: Bool
        let urban: Bool
        let specialised: Bool
        let hasGraduatedCohort: Bool
    }

    let id: String
    let parent: String?
    let kind: String
    let name: String
    let address: String?
    let phone: String?
    let sectorCode: String?
    let schoolKind: String?
    let schoolingLevels: [String]?
    let conditions: Conditions?

    /// Whether it is the office of the unit above rather than a unit of its own.
    var isOffice: Bool { kind.hasSuffix("-office") }
}

/// All units of the story.
struct StoryUnits: Decodable, Sendable {
    let units: [StoryUnit]

    /// The unit in which an office's people have their accounts; any other unit itself.
    func place(of id: String) -> String {
        guard let unit = units.first(where: { $0.id == id }), unit.isOffice else { return id }
        return unit.parent ?? id
    }

    /// The office of a unit, whose address it takes.
    func office(of id: String) -> StoryUnit? { units.first { $0.parent == id && $0.isOffice } }
}

extension StoryUnit.Conditions {
    /// The words of the rule packs for what holds at the school.
    var words: [String] {
        [
            difficultArea ? "difficult-area" : "ordinary-area",
            especiallyDifficultCommune ? "especially-difficult-commune" : "other-commune",
            urban ? "inner-city" : "rural", specialised ? "gifted-school" : "not-gifted-school",
        ]
    }
}
