import Accreditation

/// Chooses two contents of a dossier to compare: partial Difference/comparing.
struct Comparing: Sendable {
    let compareLink: String
    let from: FormChoice
    let to: FormChoice

    static let sample = Comparing(
        compareLink: "/", from: FormValues().choice("tu", "Từ", options: [("1", "Lần nộp 1")]),
        to: FormValues().choice("den", "Đến", options: [("2", "Lần nộp 2")]))
}

extension Comparing {
    /// Nil where there are not two to compare. Where nothing was asked the first and the last stand chosen.
    ///
    /// - Parameters:
    ///   - acts: newest first.
    ///   - asked: numbers of the handings in that are compared; nil at the end for the present content.
    init?(_ acts: [Submission], of dossier: Dossier, asked: (from: Int, to: Int?)? = nil) {
        let handed = acts.reversed().map { act in
            (
                String(act.number),
                "Lần nộp \(act.number), \(act.submittedByName), \(VietnameseTime.moment(act.submittedAt))"
            )
        }
        let options = handed + (dossier.allows(.readWorkings) ? [("", "Nội dung hiện tại")] : [])
        guard options.count > 1, let first = handed.first, let last = handed.last else { return nil }
        let start = asked.map { String($0.from) } ?? first.0
        let end = asked.map { $0.to.map { String($0) } ?? "" } ?? (handed.count > 1 ? last.0 : "")
        let values = FormValues(["tu": start, "den": end])
        compareLink = Route.changes(dossier.id.uuid).path
        from = values.choice("tu", "So sánh từ", options: handed)
        to = values.choice("den", "Đến", options: options)
    }
}
