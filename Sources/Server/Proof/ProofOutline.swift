import Accreditation
import Criteria

/// Lays a proof out. Parts that have a page of their own are cut short, with a link and with what is missing in them,
/// unless the whole tree is asked for.
struct ProofOutline {
    /// Where things that stand in a proof are shown.
    struct Links: Sendable {
        /// The page of another proof.
        let why: @Sendable (ProofNode) -> String
        /// A cited piece.
        let piece: @Sendable (String) -> ContentSheet.Piece
        /// Where an indicator is rated.
        let sheet: @Sendable (IndicatorPath) -> String
    }

    private static let listed = 20
    private let pack: RulePack
    private let links: Links
    private let isFull: Bool
    private let named: [String: ProofNode]
    private var lines: [ProofTree.Line] = []

    /// The tree of a proof.
    static func tree(
        _ proof: Proof, of proofs: ProofBuilder, _ pack: RulePack, isFull: Bool, links: Links
    ) -> ProofTree {
        var outline = ProofOutline(proofs, pack, isFull: isFull, links: links)
        outline.add(proof, isRoot: true, showsRecord: true, closings: 0)
        let open = outline.missing(in: proof)
        let unrated = open.filter { $0.leaf != nil && $0.holds == nil }
        let shown = open.filter { $0.leaf == nil || $0.holds != nil } + unrated.prefix(listed)
        return ProofTree(
            conclusion: StateBadge(holds: proof.holds), missing: proof.children.isEmpty ? [] : shown.map(outline.item),
            furtherUnrated: unrated.count > listed ? [unrated.count - listed] : [], lines: outline.lines,
            terms: pack.pageTerms)
    }

    private init(_ proofs: ProofBuilder, _ pack: RulePack, isFull: Bool, links: Links) {
        self.pack = pack
        self.links = links
        self.isFull = isFull
        let nodes =
            pack.levelRules.map { ProofNode.level($0.level) } + [.grade]
            + (pack.nationalStandard?.degrees ?? []).map { .degree($0.number) }
        let statements = nodes.compactMap { node in node.proof(proofs).map { ($0.statement, node) } }
        named = Dictionary(statements, uniquingKeysWith: { first, _ in first })
    }

    private mutating func add(_ proof: Proof, isRoot: Bool, showsRecord: Bool, closings: Int) {
        let node = isRoot ? nil : node(of: proof)
        let children = children(of: proof, node, isRoot: isRoot)
        lines.append(
            ProofTree.Line(
                statement: proof.statement, state: StateBadge(holds: proof.holds), citation: proof.citation ?? "",
                why: node.map { [.init(whyLink: links.why($0))] } ?? [],
                records: showsRecord || isFull ? proof.leaf.map { [record($0)] } ?? [] : [],
                opens: !children.isEmpty, closings: children.isEmpty ? Array(repeating: "", count: closings) : []))
        for (place, child) in children.enumerated() {
            let isLast = place == children.count - 1
            add(child, isRoot: false, showsRecord: isRoot, closings: isLast ? closings + 1 : 0)
        }
    }

    private func children(of proof: Proof, _ node: ProofNode?, isRoot: Bool) -> [Proof] {
        if isRoot || isFull { return proof.children }
        switch node {
        case .criterion: return proof.children.filter { $0.holds != true }
        case nil: return proof.children
        default: return []
        }
    }

    /// The page on which a part of a proof is explained; nil where it has none of its own.
    private func node(of proof: Proof) -> ProofNode? {
        if let leaf = proof.leaf { return .indicator(leaf.place) }
        if let node = named[proof.statement] { return node }
        let paths = proof.children.compactMap { $0.leaf?.place }
        guard let first = paths.first, paths.count == proof.children.count else { return nil }
        return .criterion(first.criterion, level: paths.map(\.level).max() ?? first.level)
    }

    /// Findings and facts that do not hold, each once.
    private func missing(in proof: Proof) -> [Proof] {
        var seen: Set<String> = []
        func open(_ proof: Proof) -> [Proof] {
            guard proof.holds != true else { return [] }
            if proof.children.isEmpty { return seen.insert(proof.statement).inserted ? [proof] : [] }
            return proof.children.flatMap(open)
        }
        return open(proof)
    }

    private func item(_ proof: Proof) -> ProofTree.Missing {
        .init(
            missingText: proof.leaf.map { pack.sentence($0.place) } ?? proof.statement,
            missingState: StateBadge(holds: proof.holds),
            missingLink: proof.leaf.map { links.sheet($0.place) })
    }

    private func record(_ leaf: Proof.Leaf) -> ProofTree.Record {
        let answers = leaf.record?.answers ?? []
        let requirements = pack.indicator(leaf.place)?.requirements ?? []
        let evidence = (leaf.record?.evidence ?? []).map {
            ProofTree.Evidence(
                piece: links.piece($0.code), hashes: $0.fileHashes, hasNoFile: $0.fileHashes.isEmpty)
        }
        return ProofTree.Record(
            requirements: requirements.enumerated().map { place, requirement in
                let answer = answers.indices.contains(place) ? [StateBadge(answer: answers[place]?.rawValue ?? "")] : []
                return .init(requirement: requirement.text, answers: answer)
            },
            rated: leaf.record.map { "\($0.ratedBy), \(VietnameseTime.moment($0.ratedAt))" } ?? "",
            isUnrated: leaf.finding == nil, evidence: evidence,
            lacksEvidence: leaf.finding == .met && evidence.isEmpty,
            reasons: leaf.record?.reason.map { [$0] } ?? [])
    }
}
