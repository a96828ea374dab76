import Accreditation
import Criteria
import Storage

extension CensusPage {
    /// How many criteria of a pack are named.
    static let named = 12

    init(_ reading: CensusReading) {
        let census = reading.counts.census
        heading = "Tổng hợp kết quả"
        unitName = (reading.unit?.unit.name ?? "Cả nước") + " – năm học \(reading.year)"
        link = Route.census.path
        unit = reading.unit?.unit.id.description
        let years = (-4...1).map { SchoolYear(start: reading.year.start + $0) }.reversed()
        self.years = FormValues(["nam": String(reading.year.start)]).choice(
            "nam", "Năm học", options: years.map { (String($0.start), $0.description) })
        fileLink = reading.route(.censusFile, unit: reading.unit?.unit.id).path
        upLink = reading.above.map { reading.route(.census, unit: $0.unit).path }
        total = "\(census.schools) trường. Mỗi số mở danh sách các trường đứng sau nó."
        isEmpty = census.parts.isEmpty
        tables = census.parts.isEmpty ? [] : Census.Dimension.allCases.map { YearTable($0, reading) }
        let shown = DossierState.allCases.filter { state in census.parts.contains { $0.states[state] != nil } }
        states = ["Chưa mở hồ sơ"] + shown.map(\.title)
        parts = census.parts.map { PartRow($0, [nil] + shown.map(Optional.some), reading) }
        criteria = reading.counts.dossiers.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
            .map { CriteriaTable($0.key, dossiers: $0.value, reading) }
    }
}

extension CensusReading {
    /// The unit above, as far as the reader sees its counts; nil where there is none.
    var above: UnitAbove? {
        guard let unit, unit.unit.id != home else { return nil }
        return UnitAbove(unit: unit.unit.kind == .province ? nil : unit.unit.parent)
    }
}

extension CensusPage.YearTable {
    init(_ dimension: Census.Dimension, _ reading: CensusReading) {
        let census = reading.counts.census
        tableTitle = dimension.title
        columns = reading.years.map(\.description)
        let found = reading.years.map { year in
            Dictionary(uniqueKeysWithValues: census.values(dimension, in: year.start).map { ($0.value, $0.schools) })
        }
        let values = dimension.ordered(Set(found.flatMap(\.keys)))
        rows = values.map { value in
            let cells = zip(reading.years, found).map { year, counts in
                CensusPage.CountCell(
                    counts[value] ?? 0, of: counts.values.reduce(0, +), reading.schools(dimension, value, in: year))
            }
            return CensusPage.YearRow(rowTitle: dimension.words(value), cells: cells)
        }
        leftOut = CensusPage.YearRow(
            rowTitle: "Không tính: \(dimension.leftOutWords)",
            cells: reading.years.map { year in
                CensusPage.CountCell(
                    census.leftOut(dimension, in: year.start), reading.schools(dimension, nil, in: year))
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

extension CensusPage.PartRow {
    init(_ part: Census.Part, _ states: [DossierState?], _ reading: CensusReading) {
        let isSchool = part.kind == .school
        partName = part.name
        partLink = isSchool ? nil : reading.route(.census, unit: part.id).path
        schools = String(part.schools)
        cells = states.map { state in
            let schools = reading.route(.censusSchools, unit: part.id)
                .with("muc", Census.Dimension.state.rawValue).with("gia-tri", state?.rawValue ?? CensusQuery.none)
            return CensusPage.CountCell(part.states[state] ?? 0, isSchool ? nil : schools)
        }
    }
}

extension CensusPage.CriteriaTable {
    init(_ pack: String, dossiers: Int, _ reading: CensusReading) {
        let rules = reading.packs.first { $0.id == pack }
        packTitle = rules?.useTitle ?? pack
        basis =
            "Theo lần nộp cuối của \(dossiers) hồ sơ đã được tiếp nhận; mỗi hồ sơ tính một lần, ở mức thấp nhất mà "
            + "tiêu chí chưa đạt. Không tính hồ sơ đang làm, chờ kiểm tra hoặc bị trả lại."
        rows = reading.counts.shortfalls.filter { $0.pack == pack }.prefix(CensusPage.named).map { shortfall in
            let criterion = rules?.criterion(shortfall.criterion)
            let code = criterion.flatMap { rules?.shownCode($0) } ?? shortfall.criterion
            let route = reading.route(.censusSchools, unit: reading.unit?.unit.id)
                .with("bo", pack).with("tieu-chi", shortfall.criterion)
            let levels = shortfall.levels.sorted { $0.key < $1.key }.map { "Mức \($0.key): \($0.value)" }
            return CensusPage.CriterionRow(
                criterionTitle: [code, criterion?.title].compactMap { $0 }.joined(separator: " "),
                cell: CensusPage.CountCell(shortfall.dossiers, of: dossiers, route),
                levels: levels.joined(separator: "; "))
        }
    }
}
