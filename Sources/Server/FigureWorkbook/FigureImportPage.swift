import Accreditation
import Documents
import Foundation

/// What a file that was sent would change; nothing of it counts yet.
struct FigureImportPage: PageContent {
    static let template = "FigureWorkbook/preview"

    let fileName: String
    let summary: String
    /// Why the file is not taken any more.
    let refusal: String?
    /// Why the last try to take it did nothing.
    let problem: String?
    let cells: [Problem]
    let conflicts: [Change]
    let changes: [Change]
    let accept: Accept?
    let dropLink: String
    let backLink: String

    /// A cell of the file that is not taken.
    struct Problem: Sendable {
        let address: String
        let sentence: String
    }

    /// A cell that would change.
    struct Change: Sendable {
        /// `2024-2025:classes/grade-1`
        let key: String
        let figure: String
        let cell: String
        let old: String
        let oldBy: String?
        let new: String
    }

    /// The form for taking the figures.
    struct Accept: Sendable {
        let acceptLink: String
        /// A hash of what is shown: only this is taken.
        let shown: String
        let asksReason: Bool
        let reason: String
    }

    static let samples: [FigureImportPage] = [
        FigureImportPage(
            fileName: "bieu.xlsx", summary: "1 ô sẽ thay đổi.", refusal: "Biểu này của năm học khác.",
            problem: "Số liệu vừa thay đổi.", cells: [Problem(address: "Bảng 1 · H5", sentence: "Ô này có công thức.")],
            conflicts: [sampleChange], changes: [sampleChange],
            accept: Accept(acceptLink: "/", shown: "ab12", asksReason: true, reason: "Sửa theo sổ gốc"), dropLink: "/",
            backLink: "/")
    ]

    private static let sampleChange = Change(
        key: "2024-2025:classes/grade-1", figure: "Số lớp học · Khối lớp 1", cell: "Bảng 1 · H5", old: "4",
        oldBy: "Nguyễn Văn An", new: "5")
}
