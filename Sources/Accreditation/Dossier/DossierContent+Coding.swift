/// Contents that were handed in stay as they are, byte for byte: what came to a dossier later is written only where
/// there is some, and read as nothing where it is absent.
extension DossierContent {
    private enum Key: String, CodingKey {
        case pack, packHash, schoolYear, parts, facts, council, sheets, evidence, standards, plan, figures, official,
            conditions
    }

    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: Key.self)
        pack = try values.decode(String.self, forKey: .pack)
        packHash = try values.decode(String.self, forKey: .packHash)
        schoolYear = try values.decode(String.self, forKey: .schoolYear)
        parts = try values.decodeIfPresent([String].self, forKey: .parts) ?? []
        facts = try values.decode(StatedFacts.self, forKey: .facts)
        council = try values.decode([Seat].self, forKey: .council)
        sheets = try values.decode([String: Sheet].self, forKey: .sheets)
        evidence = try values.decode([Piece].self, forKey: .evidence)
        standards = try values.decodeIfPresent([String: [String: String]].self, forKey: .standards)
        plan = try values.decodeIfPresent(ImprovementPlan.self, forKey: .plan)
        figures = try values.decodeIfPresent([String: [String: String]].self, forKey: .figures)
        official = try values.decodeIfPresent([String: OfficialYear].self, forKey: .official)
        conditions = try values.decodeIfPresent([String].self, forKey: .conditions)
    }

    public func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: Key.self)
        try values.encode(pack, forKey: .pack)
        try values.encode(packHash, forKey: .packHash)
        try values.encode(schoolYear, forKey: .schoolYear)
        if !parts.isEmpty { try values.encode(parts, forKey: .parts) }
        try values.encode(facts, forKey: .facts)
        try values.encode(council, forKey: .council)
        try values.encode(sheets, forKey: .sheets)
        try values.encode(evidence, forKey: .evidence)
        try values.encodeIfPresent(standards, forKey: .standards)
        try values.encodeIfPresent(plan, forKey: .plan)
        try values.encodeIfPresent(figures, forKey: .figures)
        try values.encodeIfPresent(official, forKey: .official)
        try values.encodeIfPresent(conditions, forKey: .conditions)
    }
}
