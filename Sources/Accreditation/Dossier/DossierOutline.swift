public import Criteria

/// The sheets of a dossier in order: schooling level by schooling level where these are rated apart, then standard by
/// standard, then the groups of clauses that are judged for the school as a whole.
public struct DossierOutline: Sendable, Hashable {
    /// A schooling level, or the school as one.
    public struct Part: Sendable, Hashable {
        /// The schooling level; nil where the school is rated as one.
        public var id: String?
        /// Its Vietnamese name.
        public var title: String?
        /// Standards and criteria with the codes of their sheets.
        public var standards: [Standard]
        /// School-wide groups with the codes of their sheets.
        public var schoolWide: [Criterion]

        /// Every sheet, in order.
        public var sheets: [Criterion] { standards.flatMap(\.criteria) + schoolWide }
    }

    /// One entry for each schooling level that is rated apart; else one for the school.
    public let parts: [Part]

    /// Every sheet, in order.
    public var sheets: [Criterion] { parts.flatMap(\.sheets) }

    /// - Parameter parts: the schooling levels that the dossier rates apart.
    public init(_ pack: RulePack, parts: [String]) {
        guard !parts.isEmpty else {
            self.parts = [Part(id: nil, title: nil, standards: pack.standards, schoolWide: pack.schoolWide)]
            return
        }
        self.parts = parts.map { part in
            let own = pack.laidOut(for: [part])
            return Part(
                id: part, title: pack.partTitle(part), standards: own.standards, schoolWide: own.schoolWide)
        }
    }
}
