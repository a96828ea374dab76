import Accreditation
import Criteria
import Foundation
import Hummingbird
import Storage

/// What is asked of the totals, as the address says it.
struct TotalsQuery: Sendable {
    var name: RoundName
    var unit: UnitID?
    var pack: String
    var table: String
    /// One figure, school by school; empty for none.
    var key: String

    /// The address of this question.
    var route: Route { asked(by: .totals) }

    /// The workbook with the same totals.
    var file: Route { asked(by: .totalsFile) }

    private func asked(by route: Route) -> Route {
        route.with("nam", String(name.year.start)).with("ky", String(name.number.rawValue))
            .with("don-vi", unit?.description).with("bo", pack).with("bang", table).with("so-lieu", key)
    }

    func below(_ unit: UnitID?, key: String = "") -> TotalsQuery {
        var copy = self
        copy.unit = unit
        copy.key = key
        return copy
    }
}

/// The unit above another.
struct UnitAbove: Sendable {
    /// Nil for the country.
    let unit: UnitID?
}

/// Totals of official figures over the schools below a unit.
struct TotalsReading: Sendable {
    let query: TotalsQuery
    /// The unit; nil for the country.
    let unit: UnitDetails?
    let packs: [RulePack]
    let pack: RulePack
    let total: TotalFigures
    let table: FigureTable
    let columns: [TotalFigures.Column]
    let counts: [PartCount]
    /// What the columns amount to by part: now, and at the cut-off.
    let now: [UnitID: [FigurePlace: Decimal]]
    let first: [UnitID: [FigurePlace: Decimal]]
    /// Over all parts.
    let allNow: [FigurePlace: Decimal]
    let allFirst: [FigurePlace: Decimal]
    /// School by school; empty for the country.
    let schools: [OfficialFigures]
    /// The reader's own unit; nil for the country.
    let home: UnitID?
    /// How many schools there are without official figures.
    var leftOut: Int { counts.map(\.leftOut).reduce(0, +) }

    /// The unit above, as far as the reader sees its totals; nil where there is none.
    var above: UnitAbove? {
        guard let unit, unit.unit.id != home else { return nil }
        return UnitAbove(unit: unit.unit.kind == .province ? nil : unit.unit.parent)
    }
}

extension App {
    /// The totals that the address asks for, for those who may see them.
    func totals(_ request: Request, _ context: AppContext) async throws -> TotalsReading {
        let person = try context.signedIn()
        let asked = request.uri.queryParameters
        let year = try context.year(asked["nam"].flatMap { Int($0) }) ?? schoolYear.year(of: context.today)
        let number = asked["ky"].flatMap { Int($0) }.flatMap(RoundNumber.init) ?? .beginning
        let home = person.roles.first { [.provinceOfficer, .districtOfficer].contains($0.kind) }?.unitID
        guard home != nil || person.holds(.ministryOfficer) else { throw PageError.notFound }
        let packs = library.packs.filter { !$0.statistics.tables.isEmpty }
        let inForce = packs.filter { $0.circular.isInForce(on: (try? context.today) ?? $0.circular.inForceFrom) }
        let named = packs.first { $0.id == asked["bo"].map(String.init) }
        guard let pack = named ?? inForce.first ?? packs.first else { throw PageError.notFound }
        let unit = asked["don-vi"].flatMap { UnitID($0) } ?? (person.holds(.ministryOfficer) ? nil : home)
        let total = TotalFigures(pack.statistics, year: year)
        let tables = total.form.tables.filter { !total.columns(of: $0).isEmpty }
        guard let table = tables.first(where: { $0.id == asked["bang"].map(String.init) }) ?? tables.first else {
            throw PageError.notFound
        }
        let query = TotalsQuery(
            name: RoundName(year: year, number: number), unit: unit, pack: pack.id, table: table.id,
            key: asked["so-lieu"].map(String.init) ?? "")
        return try await totals(
            query, total, table, pack, packs, home: person.holds(.ministryOfficer) ? nil : home, person.id)
    }

    private func totals(
        _ query: TotalsQuery, _ total: TotalFigures, _ table: FigureTable, _ pack: RulePack, _ packs: [RulePack],
        home: UnitID?, _ person: PersonID
    ) async throws -> TotalsReading {
        let details = try await query.unit.map { ($0, person) }.asyncMap { try await units.unit($0.0, as: $0.1) } ?? nil
        let question = RollUpStore.Question(name: query.name, unit: query.unit, kinds: pack.appliesTo)
        let counts = try await rollUps.counts(question, as: person)
        let columns = total.columns(of: table)
        let keys = total.keys(of: columns)
        let sums = try await rollUps.totals(question, keys: keys, as: person)
        let shown = columns.first { $0.place.key.description == query.key }
        let schools =
            query.unit == nil || details == nil
            ? [] : try await rollUps.schools(question, keys: shown.map { total.keys(of: [$0]) } ?? [], as: person)
        let byPart = Dictionary(grouping: sums, by: \.part)
        return TotalsReading(
            query: query, unit: details, packs: packs, pack: pack, total: total, table: table, columns: columns,
            counts: counts, now: byPart.mapValues { total.values($0.sums(\.total)) },
            first: byPart.mapValues { total.values($0.sums(\.first)) }, allNow: total.values(sums.sums(\.total)),
            allFirst: total.values(sums.sums(\.first)), schools: schools, home: home)
    }
}

extension Optional where Wrapped: Sendable {
    /// The result for a value that is there.
    fileprivate func asyncMap<Value: Sendable>(
        _ body: @Sendable (Wrapped) async throws -> Value
    ) async throws -> Value? {
        guard let value = self else { return nil }
        return try await body(value)
    }
}

extension [PartTotal] {
    /// The sums by figure over all parts.
    fileprivate func sums(_ which: (PartTotal) -> Decimal?) -> [String: Decimal] {
        reduce(into: [:]) { sums, part in
            if let value = which(part) { sums[part.key, default: 0] += value }
        }
    }
}
