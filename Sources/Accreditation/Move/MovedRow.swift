import Criteria

/// A row that leaves its place, and where it goes.
public struct MovedRow: Sendable, Hashable {
    /// Where an answer goes.
    public struct Place: Sendable, Hashable, Encodable {
        /// The new values of what makes its place.
        public let columns: [String: String]
        /// See `IndicatorPlace.sequence`.
        public let sequence: [Int]?
        /// See `IndicatorPlace.isOpen`.
        public let isOpen: Bool

        init(_ columns: [String: String], sequence: [Int]? = nil, isOpen: Bool = false) {
            self.columns = columns
            self.sequence = sequence
            self.isOpen = isOpen
        }
    }

    /// The row where it stood.
    public let row: AnswerRow
    /// None where it is set aside, several where it is split.
    public let places: [Place]
}

extension AnswerPlaces {
    /// The rows of a dossier that change or lose their place. Where several come together, the first in the order of
    /// the old pack has the place and the later ones are set aside.
    public func moved(_ rows: [AnswerRow]) -> [MovedRow] {
        let order = AnswerOrder(old)
        let ranked = rows.enumerated().map { (rank: order.rank($1), index: $0, row: $1) }
        var taken: Set<[String: String]> = []
        return ranked.sorted { ($0.rank, $0.index) < ($1.rank, $1.index) }.compactMap { _, _, row in
            let places = destinations(row).filter { place in
                row.seat(at: place.columns).map { taken.insert($0).inserted } ?? true
            }
            return stays(row, at: places) ? nil : MovedRow(row: row, places: places)
        }
    }

    /// Whether nothing about the row is another. Where a node has ended, its row is noted even if it keeps its place:
    /// that may mean something else now, and has to be the same again on the way back.
    private func stays(_ row: AnswerRow, at places: [MovedRow.Place]) -> Bool {
        guard let place = places.first, places.count == 1, place.sequence == nil, !place.isOpen else { return false }
        let key = row.key
        return place.columns.allSatisfy { key[$0.key] == $0.value } && row.addresses.allSatisfy(enduring.contains)
    }

    private func destinations(_ row: AnswerRow) -> [MovedRow.Place] {
        let part = String(row.part)
        switch row.kind {
        case .finding(let level, let indicator):
            return indicators(row.code, level, indicator).map {
                MovedRow.Place($0.path.columns(after: part), sequence: $0.sequence, isOpen: $0.isOpen)
            }
        case .use(_, let level, let indicator), .reason(let level, let indicator):
            // A link is no statement: it neither waits for anybody nor has parts. A reason tells by itself which
            // figures it is about.
            return indicators(row.code, level, indicator).map { MovedRow.Place($0.path.columns(after: part)) }
        case .narrative(let field):
            let found = place(ofField: field, in: row.code)
            return found.map { [MovedRow.Place(["criterion": part + $0.criterion, "field": $0.field])] } ?? []
        case .improvement(_, let clause):
            let found = place(ofClause: clause, in: row.code)
            return found.map { [MovedRow.Place(["criterion": part + $0.criterion, "clause": $0.clause])] } ?? []
        case .assignment:
            return criteria[row.code].map { [MovedRow.Place(["criterion": part + $0])] } ?? []
        case .evidence:
            // A piece stays in the register under its code; without a criterion of its own it keeps the old one.
            return [MovedRow.Place(["criterion": part + (criteria[row.code] ?? row.code)])]
        case .assessment, .issue, .review: return places(ofDocument: row).map { MovedRow.Place($0) }
        case .paper(let paper, let place):
            return self.place(ofPaperText: place, in: paper).map { [MovedRow.Place(["place": $0])] } ?? []
        case .wanted(_, let indicator):
            return criteria[row.code].map { [wanted(indicator, at: part + $0)] } ?? []
        }
    }

    /// Evidence stays wanted for its criterion also where the indicator has ended.
    private func wanted(_ indicator: String, at criterion: String) -> MovedRow.Place {
        let path = IndicatorPath(indicator)
        let found = path.flatMap { path in indicators[path.printed]?.first?.path.on(part: path.part) }
        return MovedRow.Place(["criterion": criterion, "indicator": found?.description ?? ""])
    }

    private func indicators(_ criterion: String, _ level: Int, _ indicator: String) -> [IndicatorPlace] {
        indicators[IndicatorPath(criterion: criterion, level: level, indicator: indicator)] ?? []
    }
}

extension IndicatorPath {
    fileprivate func columns(after part: String) -> [String: String] {
        ["criterion": part + criterion, "level": String(level), "indicator": indicator]
    }
}
