import Accreditation
import Criteria
import Foundation
import HTTPTypes
import Hummingbird
import Storage

/// Why a result is what it is: `nut` names the result, `lan` a handing in, `day-du` asks for the whole tree.
struct ProofRoutes {
    let app: App

    func add(to router: Router<AppContext>) {
        router.get(.proof(.any)) { request, context in try await show(request, context) }
    }

    private func show(_ request: Request, _ context: AppContext) async throws -> Response {
        let query = request.uri.queryParameters
        let read = try await app.readContent(context, number: try query.submissionNumber)
        guard let node = ProofNode(query["nut"].map { String($0) } ?? ProofNode.school.text) else {
            throw PageError.notFound
        }
        let proofs = try read.content.proofs(read.used.assessment)
        guard let proof = node.proof(proofs) else { throw PageError.notFound }
        let isFull = query["day-du"] != nil
        let tree = ProofOutline.tree(proof, of: proofs, read.used.pack, isFull: isFull, links: read.proofLinks)
        let link = read.of(.proof(read.dossier.id.uuid, node))
        if request.headers[.hxRequest] != nil {
            let part = ProofFragment(heading: proof.statement, tree: tree, pageLink: link.path)
            return try app.fragment(part, context)
        }
        let page = ProofPage(
            heading: proof.statement, source: read.title, tree: tree, isFull: isFull,
            fullLink: link.with("day-du", "1").path, backLink: read.of(.result(read.dossier.id.uuid)).path,
            parents: read.parents(of: node))
        return try app.page(page, title: "Vì sao?", breadcrumbs: read.way(.resultPage), context)
    }
}

extension ReadContent {
    /// Where the things in a proof of this content are shown.
    var proofLinks: ProofOutline.Links {
        let (read, reader, id) = (self, reader, dossier.id.uuid)
        let readsWorkings = dossier.allows(.readWorkings)
        return .init(
            why: { read.of(.proof(id, $0)).path }, piece: { reader.piece($0) },
            sheet: { path in
                readsWorkings
                    ? Route.criterion(dossier: id, code: path.criterion).path
                    : read.of(.proof(id, .indicator(path))).path
            })
    }

    /// Results of which this one is a part.
    func parents(of node: ProofNode) -> [ProofPage.Parent] {
        let id = dossier.id.uuid
        let school = ProofPage.Parent(parentTitle: "Kết quả của trường", parentLink: of(.proof(id, .school)).path)
        switch node {
        case .school: return []
        case .indicator(let path):
            let parent = ProofNode.criterion(path.criterion, level: path.level)
            let title = used.pack.criterion(path.criterion).map { used.pack.heading($0) } ?? path.criterion
            return [.init(parentTitle: "\(title) – Mức \(path.level)", parentLink: of(.proof(id, parent)).path)]
        case .criterion(_, let level):
            let title = "Vì sao trường đạt hay chưa đạt \(used.pack.title(ofLevel: level))"
            return [.init(parentTitle: title, parentLink: of(.proof(id, .level(level))).path)]
        default: return [school]
        }
    }

    /// Pages between the dossier's hub and a page about this content.
    enum Step {
        case hub
        case resultPage
    }

    /// The way from the start page to a page about this content.
    func way(_ step: Step) -> [Breadcrumb] {
        var way = dossier.breadcrumbs
        if let asked { way.append(Breadcrumb("Lần nộp \(asked)", .submission(dossier.id.uuid, asked))) }
        if step == .resultPage { way.append(Breadcrumb("Kết quả", of(.result(dossier.id.uuid)))) }
        return way
    }
}

extension Parameters {
    /// The number of the handing in that is asked for; nil for none.
    ///
    /// - Throws: "not found" for anything that is no number.
    var submissionNumber: Int? {
        get throws {
            guard let text = self["lan"] else { return nil }
            guard let number = Int(text) else { throw PageError.notFound }
            return number
        }
    }
}
