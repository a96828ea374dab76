import Criteria

/// How a pack is read on one page: where it is, and what provinces say beside it.
struct RuleReading: Sendable {
    let pack: RulePack
    let place: RulePlace
    /// Whether the folder holds it; otherwise dossiers keep it that were opened before.
    let isCurrent: Bool
    let guidance: [ProvinceGuidance]
    let choice: [ProvinceChoice]

    init(
        _ pack: RulePack, in library: RuleLibrary, guidance: [ProvinceGuidance] = [], chosen: String? = nil,
        choice: [ProvinceChoice] = []
    ) {
        self.pack = pack
        place = library.place(of: pack, beside: chosen)
        isCurrent = library.holds(pack)
        self.guidance = guidance
        self.choice = choice
    }
}

/// The form that chooses a province, for people who belong to none: partial Guidance/choice.
struct ProvinceChoice: Sendable {
    let choiceLink: String
    let provinces: [FormOption]

    static let sample = ProvinceChoice(
        choiceLink: "/", provinces: [FormOption(id: "t", value: "Tỉnh", label: "Tỉnh", isSelected: true)])
}

extension ProvinceChoice {
    /// None where there is nothing to choose.
    static func all(_ provinces: ReadProvinces, at link: String) -> [ProvinceChoice] {
        guard !provinces.offered.isEmpty else { return [] }
        let options = provinces.offered.map {
            FormOption(id: $0, value: $0, label: $0, isSelected: provinces.shown.contains($0))
        }
        return [ProvinceChoice(choiceLink: link, provinces: options)]
    }
}
