import Criteria

/// One stored answer, text, link or task of a dossier, by the place where it stands.
public struct AnswerRow: Sendable, Hashable {
    /// What it is, and what its place is made of besides the criterion.
    public enum Kind: Sendable, Hashable {
        case finding(level: Int, indicator: String)
        case narrative(field: String)
        /// An entry of the improvement plan; the clause is empty on all sheets but that of school-wide clauses.
        case improvement(id: String, clause: String)
        case use(evidence: String, level: Int, indicator: String)
        /// Who looks after the criterion: a person or a group.
        case assignment(person: String?, group: String?)
        case evidence(id: String)
        /// A text of a standard's general assessment.
        case assessment(standard: String, field: String)
        /// A priority issue of the improvement plan; its criterion may be empty.
        case issue(id: String, standard: String)
        /// A review of the improvement plan, by its calendar entry.
        case review(period: String)
    }

    public let kind: Kind
    /// The criterion's code, with the schooling level before it where they are rated apart; empty for what
    /// belongs to none.
    public let criterion: String

    public init(_ kind: Kind, of criterion: String = "") {
        self.kind = kind
        self.criterion = criterion
    }

    /// The schooling level with its colon, or nothing.
    var part: Substring { criterion.lastIndex(of: ":").map { criterion[...$0] } ?? "" }
    /// The printed code alone.
    var code: String { String(criterion.dropFirst(part.count)) }
}

/// A row that leaves its place: where it stood, and where it goes.
public struct MovedRow: Sendable, Hashable, Encodable {
    /// The kind of row in one word.
    public let source: String
    /// What tells it from others.
    public let key: [String: String?]
    /// The new values of what makes its place; none where it is set aside, several where it is split.
    public let places: [[String: String]]
    /// See `IndicatorPlace.sequence`.
    public var sequence: [Int]?
    /// See `IndicatorPlace.isOpen`.
    public var isOpen = false
}

extension AnswerPlaces {
    /// What happens to a row; nil where it stays as it is.
    public func moved(_ row: AnswerRow) -> MovedRow? {
        let found = destinations(row)
        let key = row.key
        let isSame = found.places.count == 1 && found.places[0].allSatisfy { key[$0.key] == $0.value }
        let isStranded = isStranded(row)
        if isSame && !isStranded && found.first?.sequence == nil && found.first?.isOpen != true { return nil }
        var moved = MovedRow(source: row.source, key: key, places: found.places)
        if case .finding = row.kind {
            moved.sequence = found.first?.sequence
            moved.isOpen = found.first?.isOpen ?? false
        }
        // A link is no statement: it neither waits for anybody nor has parts.
        return isSame && !isStranded && moved.sequence == nil && !moved.isOpen ? nil : moved
    }

    private func destinations(_ row: AnswerRow) -> (places: [[String: String]], first: IndicatorPlace?) {
        let part = String(row.part)
        switch row.kind {
        case .finding(let level, let indicator), .use(_, let level, let indicator):
            let path = IndicatorPath(criterion: row.code, level: level, indicator: indicator)
            let found = indicators[path] ?? []
            return (found.map { $0.path.columns(after: part) }, found.first)
        case .narrative(let field):
            let found = place(ofField: field, in: row.code)
            return (found.map { [["criterion": part + $0.criterion, "field": $0.field]] } ?? [], nil)
        case .improvement(_, let clause):
            let found = place(ofClause: clause, in: row.code)
            return (found.map { [["criterion": part + $0.criterion, "clause": $0.clause]] } ?? [], nil)
        case .assignment:
            return (criteria[row.code].map { [["criterion": part + $0]] } ?? [], nil)
        case .evidence:
            // A piece stays in the register under its code; without a criterion of its own it keeps the old one.
            return ([["criterion": part + (criteria[row.code] ?? row.code)]], nil)
        case .assessment, .issue, .review: return (places(ofDocument: row), nil)
        }
    }
}

extension AnswerRow {
    fileprivate var source: String {
        switch kind {
        case .finding: "finding"
        case .narrative: "narrative"
        case .improvement: "improvement"
        case .use: "evidence_use"
        case .assignment: "criterion_assignment"
        case .evidence: "evidence"
        case .assessment: "standard_assessment"
        case .issue: "plan_issue"
        case .review: "plan_review"
        }
    }

    fileprivate var key: [String: String?] {
        switch kind {
        case .finding(let level, let indicator):
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
        }
    }
}

extension IndicatorPath {
    fileprivate func columns(after part: String) -> [String: String] {
        ["criterion": part + criterion, "level": String(level), "indicator": indicator]
    }
}
