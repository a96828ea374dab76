import Criteria
import Workbook

/// What may be typed into a cell, told by the spreadsheet program.
enum FigureRule {
    static func rule(for kind: StatisticsValue, at address: SheetAddress) -> InputRule? {
        let range = SheetRange(address)
        switch kind {
        case .count:
            return InputRule(
                range: range, kind: .whole(0...999_999_999_999), title: "Chưa phải số nguyên",
                message: "Nhập số nguyên từ 0 trở lên; để trống nếu chưa có số liệu.")
        case .percent:
            return InputRule(
                range: range, kind: .decimal(0...100), prompt: "Nhập 98,5 cho 98,5 %; không gõ dấu %.",
                title: "Chưa phải phần trăm", message: "Nhập số từ 0 đến 100, ví dụ 98,5.")
        case .decimal:
            return InputRule(
                range: range, kind: .decimal(-999_999_999_999...999_999_999_999), title: "Chưa phải số",
                message: "Nhập số, ví dụ 12,5.")
        case .year:
            return InputRule(
                range: range, kind: .whole(1000...9999), title: "Chưa phải năm",
                message: "Nhập năm bốn chữ số, ví dụ 1995.")
        case .flag:
            return InputRule(
                range: range, kind: .list(["Có", "Không"]), title: "Chọn trong danh sách",
                message: "Chọn Có hoặc Không; để trống nếu chưa rõ.")
        case .text: return nil
        }
    }
}
