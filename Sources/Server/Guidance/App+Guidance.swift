import Accreditation
import Criteria
import Storage

extension App {
    var provinces: ProvinceStore { ProvinceStore(database) }

    /// What the province of a dossier's school says about the dossier's rules on a day; nothing of any other province.
    func guidance(for pack: RulePack, _ dossier: Dossier, on day: Day, as person: PersonID) async throws
        -> [ProvinceGuidance]
    {
        guard standards.hasGuidance(for: pack) else { return [] }
        return guidance(for: pack, of: try await provinces.province(of: dossier.school, as: person), on: day)
    }

    /// What a province says about a pack on a day; nothing where there is no province.
    func guidance(for pack: RulePack, of province: String?, on day: Day) -> [ProvinceGuidance] {
        guard let province else { return [] }
        return standards.guidance(for: pack, in: province).filter { $0.text.from <= day }
    }

    /// The provinces whose guidance somebody sees while reading the rules: their own, or the one that they chose where
    /// they belong to none.
    ///
    /// - Parameter chosen: a province's name from the address; empty for none.
    func readProvinces(of person: SignedInPerson, chosen: String) async throws -> ReadProvinces {
        guard !standards.overlays.isEmpty else { return ReadProvinces(shown: [], offered: []) }
        guard person.holds(.ministryOfficer, .operator) else {
            return ReadProvinces(shown: try await provinces.mine(as: person.id), offered: [])
        }
        let known = try await provinces.all(as: person.id)
        let offered = Set(known + standards.provincesWithGuidance).sorted()
        return ReadProvinces(shown: offered.filter { $0 == chosen }, offered: offered)
    }
}

/// Whose guidance is shown beside the rules.
struct ReadProvinces: Sendable {
    /// The provinces whose guidance is shown.
    let shown: [String]
    /// The provinces to choose from; empty for people who belong to one.
    let offered: [String]
}
