public import Criteria

public import struct Foundation.Date

/// A unit's own time for an act, or the end of one. Changes are added and never taken away.
public struct LimitChange: Sendable, Hashable {
    /// The circular whose procedure it is about, by its number.
    public var circular: String
    public var act: ActName
    /// Nil where the circular's own time counts again.
    public var limit: ActLimit?
    public var reason: String
    public var setAt: Date
    public var setByName: String

    public init(
        circular: String, act: ActName, limit: ActLimit?, reason: String, setAt: Date, setByName: String = ""
    ) {
        self.circular = circular
        self.act = act
        self.limit = limit
        self.reason = reason
        self.setAt = setAt
        self.setByName = setByName
    }
}

/// The time for an act that counts, and where it is from.
public struct AppliedLimit: Sendable, Hashable {
    /// Who says so.
    public enum Source: Sendable, Hashable {
        /// The rule pack; assumed where nobody read it in a legal text.
        case pack(Citation, isAssumed: Bool)
        /// The province, with its reason.
        case unit(LimitChange)
    }

    public var limit: ActLimit
    public var source: Source

    public init(limit: ActLimit, source: Source) {
        self.limit = limit
        self.source = source
    }

    /// The time for an act: the last one that the unit set, else that of the rule pack; nil where there is none.
    ///
    /// - Parameters:
    ///   - circular: the number of the pack's circular.
    ///   - changes: the unit's, in the order in which they were made.
    public init?(_ form: ActForm, under circular: String, changes: [LimitChange]) {
        let last = changes.last { $0.circular == circular && $0.act == form.name }
        if let last, let limit = last.limit {
            self.init(limit: limit, source: .unit(last))
        } else if let limit = form.limit {
            self.init(limit: limit, source: .pack(form.citation, isAssumed: form.isAssumed))
        } else {
            return nil
        }
    }
}

/// More time for one unit or one dossier: what for, until when, why, and who granted it. It is shown for ever.
public struct TimeException: Sendable, Hashable {
    /// The school, or the unit for all of whose schools it counts.
    public var unit: UnitID
    /// Nil where it counts for every dossier of the unit.
    public var dossier: DossierID?
    public var act: ActName
    /// The last day in time.
    public var until: Day
    public var reason: String
    public var grantedAt: Date
    public var grantedByName: String

    public init(
        unit: UnitID, dossier: DossierID? = nil, act: ActName, until: Day, reason: String, grantedAt: Date,
        grantedByName: String = ""
    ) {
        self.unit = unit
        self.dossier = dossier
        self.act = act
        self.until = until
        self.reason = reason
        self.grantedAt = grantedAt
        self.grantedByName = grantedByName
    }

    /// Whether it counts for an act on a dossier.
    ///
    /// - Parameter chain: the dossier's school and the units above it.
    public func counts(for wanted: ActName, on wantedDossier: DossierID, chain: [UnitID]) -> Bool {
        act == wanted && dossier.map { $0 == wantedDossier } ?? chain.contains(unit)
    }
}
