import Accreditation
import Criteria
import Foundation
import Workbook

/// The cells of one line, with what is wrong in them.
struct CertificateCells {
    let sheet: CertificateSheet
    let row: Int
    private(set) var problems: [CertificateListFile.Problem] = []

    init(sheet: CertificateSheet, row: Int) {
        self.sheet = sheet
        self.row = row
    }

    mutating func fail(_ column: CertificateColumn, _ message: String) {
        problems.append(.init(place: sheet.place(column, row), message: message))
    }

    /// The words of a cell; nil where they cannot be taken.
    mutating func words(_ column: CertificateColumn, limit: Int) -> String? {
        guard let text = sheet.text(column, row) else {
            fail(column, "Ô này không phải chữ. Hãy gõ lại dạng chữ.")
            return nil
        }
        if sheet.cell(column, row)?.isFormula == true {
            fail(column, "Ô này có công thức. Hãy dán dạng giá trị.")
            return nil
        }
        if text.isEmpty, column.isRequired {
            fail(column, "Thiếu \(column.head.lowercased()).")
            return nil
        }
        if text.unicodeScalars.count > limit {
            fail(column, "Dài quá \(limit) ký tự.")
            return nil
        }
        return text.precomposedStringWithCanonicalMapping
    }

    mutating func kind() -> Certificate.Kind? {
        guard let words = words(.kind, limit: 200) else { return nil }
        switch words.comparable {
        case let text where text.contains("chuan quoc gia") || text == "cqg": return .nationalStandard
        case let text where text.contains("kiem dinh") || text == "kdclgd": return .accreditation
        default:
            fail(.kind, "“\(words)” không phải “Kiểm định” hoặc “Chuẩn quốc gia”.")
            return nil
        }
    }

    /// - Parameter highest: nil where the kind of school has no such recognition.
    mutating func rank(of kind: Certificate.Kind, highest: Int?) -> Int? {
        guard let words = words(.rank, limit: 50) else { return nil }
        let digits = words.split { !$0.isNumber }
        guard digits.count == 1, let rank = Int(digits[0]), rank >= 1 else {
            fail(.rank, "“\(words)” không phải một số từ 1.")
            return nil
        }
        guard let highest else {
            fail(.kind, "Loại trường này không có \(kind.title.lowercased()).")
            return nil
        }
        guard rank <= highest else {
            fail(.rank, "\(kind.rankTitle) cao nhất là \(highest).")
            return nil
        }
        return rank
    }

    /// - Parameter last: no day is later; nil where any is taken.
    mutating func day(_ column: CertificateColumn, until last: Day? = nil) -> Day? {
        guard let cell = sheet.cell(column, row), cell.value != .empty, cell.value != .text("") else {
            if column.isRequired { fail(column, "Thiếu \(column.head.lowercased()).") }
            return nil
        }
        guard !cell.isFormula, let day = cell.listedDay else {
            fail(column, "Hãy ghi ngày theo dạng ngày/tháng/năm.")
            return nil
        }
        if let last, day > last {
            fail(column, "Ngày này ở sau hôm nay.")
            return nil
        }
        return day
    }

    /// The end that is printed; nil where there is none.
    mutating func end(after day: Day?) -> Day? {
        let end = self.day(.end)
        if let end, let day, end <= day {
            fail(.end, "Ngày hết hạn phải sau ngày quyết định.")
            return nil
        }
        return end
    }
}

extension ReadCell {
    /// The day in a cell: a date, or one typed as `5/9/2023` or `2023-09-05`.
    fileprivate var listedDay: Day? {
        switch value {
        case .date(let days):
            // The program counts a 29 February 1900 that never was, so days are right from March 1900 on.
            return Day(year: 1899, month: 12, day: 30)?.adding(Int(days))
        case .text(let text):
            let trimmed = text.trimmingCharacters(in: .whitespacesAndNewlines)
            if let day = Day(iso: trimmed) { return day }
            let parts = trimmed.split(omittingEmptySubsequences: false) { "/.-".contains($0) }
            guard parts.count == 3, parts[2].utf8.count == 4, let day = Int(parts[0]), let month = Int(parts[1]),
                let year = Int(parts[2])
            else { return nil }
            return Day(year: year, month: month, day: day)
        default: return nil
        }
    }
}
