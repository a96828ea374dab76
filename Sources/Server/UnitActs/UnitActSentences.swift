import Accreditation
import Criteria

/// Says in Vietnamese what the parts of an act change.
struct UnitActSentences {
    let before: UnitTree
    let after: UnitTree
    let day: Day

    private func name(_ id: UnitID?) -> String {
        guard let id else { return "(không có)" }
        return before[id]?.unit.name ?? after[id]?.unit.name ?? "?"
    }

    func sentence(_ part: UnitActPart) -> String? {
        switch part {
        case .open(let new):
            let kind = new.school?.kind.schoolKindTitle ?? new.kind.title.lowercased()
            return "Thành lập “\(new.name)” (\(kind))" + (new.parent.map { ", trực thuộc “\(name($0))”." } ?? ".")
        case .rename(_, let old, let new): return "“\(old)” đổi tên thành “\(new)”."
        case .recode(let id, let old, let new):
            return "“\(name(id))” đổi mã \(old.map { "từ \($0) " } ?? "")thành \(new); mã cũ vẫn tìm ra đơn vị."
        case .describe(let id, let old, let new):
            return "“\(name(id))” đổi từ \(old.schoolKindTitle) thành \(new.schoolKindTitle)."
        case .move(let id, let old, let new):
            return "“\(name(id))” chuyển từ “\(name(old))” về “\(name(new))”."
        case .close(let id):
            return "“\(name(id))” kết thúc hoạt động từ ngày \(day.vietnamese); hồ sơ đã có vẫn đọc được."
        case .succeed(let id, let heir): return "“\(name(heir))” kế thừa “\(name(id))”."
        case .staff(let id, let target):
            return "Tài khoản cán bộ của “\(name(id))” chuyển sang “\(name(target))”."
        }
    }
}
