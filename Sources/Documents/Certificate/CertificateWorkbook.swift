public import Workbook

/// Lines of the register as a workbook.
public struct CertificateWorkbook: Sendable {
    private let lines: [[String]]
    private let note: String

    /// - Parameters:
    ///   - lines: one for each certificate, with a text for each of `heads`.
    ///   - note: what the list leaves out, and of which day it is.
    public init(_ lines: [[String]], note: String) {
        self.lines = lines
        self.note = note
    }

    /// What stands above the columns.
    public static let heads = [
        "TT", "Mã trường", "Trường", "Tên khi được cấp", "Đơn vị quản lý", "Loại công nhận", "Cấp độ, mức độ",
        "Số quyết định", "Ngày quyết định", "Số giấy chứng nhận", "Có giá trị đến", "Tình trạng", "Cơ quan cấp",
        "Căn cứ", "Hạn đăng ký lại", "Sớm nhất được xét cao hơn",
    ]

    public var workbook: WrittenWorkbook {
        var sheet = TableSheet()
        sheet.add(line: "SỔ THEO DÕI CÔNG NHẬN", bold: true)
        sheet.add(line: note)
        sheet.add(CertificateWorkbook.heads, isHead: true)
        for (index, line) in lines.enumerated() { sheet.add([String(index + 1)] + line) }
        return WrittenWorkbook(
            title: "Sổ theo dõi công nhận",
            sheets: [
                sheet.sheet(
                    "Sổ theo dõi", widths: [6, 14, 34, 34, 24, 24, 10, 22, 14, 18, 14, 16, 28, 24, 16, 16])
            ])
    }
}
