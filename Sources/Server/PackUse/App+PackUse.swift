import Accreditation
import Criteria
import Storage

/// A pack that is in use, with the day from which it is proposed.
struct PackInUse: Sendable {
    let pack: RulePack
    let use: PackUse
}

extension App {
    /// Acts of putting packs into use.
    var packUses: PackUseStore { PackUseStore(database) }

    /// The packs in use for a school, the latest act first.
    func packsInUse(for school: UnitID, as person: PersonID) async throws -> [PackInUse] {
        try await packsInUse(try await packUses.uses(for: school, as: person))
    }

    /// The packs behind acts, each once.
    func packsInUse(_ uses: [PackUse]) async throws -> [PackInUse] {
        var seen: Set<String> = []
        var found: [PackInUse] = []
        for use in uses where seen.insert(use.hash).inserted {
            found.append(PackInUse(pack: try await packs.pack(hash: use.hash).pack, use: use))
        }
        return found
    }
}

extension [PackInUse] {
    /// The packs to propose among, those first that came into use last; each from the day on which it is proposed,
    /// because an amended pack is in force from a later day than the circular that it amends.
    var candidates: [RulePack] {
        sorted { ($1.use.fromDay, $1.use.at) < ($0.use.fromDay, $0.use.at) }.map { found in
            var pack = found.pack
            pack.circular.inForceFrom = Swift.max(pack.circular.inForceFrom, found.use.fromDay)
            return pack
        }
    }
}

extension SignedInPerson {
    /// For whom this person puts packs into use: a province's schools, or the whole country; nil for nobody.
    var rulesPlace: RulesPlace? {
        if holds(.operator, .ministryOfficer) { return RulesPlace(unit: nil) }
        return roles.first { $0.kind == .provinceOfficer }?.unitID.map { RulesPlace(unit: $0) }
    }
}

/// The schools for which somebody looks after the rules.
struct RulesPlace: Sendable {
    /// The province; nil for the whole country.
    let unit: UnitID?
}
