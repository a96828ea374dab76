import Accreditation
import Criteria
import Foundation
import Storage

/// Totals of official figures by part of a unit.
struct TotalsPage: PageContent {
    static let template = "Round/totals"

    let heading: String
    let unitName: String
    let link: String
    let unit: String?
    let choices: [FormChoice]
    let fileLink: String?
    let upLink: String?
    let completeness: String
    let explanation: String
    let isEmpty: Bool
    let table: TotalsTable?
    let schools: SchoolsView?
    let leftOut: [LeftOutLine]

    /// The totals.
    struct TotalsTable: Sendable {
        let title: String
        let partTitle: String
        let columns: [String]
        let rows: [TotalsRow]
    }

    /// One part, or all of them.
    struct TotalsRow: Sendable {
        let name: String
        let rowLink: String?
        let complete: String
        let punctual: String
        let cells: [TotalsCell]
    }

    /// One total.
    struct TotalsCell: Sendable {
        let value: String
        let cellLink: String?
        /// The total at the cut-off where a correction has changed it.
        let atCutOff: String?
    }

    /// The schools behind one figure.
    struct SchoolsView: Sendable {
        let title: String
        let lines: [SchoolLine]
    }

    /// One school.
    struct SchoolLine: Sendable {
        let school: String
        let schoolLink: String
        let version: String
        let value: String
        let atCutOff: String
    }

    /// A school, or so many schools, that are in no total.
    struct LeftOutLine: Sendable {
        let label: String
        let leftLink: String?
    }

    static let samples = [
        TotalsPage(
            heading: "Tổng hợp", unitName: "Sở", link: "/", unit: "0",
            choices: [FormValues().choice("bang", "Bảng", options: [("1", "Số lớp")])], fileLink: "/", upLink: "/",
            completeness: "1/2 trường", explanation: "Chỉ cộng số liệu chính thức.", isEmpty: true,
            table: TotalsTable(
                title: "Bảng 1", partTitle: "Đơn vị", columns: ["Khối lớp 1"],
                rows: [
                    TotalsRow(
                        name: "Huyện A", rowLink: "/", complete: "1/2", punctual: "1",
                        cells: [TotalsCell(value: "4", cellLink: "/", atCutOff: "3")])
                ]),
            schools: SchoolsView(
                title: "Khối lớp 1",
                lines: [
                    SchoolLine(school: "Trường Hoa Sen", schoolLink: "/", version: "2", value: "4", atCutOff: "3")
                ]),
            leftOut: [LeftOutLine(label: "Trường Hoa Mai", leftLink: "/")])
    ]
}
