import Accreditation
import Criteria

/// Why something is closed and who can change that, in words: partial Procedure/closed.
struct ClosedView: Sendable {
    /// The action that is closed; empty where it is more than one.
    var work = ""
    /// Small print where it is never the reader's own work.
    var css = "notice notice-information"
    let why: String
    let who: String
}

extension ClosedView {
    static let sample = Self(why: "Hồ sơ đang ở tình trạng “Đã nộp”.", who: "Chuyên viên mở lại bằng việc “Trả lại”.")

    /// - Parameter form: the law's names of its acts; nil where the law writes down none.
    init(_ closing: Closing, _ form: ProcedureForm?) {
        let words = form?.team?.words
        let state = closing.state.title(in: words ?? .ofTeams)
        if closing.others.isEmpty {
            why = "Hồ sơ đang ở tình trạng “\(state)” nên chỉ để xem."
        } else {
            why = "Ở tình trạng “\(state)”, việc này dành cho: \(closing.others.titles(in: words))."
        }
        who = Self.who(closing, form)
    }

    /// The same for one of several kinds of work on a page.
    ///
    /// - Parameter name: `duyệt văn bản`.
    init(_ closing: Closing, of action: Action, named name: String, _ form: ProcedureForm?) {
        let words = form?.team?.words
        let state = closing.state.title(in: words ?? .ofTeams)
        work = action.rawValue
        css = closing.isOwnWork ? css : "field-hint"
        if closing.others.isEmpty {
            why = "Không \(name) được khi hồ sơ ở tình trạng “\(state)”."
        } else if closing.isOwnWork {
            why = "Ở tình trạng “\(state)”, việc \(name) dành cho: \(closing.others.titles(in: words))."
        } else {
            why = "Việc \(name) dành cho: \(closing.others.titles(in: words))."
        }
        who = Self.who(closing, form)
    }

    private static func who(_ closing: Closing, _ form: ProcedureForm?) -> String {
        guard let first = closing.way.first else {
            return closing.others.isEmpty
                ? "Không còn bước nào mở lại phần này." : "Nếu cần thay đổi, hãy liên hệ người được giao."
        }
        let act = form?[first.act]?.title ?? first.to.title
        let rest = closing.way.count > 1 ? ", rồi \(closing.way.count - 1) bước nữa" : ""
        return "Có thể mở: \(closing.openers.titles(in: form?.team?.words)), bằng việc “\(act)”\(rest)."
    }
}

extension Dossier {
    /// Why this reader may not do something with the dossier now; nil where the reader may.
    func closing(of action: Action, _ form: ProcedureForm?) -> Closing? {
        Closing(action, to: roles, in: state, by: Self.steps(of: form))
    }

    /// The steps that the dossier's law takes.
    private static func steps(of form: ProcedureForm?) -> [ProcedureStep] {
        let law = form.map { Set($0.acts.map(\.name)) }
        return ProcedureStep.all.filter { step in law.map(step.isTaken) ?? true }
    }

    /// Who opens the school's work again, and by what; for pages where nothing can be written now.
    ///
    /// - Parameter form: the law's names of its acts; nil where the law writes down none.
    func reopening(_ action: Action, _ form: ProcedureForm?) -> String {
        Closing(action, to: Role.council, in: state, by: Self.steps(of: form)).map { ClosedView($0, form).who } ?? ""
    }

    /// What of a page's work this reader cannot do now, each with why and who can change that.
    ///
    /// - Parameter form: the law's names of its acts; nil where the law writes down none.
    func closed(_ work: [Action], _ form: ProcedureForm?) -> [ClosedView] {
        work.compactMap { action in
            guard let name = action.work(form?.team?.words ?? .ofTeams), let closing = closing(of: action, form) else {
                return nil
            }
            return ClosedView(closing, of: action, named: name, form)
        }
    }

    /// The work that a reader comes for in each role, in the order of roles.
    private static let work: [(roles: Set<Role>, action: Action)] = [
        (Role.council, .rate), ([.principal], .submit), ([.districtOfficer], .review), ([.provinceOfficer], .formTeam),
        (Role.team, .rateExternally),
    ]

    /// What of the reader's own work is closed now, and who can change that; nil where it is open or there is none.
    func closedWork(_ form: ProcedureForm?) -> ClosedView? {
        let mine = Self.work.filter { !$0.roles.isDisjoint(with: roles) }.map(\.action)
        let closings = mine.compactMap { closing(of: $0, form) }
        guard closings.count == mine.count, let first = closings.first else { return nil }
        return ClosedView(first, form)
    }
}

extension PageError {
    /// What a reader is told who cannot do something with the dossier now; "not found" for what has no name on pages.
    static func closed(_ action: Action, of dossier: Dossier, _ form: ProcedureForm?) -> PageError {
        guard let view = dossier.closed([action], form).first else { return .notFound }
        return .refused(view.why.droppingStop, advice: "\(view.who) Chưa có gì thay đổi.")
    }
}
