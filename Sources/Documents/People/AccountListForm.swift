public import Workbook

/// An empty list of accounts with an example, an explanation of each column, and the units with what is granted there.
public struct AccountListForm: Sendable {
    /// A unit that the list may name.
    public struct Place: Sendable {
        let code: String
        let name: String
        /// The titles of roles that may be granted there.
        let roles: [String]

        public init(code: String, name: String, roles: [String]) {
            self.code = code
            self.name = name
            self.roles = roles
        }
    }

    private let places: [Place]

    public init(_ places: [Place]) {
        self.places = places
    }

    public var workbook: WrittenWorkbook {
        var list = TableSheet()
        list.add(AccountColumn.allCases.map(\.head), isHead: true)
        var help = TableSheet()
        help.add(["Cột", "Cách ghi", "Bắt buộc"], isHead: true)
        for column in AccountColumn.allCases {
            help.add([column.head, column.explanation, column.isRequired ? "Có" : ""])
        }
        help.add(["Ví dụ", AccountListForm.example(places.last), ""])
        var units = TableSheet()
        units.add(["Mã", "Đơn vị", "Vai trò cấp được"], isHead: true)
        for place in places { units.add([place.code, place.name, place.roles.joined(separator: ", ")]) }
        return WrittenWorkbook(
            title: "Danh sách tài khoản",
            sheets: [
                list.sheet("Danh sách", widths: [20, 28, 24, 28, 16, 18]),
                help.sheet("Cách ghi", widths: [18, 90, 10]), units.sheet("Mã đơn vị", widths: [16, 50, 50]),
            ])
    }

    private static func example(_ place: Place?) -> String {
        let unit = place.map { $0.code.isEmpty ? $0.name : $0.code } ?? ""
        return [unit, "Nguyễn Thị Lan", "Giáo viên", place?.roles.first ?? "", "0912345678", "lan.nt"]
            .joined(separator: " | ")
    }
}
