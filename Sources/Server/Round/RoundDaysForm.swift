import Accreditation
import Criteria

/// The form in which a unit sets the days of a collection.
enum RoundDaysForm {
    static let school = "han-truong"
    static let check = "han-kiem-tra"
    static let cutOff = "ngay-chot"
    static let catchUp = "chot-bo-sung"

    /// Names, labels and hints of the fields for a collection; with a hint where a day may be left out.
    static func fields(_ number: Int, isProvince: Bool) -> [(String, String, String?)] {
        let all: [(String, String, String?)] = [
            ("\(school)-\(number)", "Trường xác nhận đến hết ngày", nil),
            ("\(check)-\(number)", "Cơ quan quản lý kiểm tra đến hết ngày", nil),
            ("\(cutOff)-\(number)", "Ngày chốt (cuối ngày)", nil),
            ("\(catchUp)-\(number)", "Chốt bổ sung (cuối ngày)", "Bỏ trống nếu không có kỳ bổ sung."),
        ]
        return isProvince ? all : Array(all.prefix(2))
    }

    /// What is stored, for a field.
    static func text(_ name: String, _ round: CollectionRound) -> String {
        if name.hasPrefix(school) { return round.school.vietnamese }
        if name.hasPrefix(check) { return round.check.vietnamese }
        return (name.hasPrefix(cutOff) ? round.cutOff : round.catchUp)?.vietnamese ?? ""
    }

    /// The days as typed; nil where something is wrong, which the values then say.
    ///
    /// - Parameter province: the province's days; nil when it is the province that sets them.
    static func round(
        _ name: RoundName, _ place: RoundPlace, under province: RoundDays?, _ form: Form, _ values: inout FormValues
    ) -> CollectionRound? {
        let number = name.number.rawValue
        let isProvince = place.kind == .province
        var days: [String: Day] = [:]
        for (field, _, hint) in fields(number, isProvince: isProvince) {
            let typed = form[field]
            if let day = Day(typed: typed) {
                days[field] = day
            } else if hint == nil || !typed.isEmpty {
                values.fail(field, "Hãy nhập ngày theo dạng dd/mm/yyyy.")
            }
        }
        guard values.isValid, let schoolDay = days["\(school)-\(number)"], let checkDay = days["\(check)-\(number)"]
        else { return nil }
        let round = CollectionRound(
            unit: place.unit, name: name, school: schoolDay, check: checkDay, cutOff: days["\(cutOff)-\(number)"],
            catchUp: days["\(catchUp)-\(number)"], version: Int(form["version"]) ?? 0)
        if let problem = round.problem(under: isProvince ? nil : province) {
            values.fail("\(school)-\(number)", problem)
            return nil
        }
        return round
    }
}
