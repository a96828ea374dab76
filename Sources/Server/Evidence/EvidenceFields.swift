import Accreditation
import Criteria

/// The fields of a piece's form and their names in addresses and forms.
enum EvidenceFields {
    static let criterion = "tieu-chi"
    static let box = "hop"
    static let indicator = "chi-bao"
    static let version = "phien-ban"

    static func name(_ field: EvidenceDetails.Field) -> String {
        switch field {
        case .name: "ten"
        case .number: "so"
        case .issuedOn: "ngay"
        case .issuer: "noi-ban-hanh"
        case .keeper: "nguoi-giu"
        case .periodFrom: "tu-ngay"
        case .periodTo: "den-ngay"
        case .validUntil: "het-han"
        case .remarks: "ghi-chu"
        }
    }

    /// The stored description as the form shows it.
    static func values(_ details: EvidenceDetails) -> [String: String] {
        Dictionary(uniqueKeysWithValues: EvidenceDetails.Field.allCases.map { (name($0), details[$0]) })
    }

    /// Reads a description; what is wrong stands in `values` afterwards.
    static func details(_ form: Form, _ values: inout FormValues) -> EvidenceDetails {
        let details = EvidenceDetails(
            name: form[name(.name)], number: form[name(.number)], issuedOn: day(.issuedOn, form, &values),
            issuer: form[name(.issuer)], keeper: form[name(.keeper)], periodFrom: day(.periodFrom, form, &values),
            periodTo: day(.periodTo, form, &values), validUntil: day(.validUntil, form, &values),
            remarks: form[name(.remarks)])
        for problem in details.problems { values.fail(name(problem.field), problem.sentence) }
        return details
    }

    private static func day(_ field: EvidenceDetails.Field, _ form: Form, _ values: inout FormValues) -> Day? {
        let text = form[name(field)]
        if text.isEmpty { return nil }
        let day = Day(typed: text)
        if day == nil {
            values.fail(name(field), "Hãy ghi \(field.title.lowercased()) dạng ngày/tháng/năm, năm đủ bốn chữ số.")
        }
        return day
    }
}
