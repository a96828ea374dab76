import Accreditation
import Criteria
import Storage

/// Reads the forms of an evaluator's record.
enum EvaluatorForm {
    /// What is stored, as the form shows it.
    static func stored(_ entry: EvaluatorEntry) -> FormValues {
        FormValues([
            "chung-chi": entry.record.certificate, "ngay-chung-chi": entry.record.trainedOn?.vietnamese ?? "",
            "vao-nganh": entry.record.sectorSince?.vietnamese ?? "", "noi-khac": entry.elsewhere,
        ])
    }

    static func profile(_ form: Form, _ values: inout FormValues) -> EvaluatorProfile {
        EvaluatorProfile(
            certificate: form["chung-chi"], trainedOn: day("ngay-chung-chi", form, &values),
            sectorSince: day("vao-nganh", form, &values), elsewhere: form["noi-khac"])
    }

    static func absence(_ form: Form, _ values: inout FormValues) -> EvaluatorRecord.Absence? {
        for name in ["ban-tu", "ban-den"] where form[name].isEmpty { values.fail(name, "Hãy ghi ngày.") }
        let (from, to) = (day("ban-tu", form, &values), day("ban-den", form, &values))
        guard values.isValid, let from, let to else { return nil }
        guard from <= to else {
            values.fail("ban-den", "Ngày kết thúc phải từ ngày bắt đầu trở đi.")
            return nil
        }
        return EvaluatorRecord.Absence(from: from, to: to, reason: form["ban-ly-do"])
    }

    /// A day that may be left empty.
    static func day(_ name: String, _ form: Form, _ values: inout FormValues) -> Day? {
        guard !form[name].isEmpty else { return nil }
        let day = Day(typed: form[name])
        if day == nil { values.fail(name, "Hãy ghi ngày theo dạng ngày/tháng/năm.") }
        return day
    }
}
