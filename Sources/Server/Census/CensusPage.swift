import Accreditation
import Criteria
import Storage

/// Schools of a unit counted by what came of their dossiers.
struct CensusPage: PageContent {
    static let template = "Census/census"

    let heading: String
    let unitName: String
    let link: String
    let unit: String?
    let years: FormChoice
    let fileLink: String
    let upLink: String?
    let total: String
    let isEmpty: Bool
    let tables: [YearTable]
    let states: [String]
    let parts: [PartRow]
    let criteria: [CriteriaTable]

    /// One dimension over the years.
    struct YearTable: Sendable {
        let tableTitle: String
        let columns: [String]
        let rows: [YearRow]
        let leftOut: YearRow
    }

    /// One value in each year.
    struct YearRow: Sendable {
        let rowTitle: String
        let cells: [CountCell]
    }

    /// A count with the schools behind it.
    struct CountCell: Sendable {
        let number: String
        let cellLink: String?
        /// The share of those that are counted; nil where nothing is.
        let share: String?
    }

    /// A part of the unit.
    struct PartRow: Sendable {
        let partName: String
        let partLink: String?
        let schools: String
        let cells: [CountCell]
    }

    /// Criteria of one rule pack that fall short most often.
    struct CriteriaTable: Sendable {
        let packTitle: String
        let basis: String
        let rows: [CriterionRow]
    }

    /// One criterion.
    struct CriterionRow: Sendable {
        let criterionTitle: String
        let cell: CountCell
        let levels: String
    }

    static let samples = [
        CensusPage(
            heading: "Tổng hợp kết quả", unitName: "Tỉnh", link: "/", unit: "0",
            years: FormValues().choice("nam", "Năm học", options: [("2025", "2025-2026")]), fileLink: "/",
            upLink: "/", total: "12 trường", isEmpty: true,
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
    ]
}

extension CensusPage.CountCell {
    static let sample = Self(number: "3", cellLink: "/", share: "25 %")

    init(_ count: Int, of all: Int? = nil, _ route: Route?) {
        number = String(count)
        cellLink = count > 0 ? route?.path : nil
        share = all.flatMap { $0 > 0 && count > 0 ? TotalsReading.share(count, $0) : nil }
    }
}
