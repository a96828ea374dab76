import Accreditation
import Criteria
import Storage

/// What became of a unit: its names and places, the decisions, who came before and after, and what those left.
struct UnitHistoryPage: PageContent {
    static let template = "UnitActs/history"

    struct Version: Sendable {
        let time: String
        let name: String
        let kind: String
        let code: String
        let above: String
        let decision: String
        let state: String
    }

    struct Act: Sendable {
        let title: String
        let decision: String
        let reason: String
        let doneBy: String
        let standing: String
        /// Where to take it back; nil where the reader may not.
        let cancelLink: String?
    }

    struct Linked: Sendable {
        let link: String
        let name: String
        let since: String
    }

    struct Dossier: Sendable {
        let link: String
        let school: String
        let year: String
        let state: String
        let outcome: String
    }

    let title: String
    let closed: String?
    let versions: [Version]
    let acts: [Act]
    let noActs: String?
    let predecessors: [Linked]
    let successors: [Linked]
    let dossiers: [Dossier]
    let unitLink: String

    static let samples = [
        UnitHistoryPage(
            title: "Trường Tiểu học Hạ Vân", closed: "Đã kết thúc hoạt động từ ngày 01/07/2009.",
            versions: [
                Version(
                    time: "đến 30/06/2009", name: "Trường Tiểu học Hạ Vân", kind: "trường tiểu học", code: "T01",
                    above: "Huyện Trung Môn", decision: "12/QĐ", state: "Hoạt động")
            ],
            acts: [
                Act(
                    title: "Đổi tên", decision: "12/QĐ", reason: "Sắp xếp lại", doneBy: "Lê Thị Sở",
                    standing: "Đã thực hiện", cancelLink: "/")
            ], noActs: "Chưa có quyết định nào.",
            predecessors: [Linked(link: "/", name: "Trường Cũ", since: "từ 01/07/2009")],
            successors: [Linked(link: "/", name: "Trường Mới", since: "từ 01/07/2009")],
            dossiers: [
                Dossier(link: "/", school: "Trường Cũ", year: "2023-2024", state: "Đã có kết quả", outcome: "Mức 2")
            ], unitLink: "/")
    ]
}

extension UnitHistoryPage {
    init(_ details: UnitDetails, _ history: UnitHistory) {
        title = details.unit.name
        closed = details.closedOn.map { "Đã kết thúc hoạt động từ ngày \($0.vietnamese)." }
        versions = history.versions.map(Version.init)
        acts = history.acts.map { Act($0, on: details.unit.id) }
        noActs = history.acts.isEmpty ? "Chưa có quyết định nào được ghi." : nil
        predecessors = history.predecessors.map(Linked.init)
        successors = history.successors.map(Linked.init)
        dossiers = history.dossiers.map(Dossier.init)
        unitLink = Route.unit(details.unit.id.uuid).path
    }
}

extension UnitHistoryPage.Version {
    init(_ version: UnitVersion) {
        let from = version.beganOn.map { "từ \($0.vietnamese)" }
        let to = version.endedOn?.previous.map { "đến \($0.vietnamese)" } ?? (from == nil ? "đến nay" : nil)
        self.init(
            time: [from, to].compactMap(\.self).joined(separator: " "), name: version.name,
            kind: version.schoolKind?.schoolKindTitle ?? version.kind.title, code: version.code ?? "",
            above: version.parentName, decision: version.decision ?? "",
            state: version.isClosed ? "Kết thúc hoạt động" : "Hoạt động")
    }
}

extension UnitHistoryPage.Act {
    init(_ act: UnitAct, on unit: UnitID) {
        let standing =
            switch act.standing {
            case .waiting: "Chờ đến ngày có hiệu lực"
            case .applied: "Đã thực hiện"
            case .cancelled(let date, let by, let reason):
                "Đã hủy lúc \(VietnameseTime.moment(date)), \(by): \(reason)"
            case .failed: "Không thực hiện được vì đơn vị đã thay đổi; hãy hủy rồi ghi lại quyết định"
            }
        self.init(
            title: act.kind.title,
            decision: "\(act.decision.number) ngày \(act.decision.decidedOn.vietnamese), "
                + "có hiệu lực \(act.decision.effectiveOn.vietnamese)",
            reason: act.decision.reason, doneBy: "\(act.doneBy), \(VietnameseTime.moment(act.doneAt))",
            standing: standing, cancelLink: act.mayCancel ? Route.cancelUnitAct(unit.uuid, act.id.uuid).path : nil)
    }
}

extension UnitHistoryPage.Linked {
    init(_ linked: LinkedUnit) {
        let name = linked.name + (linked.code.map { " (\($0))" } ?? "")
        self.init(link: Route.unit(linked.id.uuid).path, name: name, since: "từ \(linked.since.vietnamese)")
    }
}

extension UnitHistoryPage.Dossier {
    init(_ dossier: EarlierDossier) {
        let outcome = dossier.outcome.map {
            "Mức \($0.level), quyết định \($0.decisionNumber) ngày \($0.decidedOn.vietnamese)"
        }
        self.init(
            link: Route.dossier(dossier.id.uuid).path, school: dossier.schoolName,
            year: dossier.schoolYear.description, state: dossier.state.title, outcome: outcome ?? "")
    }
}
