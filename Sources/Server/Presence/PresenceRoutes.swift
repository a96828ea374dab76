import Accreditation
import Criteria
import Foundation
import Hummingbird
import Storage

/// `/ho-so/…/tieu-chi/…/dang-sua`: a page that is open says that somebody writes on it, and hears who else does.
struct PresenceRoutes {
    let app: App

    func add(to router: Router<AppContext>) {
        router.post(.presence(dossier: .any, code: .any)) { _, context in try await answer(context) }
    }

    private func answer(_ context: AppContext) async throws -> Response {
        let visit = try await app.sheetVisit(context)
        guard visit.dossier.allows(.rate) else { throw PageError.notFound }
        if context.form["sua"] == "1" {
            try await app.presence.touch(visit.criterion.code, in: visit.dossier, as: visit.person)
        }
        let view = try await app.presenceView(visit)
        return try Response.json(PresenceAnswer(words: view.present))
    }
}

/// What the page's script gets back.
struct PresenceAnswer: Codable, Sendable {
    /// Who else writes, as a sentence; empty where nobody does.
    let words: String
}

/// Who else writes on a sheet: partial Presence/line.
struct PresenceView: Sendable {
    let presenceLink: String
    let present: String

    static let sample = PresenceView(presenceLink: "/", present: "Lê Thị Mận đang sửa phiếu này.")
}

extension PresenceView {
    init(_ names: [String], _ visit: SheetVisit) {
        presenceLink = Route.presence(dossier: visit.dossier.id.uuid, code: visit.criterion.code).path
        present =
            names.isEmpty
            ? ""
            : "\(names.joined(separator: ", ")) đang sửa phiếu này. Bạn vẫn sửa được; hãy chú ý phần người khác viết."
    }
}

extension App {
    var presence: PresenceStore { PresenceStore(database) }

    /// Who else writes on the sheet that somebody looks at.
    func presenceView(_ visit: SheetVisit) async throws -> PresenceView {
        PresenceView(
            try await presence.others(on: visit.criterion.code, in: visit.dossier, as: visit.person), visit)
    }
}

extension Route {
    /// POST says that the visitor writes on a sheet (`sua=1`) and answers who else does.
    static func presence(dossier: UUID, code: String) -> Route {
        ["ho-so", .id("dossier", dossier), "tieu-chi", .text("code", code), "dang-sua"]
    }
}
