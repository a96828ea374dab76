import Accreditation
import Foundation
import Storage

extension LinkView {
    /// The way from a sheet to what the council says about it.
    init(_ count: DiscussionCount?, _ dossier: UUID, _ code: String) {
        let open = count?.open ?? 0
        self.init(
            label: open > 0 ? "Trao đổi: \(open) chưa xong" : "Trao đổi về phiếu này",
            link: Route.discussions(dossier: dossier, code: code).path)
    }
}

extension SheetListPage.Discussed {
    init(_ count: DiscussionCount?, _ dossier: Dossier, _ code: String) {
        let words = count.map { $0.open > 0 ? "\($0.open) chưa xong" : "\($0.total) đã xong" }
        self.init(
            talkLabel: words ?? "Chưa có",
            talkLink: Route.discussions(dossier: dossier.id.uuid, code: code).path)
    }
}
