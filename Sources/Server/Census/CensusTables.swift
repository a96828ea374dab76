/// The counts of a unit, rendered once while nothing that is counted has changed.
struct CensusTables: KeptPart {
    static let template = "Census/tables"

    let tables: [YearTable]
    let states: [String]
    let parts: [PartRow]
    let criteria: [CriteriaTable]

    /// One dimension over the years.
    struct YearTable: Sendable, Hashable {
        let tableTitle: String
        let columns: [String]
        let rows: [YearRow]
        let leftOut: YearRow
    }

    /// One value in each year.
    struct YearRow: Sendable, Hashable {
        let rowTitle: String
        let cells: [CountCell]
    }

    /// A count with the schools behind it.
    struct CountCell: Sendable, Hashable {
        let number: String
        let cellLink: String?
        /// The share of those that are counted; nil where nothing is.
        let share: String?
    }

    /// A part of the unit.
    struct PartRow: Sendable, Hashable {
        let partName: String
        let partLink: String?
        let schools: String
        let cells: [CountCell]
    }

    /// Criteria of one rule pack that fall short most often.
    struct CriteriaTable: Sendable, Hashable {
        let packTitle: String
        let basis: String
        let rows: [CriterionRow]
    }

    /// One criterion.
    struct CriterionRow: Sendable, Hashable {
        let criterionTitle: String
        let cell: CountCell
        let levels: String
    }

    static let sample = CensusTables(
        tables: [
            YearTable(
                tableTitle: "Mức", columns: ["2025-2026"],
                rows: [YearRow(rowTitle: "Mức 1", cells: [.sample])],
                leftOut: YearRow(rowTitle: "Không tính", cells: [.sample]))
        ], states: ["Đã nộp"],
        parts: [PartRow(partName: "Huyện A", partLink: "/", schools: "4", cells: [.sample])],
        criteria: [
            CriteriaTable(
                packTitle: "Thông tư", basis: "12 hồ sơ",
                rows: [CriterionRow(criterionTitle: "A", cell: .sample, levels: "Mức 1: 3")])
        ])
    static let samples = [sample]
}

extension CensusTables.CountCell {
    static let sample = Self(number: "3", cellLink: "/", share: "25 %")

    init(_ count: Int, of all: Int? = nil, _ route: Route?) {
        number = String(count)
        cellLink = count > 0 ? route?.path : nil
        share = all.flatMap { $0 > 0 && count > 0 ? TotalsReading.share(count, $0) : nil }
    }
}
