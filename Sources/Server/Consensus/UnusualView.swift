import Accreditation
import Criteria

/// What deserves a second look before an outcome is recorded, as sentences.
struct UnusualView: Sendable {
    let remarks: [String]

    init(_ results: [UnusualResult], _ pack: RulePack, names: [PersonID: String]) {
        remarks = results.map { Self.sentence($0, pack, names) }
    }

    private static func sentence(_ result: UnusualResult, _ pack: RulePack, _ names: [PersonID: String]) -> String {
        switch result {
        case .schoolFarFromSelf(let own, let found):
            "Trường tự đánh giá \(words(own)), đoàn kết luận \(words(found))."
        case .criterionFarFromSelf(let code, let own, let found):
            "\(pack.shortName(code)): trường tự đánh giá \(words(own)), đoàn kết luận \(words(found))."
        case .firstTopLevel(let level):
            "Lần đầu trường đạt \(words(level)), mức cao nhất của bộ tiêu chuẩn."
        case .memberFarFromRest(let code, let person, let own, let others):
            "\(pack.shortName(code)): \(names[person] ?? "một thành viên") đánh giá \(words(own)), "
                + "các thành viên khác \(words(others))."
        }
    }

    private static func words(_ level: Int) -> String { level == 0 ? "chưa đạt Mức 1" : "Mức \(level)" }
}
