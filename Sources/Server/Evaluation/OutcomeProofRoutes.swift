import Accreditation
import Criteria
import Foundation
import HTTPTypes
import Hummingbird
import Storage

/// Why the team's result is what it is: `nut` names the result, `day-du` asks for the whole tree.
struct OutcomeProofRoutes {
    let app: App

    func add(to router: Router<AppContext>) {
        router.get(.outcomeProof(.any)) { request, context in try await show(request, context) }
        router.get(.outcomeFile(.any)) { _, context in try await download(context) }
    }

    private func download(_ context: AppContext) async throws -> Response {
        let reading = try await app.outcome(context)
        let year = reading.dossier.schoolYear
        let file = ResultFile.json(try reading.proofs(), reading.conclusion.content, schoolYear: "\(year)")
        return .resultFile(file, name: "ket-qua-danh-gia-ngoai-\(year).json")
    }

    private func show(_ request: Request, _ context: AppContext) async throws -> Response {
        let query = request.uri.queryParameters
        let reading = try await app.outcome(context)
        guard let node = ProofNode(query["nut"].map { String($0) } ?? ProofNode.school.text) else {
            throw PageError.notFound
        }
        let proofs = try reading.proofs()
        guard let proof = node.proof(proofs) else { throw PageError.notFound }
        let isFull = query["day-du"] != nil
        let tree = ProofOutline.tree(
            proof, of: proofs, reading.used.pack, isFull: isFull, links: reading.proofLinks)
        let link = Route.outcomeProof(reading.dossier.id.uuid, node)
        if request.headers[.hxRequest] != nil {
            return try app.fragment(
                ProofFragment(heading: proof.statement, tree: tree, pageLink: link.path), context)
        }
        let page = ProofPage(
            heading: proof.statement, source: "Kết luận của \(reading.used.pack.teamWords.name)", tree: tree,
            isFull: isFull,
            fullLink: link.with("day-du", "1").path, backLink: Route.outcome(reading.dossier.id.uuid).path,
            parents: [])
        return try app.page(page, title: "Vì sao?", breadcrumbs: .evaluation(of: reading.dossier), context)
    }
}

extension Route {
    /// The proof of one of the team's results.
    static func outcomeProof(_ dossier: UUID, _ node: ProofNode) -> Route {
        Route.outcomeProof(dossier).with("nut", node.text)
    }
}

extension OutcomeReading {
    /// Proofs over the team's ratings: who settled and when, on the evidence that the school had cited.
    func proofs() throws -> ProofBuilder {
        let content = conclusion.content
        let pieces = Dictionary(handedIn.evidence.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
        return try ProofBuilder(used.assessment, content.rated, facts: content.facts.facts) {
            [handedIn] part, path in
            let path = path.on(part: part)
            guard let settled = content.findings[path.description] else { return nil }
            let evidence = (handedIn.rating(path)?.evidence ?? []).map { code in
                FindingRecord.Evidence(
                    code: code, name: pieces[code]?.name ?? "", fileHashes: pieces[code]?.files ?? [])
            }
            return FindingRecord(
                ratedBy: settled.settledByName,
                role: content.team.first { $0.name == settled.settledByName }?.role,
                ratedAt: Date(timeIntervalSince1970: TimeInterval(settled.settledAt)), evidence: evidence)
        }
    }

    /// Where the things in a proof are shown.
    var proofLinks: ProofOutline.Links {
        let id = dossier.id.uuid
        let reader = ContentReader(handedIn, pack: used.pack, result: own, dossier: dossier.id)
        return .init(
            why: { Route.outcomeProof(id, $0).path }, piece: { reader.piece($0) },
            sheet: { Route.outcomeProof(id, .indicator($0)).path })
    }
}
