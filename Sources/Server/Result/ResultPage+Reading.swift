import Accreditation
import Criteria
import Storage

extension ResultPage {
    /// - Parameter proofs: of the same content.
    init(_ read: ReadContent, _ proofs: ProofBuilder) {
        let (pack, result, id) = (read.used.pack, read.result, read.dossier.id.uuid)
        let standards = result.standards(of: pack, read.content.findings)
        let table = ResultTable(read)
        self.init(
            heading: read.dossier.title, source: read.title,
            circular: "\(pack.circular.title) (Thông tư \(pack.circular.number))",
            level: StateBadge(level: result.level, highestPossible: result.highestPossible),
            parts: read.partLevels, levels: pack.levelRules.map { read.level($0) },
            possible: pack.title(ofLevel: result.highestPossible), progress: read.progress, marks: pack.pageTerms.marks,
            columns: table.numbers.map { "Mức \($0)" },
            standards: zip(pack.standards, standards).map { table.rows($0, $1) },
            clauseGroups: pack.schoolWide.map(table.clauses),
            recognitionHeading: pack.accreditationGrade == nil
                ? "Công nhận đạt chuẩn quốc gia" : "Công nhận kiểm định và chuẩn quốc gia",
            recognitions: read.recognitions(proofs),
            next: read.next.map { [$0] } ?? [], fileLink: read.of(.resultFile(id)).path,
            workbookLink: read.of(.resultWorkbook(id)).path,
            proofLink: read.of(.proof(id, .school)).path, gapLink: read.of(.gaps(id)).path,
            trialLink: read.of(.trial(id)).path)
    }
}

extension ReadContent {
    /// The level of each schooling level that is rated apart.
    fileprivate var partLevels: [ResultPage.PartLevel] {
        (result.parts ?? []).map {
            .init(
                partTitle: used.pack.partTitle($0.schoolingLevel) ?? $0.schoolingLevel,
                partLevel: StateBadge(level: $0.level, highestPossible: $0.highestPossible))
        }
    }

    /// Whether the school has a level.
    fileprivate func level(_ rule: LevelRule) -> ResultPage.LevelAnswer {
        let holds: Bool? = result.level >= rule.level ? true : result.highestPossible < rule.level ? false : nil
        return .init(
            levelTitle: rule.title,
            levelAnswer: .init(
                badge: StateBadge(holds: holds), link: of(.proof(dossier.id.uuid, .level(rule.level))).path))
    }

    /// The grade and the degrees of the national standard, each with its conditions one by one.
    fileprivate func recognitions(_ proofs: ProofBuilder) -> [ResultPage.Recognition] {
        var recognitions: [ResultPage.Recognition] = []
        if let rule = used.pack.accreditationGrade, let proof = proofs.grade() {
            recognitions.append(recognition(proof, .grade, rule.authority, isAssumed: false))
        }
        guard let rule = used.pack.nationalStandard else { return recognitions }
        return recognitions
            + rule.degrees.compactMap { degree in
                let node = ProofNode.degree(degree.number)
                return node.proof(proofs).map { recognition($0, node, rule.authority, isAssumed: degree.isAssumed) }
            }
    }

    private func recognition(
        _ proof: Proof, _ node: ProofNode, _ authority: String, isAssumed: Bool
    ) -> ResultPage.Recognition {
        .init(
            recognitionTitle: proof.statement,
            recognitionAnswer: .init(
                badge: StateBadge(condition: proof.holds), link: of(.proof(dossier.id.uuid, node)).path),
            conditions: proof.children.map {
                .init(statement: $0.statement, state: StateBadge(condition: $0.holds), citation: $0.citation ?? "")
            }, authority: authority, isAssumed: isAssumed)
    }

    /// The shortest way to the next level, with links to where it is rated.
    fileprivate var next: ResultPage.Next? {
        guard let next = result.nextLevel else { return nil }
        let findings = content.findings
        return .init(
            nextTitle: used.pack.title(ofLevel: next.level), neededCount: next.needed.count,
            needed: next.needed.map { needed in
                let path = needed.place
                return .init(
                    neededText: used.pack.sentence(path), neededState: StateBadge(findings[path]?.finding),
                    neededLink: proofLinks.sheet(path))
            })
    }
}

extension RulePack {
    /// `Chỉ báo a, Mức 1, tiêu chí 1.1: Phương hướng …`.
    func sentence(_ path: IndicatorPath) -> String {
        guard let criterion = criterion(path.criterion) else { return path.description }
        if isSchoolWide(path.criterion) { return "Khoản \(path.indicator), \(groupTitle(criterion))" }
        let mark = path.indicator == "-" ? "" : "Chỉ báo \(path.indicator), "
        return "\(mark)Mức \(path.level), tiêu chí \(shown(path.criterion)): \(criterion.title)"
    }
}

extension StateBadge {
    /// Whether a condition is met: known to be, known not to be, or not known yet.
    init(condition: Bool?) {
        switch condition {
        case true: self.init(css: "state-met", label: "Đáp ứng")
        case false: self.init(css: "state-unmet", label: "Chưa đáp ứng")
        case nil: self.init(css: "state-unrated", label: "Chưa đủ thông tin")
        }
    }
}
