extension RulePack {
    /// Everything in the pack that is usual practice and was not read in a legal text, so that pages can say so.
    public var assumptions: [Remark] {
        (ratingAssumptions + council.assumptions + evidenceCode.remarks + gradeAssumptions + degreeAssumptions
            + calendarAssumptions + paperAssumptions)
            .filter(\.isAssumed)
    }

    private var ratingAssumptions: [Remark] {
        guard let rating, rating.unit == .requirement else { return [] }
        return [
            Remark(
                text: "Kết quả của một mức được tổng hợp từ kết quả của từng yêu cầu trong mức đó.",
                citation: rating.citation, isAssumed: rating.isAssumed, source: rating.source)
        ]
    }

    private var gradeAssumptions: [Remark] {
        guard let grade = accreditationGrade else { return [] }
        return grade.validity.assumptions(at: grade.source) + grade.remarks
    }

    private var degreeAssumptions: [Remark] {
        guard let standard = nationalStandard else { return [] }
        let degrees = standard.degrees.map {
            Remark(
                text: "Đạt chuẩn quốc gia mức độ \($0.number) cần kết quả đánh giá ngoài từ Mức \($0.level).",
                citation: $0.citation, isAssumed: $0.isAssumed, source: standard.source)
        }
        return degrees + standard.validity.assumptions(at: standard.source) + standard.remarks
    }

    private var paperAssumptions: [Remark] {
        papers.map {
            Remark(
                text: "Bố cục của văn bản “\($0.title)” được suy ra.", citation: $0.citation, isAssumed: $0.isAssumed,
                source: $0.source)
        }
    }

    private var calendarAssumptions: [Remark] {
        calendar.map { Remark(text: $0.title, citation: $0.citation, isAssumed: $0.isAssumed, source: $0.source) }
    }
}

extension CouncilRule {
    fileprivate var assumptions: [Remark] {
        let share = "\(decisionShare.numerator)/\(decisionShare.denominator)"
        let decision = Remark(
            text: "Quyết định của hội đồng tự đánh giá có giá trị khi ít nhất \(share) thành viên nhất trí.",
            citation: citation, isAssumed: decisionShare.isAssumed, source: source)
        let present = quorum.map { quorum in
            Remark(
                text: "Hội đồng họp khi có mặt ít nhất \(quorum.numerator)/\(quorum.denominator) thành viên.",
                citation: citation, isAssumed: quorum.isAssumed, source: source)
        }
        return [decision] + [present].compactMap(\.self) + remarks
    }
}

extension Validity {
    fileprivate func assumptions(at source: SourceLocation) -> [Remark] {
        guard let wait = waitAfterRefusal else { return [] }
        let text = "Sau kết quả không đạt, trường đăng ký lại sau khoảng \(wait.years) năm."
        return [Remark(text: text, citation: citation, isAssumed: wait.isAssumed, source: source)]
    }
}
