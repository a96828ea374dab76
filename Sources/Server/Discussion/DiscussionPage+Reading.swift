import Accreditation
import Criteria

extension DiscussionPage {
    /// - Parameter people: who can be named.
    init(
        _ discussions: [Discussion], _ place: SentencePlace, _ visit: SheetVisit, people: [DossierPerson],
        _ values: FormValues, mentioned: Set<String>
    ) {
        let (dossier, code) = (visit.dossier.id.uuid, visit.criterion.code)
        let mayWrite = visit.dossier.allows(.discuss)
        locked = visit.dossier.closed([.discuss], visit.pack.procedure)
        heading = visit.pack.sheetHeading(visit.criterion)
        sheetLink = Route.criterion(dossier: dossier, code: code).path
        let views = discussions.map { ($0.isOpen, DiscussionView($0, place, visit, mayWrite: mayWrite)) }
        open = views.filter(\.0).map(\.1)
        closed = views.filter { !$0.0 }.map(\.1)
        isEmpty = discussions.isEmpty
        problems = values.summary
        beginning =
            mayWrite
            ? DiscussionForm(
                link: Route.discussions(dossier: dossier, code: code).path,
                draftKey: "trao-doi-\(visit.dossier.id)-\(code)", entry: DiscussionID().description,
                place: values.choice(
                    DiscussionNames.place, "Về", options: place.options,
                    hint: "Chọn một câu, hoặc để cả phiếu."),
                words: values.field(
                    DiscussionNames.words, "Nội dung", hint: "Viết @ và họ tên để gọi một người vào đọc.",
                    isRequired: true),
                people: people.filter { $0.id != visit.person }.map {
                    FormOption(
                        id: "nhac-\($0.id)", value: $0.id.description,
                        label: $0.post.isEmpty ? $0.name : "\($0.name), \($0.post)",
                        isSelected: mentioned.contains($0.id.description))
                })
            : nil
    }
}

extension DiscussionView {
    init(_ discussion: Discussion, _ place: SentencePlace, _ visit: SheetVisit, mayWrite: Bool) {
        anchorName = DiscussionNames.anchor(discussion.id)
        about = place.title(discussion.anchor)
        quotes = discussion.anchor.quote.isEmpty ? [] : [discussion.anchor.quote]
        changes = place.changes(discussion.anchor)
        state =
            discussion.isOpen
            ? StateBadge(css: "state-warning", label: "Chưa xong")
            : StateBadge(css: "state-met", label: "Đã xong")
        resolved = discussion.resolvedBy.map { name in
            "\(name) đóng trao đổi\(discussion.resolvedAt.map { " lúc \(VietnameseTime.moment($0))" } ?? "")."
        }
        comments = discussion.comments.map {
            CommentView(
                author: $0.writtenBy, moment: VietnameseTime.moment($0.writtenAt), words: $0.body,
                mentioned: $0.mentions.isEmpty ? nil : $0.mentions.joined(separator: ", "))
        }
        let (dossier, code) = (visit.dossier.id.uuid, visit.criterion.code)
        answering =
            mayWrite
            ? Answering(
                answerLink: Route.discussion(dossier: dossier, code: code, discussion.id.uuid).path,
                answerID: "tra-loi-\(discussion.id)", answerDraft: "tra-loi-\(discussion.id)",
                isStillOpen: discussion.isOpen)
            : nil
    }
}

/// Names of the fields of discussions' forms.
enum DiscussionNames {
    static let place = "ve"
    static let words = "loi"
    static let people = "nhac"
    static let entry = "ma"
    static let act = "viec"

    static func anchor(_ id: DiscussionID) -> String { "trao-doi-\(id)" }
}
