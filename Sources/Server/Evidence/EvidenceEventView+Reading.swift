import Accreditation
import Criteria
import Foundation
import Storage

extension EvidenceEventView {
    /// Nil for an entry that changed nothing a reader would see.
    init?(_ event: EvidenceEvent, _ pack: RulePack) {
        let (old, new) = (Self.row(event.before), Self.row(event.after))
        guard let sentence = Self.sentence(event.act, old, new, pack) else { return nil }
        eventText = sentence
        eventAt = VietnameseTime.moment(event.at)
        eventBy = event.person.isEmpty ? "Hệ thống" : event.person
        changes = event.act == "evidence.update" ? Self.changes(old, new) : []
    }

    private static func sentence(
        _ act: String, _ old: [String: String], _ new: [String: String], _ pack: RulePack
    ) -> String? {
        switch act {
        case "evidence.insert": "Đăng ký minh chứng \(new["code"] ?? "")"
        case "evidence.update": updated(old, new)
        case "evidence_revision.insert": "Tải lên tệp “\(new["file_name"] ?? "")” (bản \(new["revision"] ?? "1"))"
        case "evidence_use.insert": "Gắn vào \(indicator(new, pack))"
        case "evidence_use.delete": "Bỏ khỏi \(indicator(old, pack))"
        default: nil
        }
    }

    private static func updated(_ old: [String: String], _ new: [String: String]) -> String? {
        if old["withdrawn_at"] == nil, new["withdrawn_at"] != nil { return "Rút minh chứng" }
        if old["withdrawn_at"] != nil, new["withdrawn_at"] == nil { return "Dùng lại minh chứng" }
        return changes(old, new).isEmpty ? nil : "Sửa thông tin"
    }

    private static func changes(_ old: [String: String], _ new: [String: String]) -> [String] {
        EvidenceDetails.Field.allCases.compactMap { field in
            let (before, after) = (shown(old[field.rawValue]), shown(new[field.rawValue]))
            return before == after ? nil : "\(field.title): \(before) → \(after)"
        }
    }

    private static func shown(_ text: String?) -> String {
        guard let text, !text.isEmpty else { return "(trống)" }
        return Day(iso: text)?.vietnamese ?? text
    }

    private static func indicator(_ row: [String: String], _ pack: RulePack) -> String {
        let path = IndicatorPath(
            criterion: row["criterion"] ?? "", level: Int(row["level"] ?? "") ?? 0, indicator: row["indicator"] ?? "")
        return IndicatorNames.title(path, in: pack)
    }

    /// The columns that have a value, as text.
    private static func row(_ json: String?) -> [String: String] {
        guard let json, let row = try? JSONDecoder().decode([String: Column].self, from: Data(json.utf8)) else {
            return [:]
        }
        return row.compactMapValues(\.text)
    }

    /// A value of any type as text; nil for null and for lists.
    private struct Column: Decodable {
        let text: String?

        init(from decoder: any Decoder) throws {
            let value = try decoder.singleValueContainer()
            if let text = try? value.decode(String.self) {
                self.text = text
            } else {
                text = (try? value.decode(Int.self)).map(String.init)
            }
        }
    }
}
