import Accreditation
import Criteria

extension SchoolFact {
    /// The form field.
    var field: String {
        switch self {
        case .cohortCompleted: "khoa-hoan-thanh"
        case .yearsOfData: "so-nam-so-lieu"
        case .facilitiesConfirmed: "dieu-kien-co-so"
        }
    }
}

extension Facts {
    /// What the form shows of stored facts.
    var fields: [String: String] {
        var fields: [String: String] = [:]
        fields[SchoolFact.cohortCompleted.field] = Self.word(cohortCompleted)
        fields[SchoolFact.facilitiesConfirmed.field] = Self.word(facilitiesConfirmed)
        fields[SchoolFact.yearsOfData.field] = yearsOfData.map(String.init) ?? ""
        return fields
    }

    /// Reads the form; facts that it does not hold stay as they are.
    init(form: Form, keeping stored: Facts, _ values: inout FormValues) {
        self = stored
        if form.has(SchoolFact.cohortCompleted.field) {
            cohortCompleted = Self.answer(form[SchoolFact.cohortCompleted.field])
        }
        if form.has(SchoolFact.facilitiesConfirmed.field) {
            facilitiesConfirmed = Self.answer(form[SchoolFact.facilitiesConfirmed.field])
        }
        let years = form[SchoolFact.yearsOfData.field]
        guard form.has(SchoolFact.yearsOfData.field) else { return }
        yearsOfData = Int(years)
        if !years.isEmpty, !(0...100).contains(yearsOfData ?? -1) {
            values.fail(SchoolFact.yearsOfData.field, "Hãy nhập số năm học bằng chữ số, ví dụ 5, hoặc để trống.")
        }
    }

    /// The facts in one sentence, for people who compare.
    var words: String {
        "khóa hoàn thành: \(Self.title(cohortCompleted)), điều kiện cơ sở: \(Self.title(facilitiesConfirmed)), "
            + "số năm số liệu: \(yearsOfData.map(String.init) ?? "chưa rõ")"
    }

    private static func word(_ answer: Bool?) -> String { answer.map { $0 ? "co" : "khong" } ?? "" }
    private static func title(_ answer: Bool?) -> String { answer.map { $0 ? "có" : "không" } ?? "chưa rõ" }
    private static func answer(_ word: String) -> Bool? { ["co": true, "khong": false][word] }
}
