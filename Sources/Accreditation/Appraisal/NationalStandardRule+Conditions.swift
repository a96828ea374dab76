public import Criteria

extension NationalStandardRule {
    /// The conditions of a degree in the order of the law, the level before facilities, each with what is known of it.
    ///
    /// - Parameters:
    ///   - found: the level that was found; nil while not everything is settled.
    ///   - years: school years with data, in any order.
    ///   - year: the dossier's school year, from which years are counted back.
    public func conditions(
        found: AppraisedLevel?, years: [DataYear], until year: SchoolYear, findings: [ConditionFinding]
    ) -> [RecognitionCondition] {
        var all = conditions.map { condition in
            RecognitionCondition(
                asked: condition, title: condition.title, citation: condition.citation,
                computed: Self.proof(of: condition, years, until: year),
                finding: findings.first { $0.fact == condition.fact })
        }
        guard let lowest = degrees.min(by: { $0.level < $1.level }) else { return all }
        let level = RecognitionCondition(
            asked: nil, title: "Đạt ít nhất Mức \(lowest.level)", citation: lowest.citation,
            computed: found.map { Self.proof(of: $0, lowest: lowest.level) })
        all.insert(level, at: all.firstIndex { $0.asked?.fact == .facilitiesConfirmed } ?? all.endIndex)
        return all
    }

    private static func proof(of found: AppraisedLevel, lowest: Int) -> RecognitionCondition.Proof {
        let words = found.level == 0 ? "Không đạt Mức 1" : "Mức \(found.level)"
        return .init(
            holds: found.level >= lowest, sentence: "\(words) theo đánh giá đã thống nhất; cần ít nhất Mức \(lowest).",
            references: [.init(words: "Đánh giá đã thống nhất của các tiêu chí", hash: found.ratingsHash)])
    }

    /// Years in a row are proved where the system has enough of them; fewer prove nothing, because schools worked
    /// before they used the system.
    private static func proof(
        of condition: FactCondition, _ years: [DataYear], until year: SchoolYear
    ) -> RecognitionCondition.Proof? {
        guard condition.fact == .yearsOfData, let wanted = condition.atLeast else { return nil }
        var row: [DataYear] = []
        while let next = years.first(where: { $0.year.start == year.start - row.count }) { row.append(next) }
        guard row.count >= wanted else { return nil }
        return .init(
            holds: true,
            sentence:
                "Hệ thống có báo cáo tự đánh giá đã nộp và kết quả rà soát kế hoạch cải tiến của \(row.count) năm "
                + "học liên tiếp.",
            references: row.map {
                .init(
                    words:
                        "Năm học \($0.year): nộp ngày \($0.submittedOn.vietnamese), \($0.reviews) lần rà soát kế hoạch",
                    hash: $0.contentHash, dossier: $0.dossier)
            })
    }
}
