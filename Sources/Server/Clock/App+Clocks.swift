import Accreditation
import Criteria
import Foundation
import Storage

extension App {
    /// Working days, times for acts, exceptions and windows.
    var clocks: ClockStore { ClockStore(database) }

    /// What is due on the dossiers that somebody may see, the earliest first; each province's own settings count.
    func dueActs(as person: PersonID?) async throws -> [DueAct] {
        let states = Set(DossierState.allCases.filter { !$0.isLast })
        var rules: [UnitID?: ClockRules] = [:]
        var forms: [String: (form: ProcedureForm, circular: String)] = [:]
        var due: [DueAct] = []
        for dossier in try await clocks.waiting(in: states, as: person) {
            if rules[dossier.province] == nil {
                rules[dossier.province] = try await clockRules(of: dossier.province, as: person)
            }
            if forms[dossier.packHash] == nil {
                let pack = try await packs.pack(hash: dossier.packHash).pack
                forms[dossier.packHash] = library.procedure(of: pack).map { ($0, pack.circular.number) }
            }
            guard let (form, circular) = forms[dossier.packHash], let known = rules[dossier.province] else { continue }
            due += dossier.dueActs(form, under: circular, known)
        }
        return due.enumerated().sorted { ($0.element.last, $0.offset) < ($1.element.last, $1.offset) }.map(\.element)
    }

    /// What counts in a province; the country's calendar alone where there is none.
    func clockRules(of province: UnitID?, as person: PersonID?) async throws -> ClockRules {
        guard let province else { return ClockRules(holidays: standards.holidays) }
        return try await clocks.rules(of: province, standards.holidays, as: person)
    }

    /// The provinces above the units in which somebody has a role, by name, and whether the person sets things there.
    func clockProvinces(of person: SignedInPerson) async throws -> [ClockProvince] {
        var found: [ClockProvince] = []
        for place in try await roundPlaces(of: person) {
            guard let top = place.chain.last, !found.contains(where: { $0.unit == top }),
                let unit = try await units.unit(top, as: person.id), unit.unit.kind == .province
            else { continue }
            let maySet = person.roles.contains { $0.kind == .provinceOfficer && $0.unitID == top }
            found.append(ClockProvince(unit: top, name: unit.unit.name, maySet: maySet))
        }
        return found
    }
}

/// A province whose calendar somebody looks at.
struct ClockProvince: Sendable, Hashable {
    let unit: UnitID
    let name: String
    /// Whether its calendar and times are offered to be changed.
    let maySet: Bool
}

extension ActLimit {
    /// `5 ngày làm việc`.
    var inWords: String { "\(days) ngày\(isInWorkingDays ? " làm việc" : "")" }
}

extension AppliedLimit {
    /// Where the time is from: `theo Điều 28`, `theo thông lệ …`, or the province's own with its reason.
    var sourceWords: String {
        switch source {
        case .pack(_, isAssumed: true): "theo thông lệ, chưa đọc thấy trong văn bản"
        case .pack(let citation, _): "theo \(citation)"
        case .unit(let change):
            "tỉnh đặt ngày \(VietnameseTime.day(change.setAt)) (\(change.setByName)): \(change.reason)"
        }
    }
}
