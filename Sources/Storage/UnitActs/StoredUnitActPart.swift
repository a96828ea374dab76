public import Accreditation
import Criteria

/// A part of an act as its row has it.
struct StoredUnitActPart: Encodable {
    var kind: String
    var unit: UnitID
    var target: UnitID?
    var before: String?
    var after: String?
    /// JSON of an opened unit.
    var details: String?

    struct Opened: Codable {
        var kind: String
        var name: String
        var code: String?
        var school: String?
        var levels: [String]?
        var conditions: [String]?
    }

    private init(_ kind: String, _ unit: UnitID, to target: UnitID? = nil, before: String? = nil, after: String? = nil)
    {
        self.kind = kind
        self.unit = unit
        self.target = target
        self.before = before
        self.after = after
    }

    init(_ part: UnitActPart) {
        switch part {
        case .open(let new):
            self.init("open", new.id, to: new.parent)
            let opened = Opened(
                kind: new.kind.rawValue, name: new.name, code: new.code, school: new.school?.kind,
                levels: new.school?.schoolingLevels, conditions: new.school?.conditions)
            details = (try? ContentHash.canonical(opened)).map { String(decoding: $0, as: UTF8.self) }
        case .rename(let id, let from, let to): self.init("rename", id, before: from, after: to)
        case .recode(let id, let from, let to): self.init("recode", id, before: from, after: to)
        case .describe(let id, let from, let to): self.init("describe", id, before: from, after: to)
        case .move(let id, let from, let to): self.init("move", id, to: to, before: from?.description)
        case .close(let id): self.init("close", id)
        case .succeed(let id, let heir): self.init("succeed", id, to: heir)
        case .staff(let id, let target): self.init("staff", id, to: target)
        }
    }
}

extension UnitActPlan {
    private struct Shown: Encodable {
        var day: String
        var parts: [StoredUnitActPart]
    }

    /// SHA-256 of the day and of everything that would change.
    public func hash() throws -> String {
        try ContentHash.of(Shown(day: day.description, parts: parts.map(StoredUnitActPart.init)))
    }
}
