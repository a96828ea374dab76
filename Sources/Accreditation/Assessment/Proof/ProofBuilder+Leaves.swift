public import Criteria

extension ProofBuilder {
    func leaves(_ criterion: Criterion, _ level: Level, _ subject: Subject) -> [Proof] {
        let isSchoolWide = pack.schoolWide.contains { $0.code == criterion.code }
        return level.indicators.map { indicator in
            let path = IndicatorPath(criterion: criterion.code, level: level.number, indicator: indicator.code)
            let finding = subject.findings[path]?.finding
            let owner = isSchoolWide ? "nhóm “\(criterion.title)”" : "Mức \(level.number) tiêu chí \(criterion.code)"
            let name =
                indicator.code == "-"
                ? "Yêu cầu" : isSchoolWide ? "Yêu cầu \(indicator.code)" : "Chỉ báo \(indicator.code)"
            let leaf = Proof.Leaf(
                schoolingLevel: subject.schoolingLevel, path: path, finding: finding,
                record: records(subject.schoolingLevel, path))
            return Proof(
                "\(name) \(owner) được đánh giá là đạt.", finding.map { $0 == .met }, cited(indicator.citation),
                leaf: leaf)
        }
    }

    func fact(_ condition: FactCondition) -> Proof {
        Proof("\(condition.title).", facts.satisfy(condition), cited(condition.citation))
    }
}

extension Finding? {
    /// The term of the circulars; "chưa đánh giá" is neither.
    public var title: String {
        switch self {
        case .met: "đạt"
        case .unmet: "không đạt"
        case nil: "chưa đánh giá"
        }
    }
}

extension FactCondition {
    /// The condition as a Vietnamese clause.
    public var title: String {
        switch fact {
        case .cohortCompleted: "Có ít nhất một khóa học sinh đã hoàn thành chương trình"
        case .yearsOfData: "Có dữ liệu của ít nhất \(atLeast ?? 1) năm học liên tục"
        case .facilitiesConfirmed: "Cơ sở vật chất, thiết bị, an toàn và điều kiện pháp lý khác được xác nhận"
        }
    }
}
