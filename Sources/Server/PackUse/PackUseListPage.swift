import Accreditation
import Criteria
import Storage

/// Every rule pack, in use or not yet.
struct PackUseListPage: PageContent {
    static let template = "PackUse/list"

    let waiting: [PackLine]
    let used: [PackLine]
    let isComplete: Bool

    /// One pack.
    struct PackLine: Sendable {
        let name: String
        let link: String
        let title: String
        let acts: [String]
    }

    static let samples = [
        PackUseListPage(
            waiting: [PackLine(name: "Thông tư 1", link: "/", title: "Quy định", acts: ["Từ 01/01/2000"])],
            used: [PackLine(name: "Thông tư 2", link: "/", title: "Quy định", acts: ["Từ 01/01/2000"])],
            isComplete: true)
    ]
}

extension PackUseListPage {
    /// - Parameters:
    ///   - packs: those of the standards' folder and those in use.
    ///   - place: for whose schools the reader looks after the rules.
    init(_ packs: [RulePack], _ uses: [PackUse], for place: RulesPlace) {
        let lines = packs.map { pack in
            let acts = uses.filter { $0.hash == pack.hash }
            let counts = acts.contains { $0.unit == nil || $0.unit == place.unit }
            return (
                counts,
                PackLine(
                    name: pack.useTitle, link: Route.packUse(pack.hash).path, title: pack.circular.title,
                    acts: acts.map(\.words))
            )
        }
        waiting = lines.filter { !$0.0 }.map(\.1)
        used = lines.filter(\.0).map(\.1)
        isComplete = waiting.isEmpty
    }
}

extension PackUse {
    /// Who did it, when, for whom and why.
    var words: String {
        let who = byName.isEmpty ? "Hệ thống" : byName
        let place = unit == nil ? "cả nước" : unitName
        return "Dùng từ ngày \(fromDay.vietnamese) cho \(place). \(who) đưa vào sử dụng lúc "
            + "\(VietnameseTime.moment(at)). Lý do: \(reason)"
    }
}
