import Accreditation
public import Workbook

/// An empty list of certificates, with an explanation of each column and the schools' codes.
public struct CertificateListForm: Sendable {
    private let schools: [CertificateListFile.School]

    public init(_ schools: [CertificateListFile.School]) {
        self.schools = schools
    }

    /// Each column: what stands above it, and what is written into it.
    public static var columns: [(head: String, explanation: String, isRequired: Bool)] {
        CertificateColumn.allCases.map { ($0.head, $0.explanation, $0.isRequired) }
    }

    public var workbook: WrittenWorkbook {
        var list = TableSheet()
        list.add(CertificateColumn.allCases.map(\.head), isHead: true)
        var help = TableSheet()
        help.add(["Cột", "Cách ghi", "Bắt buộc"], isHead: true)
        for column in CertificateColumn.allCases {
            help.add([column.head, column.explanation, column.isRequired ? "Có" : ""])
        }
        var codes = TableSheet()
        codes.add(["Mã", "Trường"], isHead: true)
        for school in schools { codes.add([school.code, school.name]) }
        return WrittenWorkbook(
            title: "Danh sách chứng nhận đã cấp",
            sheets: [
                list.sheet("Danh sách", widths: [14, 34, 20, 14, 24, 16, 20, 16, 28, 28]),
                help.sheet("Cách ghi", widths: [22, 90, 10]), codes.sheet("Mã trường", widths: [16, 50]),
            ])
    }
}
