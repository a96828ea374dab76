import Accreditation
import Criteria
import Storage

extension CensusTables {
    /// How many criteria of a pack are named.
    static let named = 12

    init(
        _ census: Census, _ shortfalls: [CriterionShortfall], _ dossiers: [String: Int], _ place: CensusPlace,
        _ packs: [RulePack]
    ) {
        tables = census.parts.isEmpty ? [] : Census.Dimension.allCases.map { YearTable($0, census, place) }
        let shown = DossierState.allCases.filter { state in census.parts.contains { $0.states[state] != nil } }
        states = ["Chưa mở hồ sơ"] + shown.map(\.title)
        parts = census.parts.map { PartRow($0, [nil] + shown.map(Optional.some), place) }
        criteria = dossiers.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { pack, count in
            CriteriaTable(pack, dossiers: count, shortfalls, place, packs.first { $0.id == pack })
        }
    }
}

extension CensusTables.YearTable {
    fileprivate init(_ dimension: Census.Dimension, _ census: Census, _ place: CensusPlace) {
        tableTitle = dimension.title
        columns = place.years.map(\.description)
        let found = place.years.map { year in
            Dictionary(uniqueKeysWithValues: census.values(dimension, in: year.start).map { ($0.value, $0.schools) })
        }
        let values = dimension.ordered(Set(found.flatMap(\.keys)))
        rows = values.map { value in
            let cells = zip(place.years, found).map { year, counts in
                CensusTables.CountCell(
                    counts[value] ?? 0, of: counts.values.reduce(0, +), place.schools(dimension, value, in: year))
            }
            return CensusTables.YearRow(rowTitle: dimension.words(value), cells: cells)
        }
        leftOut = CensusTables.YearRow(
            rowTitle: "Không tính: \(dimension.leftOutWords)",
            cells: place.years.map { year in
                CensusTables.CountCell(
                    census.leftOut(dimension, in: year.start), place.schools(dimension, nil, in: year))
            })
    }
}

extension Census.Dimension {
    /// Values in the order in which people read them.
    fileprivate func ordered(_ values: Set<String>) -> [String] {
        let known: [String] =
            switch self {
            case .state: DossierState.allCases.map(\.rawValue)
            case .punctuality: Punctuality.allCases.map(\.rawValue)
            default: values.sorted { (Int($0) ?? 0) > (Int($1) ?? 0) }
            }
        return known.filter(values.contains)
    }
}

extension CensusTables.PartRow {
    fileprivate init(_ part: Census.Part, _ states: [DossierState?], _ place: CensusPlace) {
        let isSchool = part.kind == .school
        partName = part.name
        partLink = isSchool ? nil : place.route(.census, unit: part.id).path
        schools = String(part.schools)
        cells = states.map { state in
            let schools = place.route(.censusSchools, unit: part.id)
                .with("muc", Census.Dimension.state.rawValue).with("gia-tri", state?.rawValue ?? CensusQuery.none)
            return CensusTables.CountCell(part.states[state] ?? 0, isSchool ? nil : schools)
        }
    }
}

extension CensusTables.CriteriaTable {
    fileprivate init(
        _ pack: String, dossiers: Int, _ shortfalls: [CriterionShortfall], _ place: CensusPlace, _ rules: RulePack?
    ) {
        packTitle = rules?.useTitle ?? pack
        basis =
            "Theo lần nộp cuối của \(dossiers) hồ sơ đã được tiếp nhận; mỗi hồ sơ tính một lần, ở mức thấp nhất mà "
            + "tiêu chí chưa đạt. Không tính hồ sơ đang làm, chờ kiểm tra hoặc bị trả lại."
        rows = shortfalls.filter { $0.pack == pack }.prefix(CensusTables.named).map { shortfall in
            let criterion = rules?.criterion(shortfall.criterion)
            let code = criterion.flatMap { rules?.shownCode($0) } ?? shortfall.criterion
            let route = place.route(.censusSchools, unit: place.unit)
                .with("bo", pack).with("tieu-chi", shortfall.criterion)
            let levels = shortfall.levels.sorted { $0.key < $1.key }.map { "Mức \($0.key): \($0.value)" }
            return CensusTables.CriterionRow(
                criterionTitle: [code, criterion?.title].compactMap { $0 }.joined(separator: " "),
                cell: CensusTables.CountCell(shortfall.dossiers, of: dossiers, route),
                levels: levels.joined(separator: "; "))
        }
    }
}
