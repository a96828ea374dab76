extension AnswerRow {
    /// The table that it stands in.
    var source: String {
        switch kind {
        case .finding: "finding"
        case .narrative: "narrative"
        case .reason: "figure_reason"
        case .improvement: "improvement"
        case .use: "evidence_use"
        case .assignment: "criterion_assignment"
        case .evidence: "evidence"
        case .assessment: "standard_assessment"
        case .issue: "plan_issue"
        case .review: "plan_review"
        case .paper: "paper_text"
        case .wanted: "collecting_row"
        }
    }

    /// The columns that tell it from others.
    var key: [String: String?] {
        switch kind {
        case .finding(let level, let indicator), .reason(let level, let indicator):
            ["criterion": criterion, "level": String(level), "indicator": indicator]
        case .narrative(let field): ["criterion": criterion, "field": field]
        case .improvement(let id, let clause): ["id": id, "criterion": criterion, "clause": clause]
        case .use(let evidence, let level, let indicator):
            ["evidence_id": evidence, "criterion": criterion, "level": String(level), "indicator": indicator]
        case .assignment(let person, let group):
            ["criterion": criterion, "person_id": person, "group_id": group]
        case .evidence(let id): ["id": id, "criterion": criterion]
        case .assessment(let standard, let field): ["standard": standard, "field": field]
        case .issue(let id, let standard): ["id": id, "standard": standard, "criterion": criterion]
        case .review(let period): ["period": period]
        case .paper(let paper, let place): ["paper": paper, "place": place]
        case .wanted(let id, let indicator): ["id": id, "criterion": criterion, "indicator": indicator]
        }
    }

    /// What only one row can have at a place; nil where there is room for any number.
    func seat(at place: [String: String]) -> [String: String]? {
        var seat = place
        seat["source"] = source
        switch kind {
        case .finding, .narrative, .reason, .assessment, .review: return seat
        case .use(let evidence, _, _): seat["evidence_id"] = evidence
        case .assignment(let person, let group): seat["person"] = person ?? group
        case .paper(let paper, _): seat["paper"] = paper
        case .improvement, .evidence, .issue, .wanted: return nil
        }
        return seat
    }
}

extension MovedRow: Encodable {
    private enum CodingKeys: CodingKey { case source, key, places }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(row.source, forKey: .source)
        try container.encode(row.key, forKey: .key)
        try container.encode(places, forKey: .places)
    }
}
