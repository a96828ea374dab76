import Accreditation
import Criteria

/// Why something is closed and who can change that, in words: partial Procedure/closed.
struct ClosedView: Sendable {
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
        guard let first = closing.way.first else {
            who = closing.others.isEmpty ? "Không còn bước nào mở lại phần này." : "Hãy liên hệ người được giao."
            return
        }
        let act = form?[first.act]?.title ?? first.to.title
        let rest = closing.way.count > 1 ? ", rồi \(closing.way.count - 1) bước nữa" : ""
        who = "Có thể mở lại: \(closing.openers.titles(in: words)), bằng việc “\(act)”\(rest)."
    }
}

extension Dossier {
    /// Why this reader may not do something with the dossier now; nil where the reader may.
    func closing(of action: Action, _ form: ProcedureForm?) -> Closing? {
        let law = form.map { Set($0.acts.map(\.name)) }
        let steps = ProcedureStep.all.filter { step in law.map(step.isTaken) ?? true }
        return Closing(action, to: roles, in: state, by: steps)
    }

    /// Who opens the school's work again, and by what; for pages where nothing can be written now.
    ///
    /// - Parameter form: the law's names of its acts; nil where the law writes down none.
    func reopening(_ action: Action, _ form: ProcedureForm?) -> String {
        let steps = ProcedureStep.all.filter { step in form.map { step.isTaken(in: Set($0.acts.map(\.name))) } ?? true }
        return Closing(action, to: Role.council, in: state, by: steps).map { ClosedView($0, form).who } ?? ""
    }

    /// Why a part of the dossier takes nothing from this reader now, and who changes that.
    ///
    /// - Parameters:
    ///   - form: the law's names of its acts; nil where the law writes down none.
    ///   - readers: said to those whose work it never is.
    func closedWords(_ action: Action, _ form: ProcedureForm?, readers: String) -> String {
        guard Permission.isHeld(action, by: roles), let closing = closing(of: action, form) else { return readers }
        let view = ClosedView(closing, form)
        return "\(view.why) \(view.who)"
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
