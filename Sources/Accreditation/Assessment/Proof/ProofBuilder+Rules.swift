import Criteria

extension ProofBuilder {
    func level(_ rule: LevelRule, _ subject: Subject) -> Proof {
        .all(
            "\(subject.title) đạt \(rule.title).", cited(rule.citation),
            rule.conditions.map { condition($0, rule, subject) })
    }

    private func condition(_ condition: LevelCondition, _ rule: LevelRule, _ subject: Subject) -> Proof {
        let citation = cited(rule.citation)
        switch condition {
        case .everyCriterion(let level):
            let text =
                "Mọi tiêu chí đều đạt Mức \(level); tiêu chí không có Mức \(level) tính theo mức cao nhất của nó."
            return .all(text, citation, pack.criteria.map { reaching($0, level, subject) })
        case .everyMandatory(let level):
            let mandatory = pack.criteria.filter(\.isMandatory)
            let text = "Mọi tiêu chí bắt buộc (\(mandatory.count) tiêu chí) đều đạt Mức \(level)."
            return .all(text, citation, mandatory.map { reaching($0, level, subject) })
        case .others(let least, let level):
            return others(least, level, citation, subject)
        case .schoolLevel(let level):
            if level < rule.level, let lower = pack.levelRules.first(where: { $0.level == level }) {
                return self.level(lower, subject)
            }
            return Proof("\(subject.title) đạt Mức \(level).", false, citation)
        case .everyClause(let code):
            guard let group = pack.criterion(code) else {
                return Proof("Mọi yêu cầu của \(code) đều được đáp ứng.", false, citation)
            }
            let clauses = group.levels.flatMap { leaves(group, $0, subject) }
            return .all("Mọi yêu cầu của nhóm “\(group.title)” đều được đáp ứng.", citation, clauses)
        }
    }

    private func others(_ least: Int, _ level: Int, _ citation: String, _ subject: Subject) -> Proof {
        let children = pack.criteria.filter { !$0.isMandatory }.map { reaching($0, level, subject) }
        let certain = children.count { $0.holds == true }
        let possible = children.count { $0.holds != false }
        let text =
            "Ít nhất \(least) trong \(children.count) tiêu chí còn lại đạt Mức \(level): "
            + "đã đạt \(certain), nhiều nhất có thể là \(possible)."
        return Proof(text, certain >= least ? true : possible < least ? false : nil, citation, children)
    }

    func reaching(_ criterion: Criterion, _ level: Int, _ subject: Subject) -> Proof {
        let levels = criterion.levels.filter { $0.number <= level }
        let counts =
            criterion.topLevel < level
            ? "Tiêu chí \(criterion.code) không có Mức \(level), tính theo mức cao nhất: đạt Mức \(criterion.topLevel)."
            : "Tiêu chí \(criterion.code) đạt Mức \(level)."
        return .all(counts, levels.last.flatMap(common), levels.flatMap { leaves(criterion, $0, subject) })
    }

    /// What the citations of a level's indicators have in common.
    private func common(_ level: Level) -> String? {
        guard let first = level.indicators.first?.citation else { return nil }
        let citations = level.indicators.map(\.citation)
        guard citations.allSatisfy({ $0.article == first.article }) else { return nil }
        let sameClause = citations.allSatisfy { $0.clause == first.clause }
        let samePoint = sameClause && citations.allSatisfy { $0.point == first.point }
        return cited(
            Citation(
                article: first.article, clause: sameClause ? first.clause : nil, point: samePoint ? first.point : nil))
    }
}
