import Accreditation
import Criteria
import Storage

extension AppraisalPage.Condition {
    init(_ condition: RecognitionCondition, _ reading: AppraisalReading, _ values: FormValues) {
        conditionTitle = condition.title
        citationText = condition.citation.description
        standing = StateBadge(isFulfilled: condition.holds)
        proofText = condition.computed?.sentence ?? condition.finding?.grounds ?? ""
        foundBy = condition.computed == nil ? condition.finding.map { "Hội đồng xác định, \($0.byName) ghi" } : nil
        references = (condition.computed?.references ?? []).map { reference in
            .init(
                referenceText: reference.words, referenceHash: reference.hash,
                referenceLink: (reference.dossier ?? reading.dossier.id) == reading.dossier.id
                    ? Route.submissions(reading.id).path : nil)
        }
        form =
            reading.dossier.allows(.appraise) ? condition.open.map { .init($0, condition, reading, values) } : nil
    }
}

extension AppraisalPage.ConditionForm {
    static func holdsField(_ fact: SchoolFact) -> String { "dap-ung-\(fact.rawValue)" }
    static func groundsField(_ fact: SchoolFact) -> String { "can-cu-\(fact.rawValue)" }

    fileprivate init(
        _ fact: SchoolFact, _ condition: RecognitionCondition, _ reading: AppraisalReading, _ values: FormValues
    ) {
        let (holds, grounds) = (Self.holdsField(fact), Self.groundsField(fact))
        let finding = condition.finding
        var filled = FormValues([
            holds: values.typed(holds) ?? finding.map { $0.holds ? "co" : "khong" } ?? "",
            grounds: values.typed(grounds) ?? finding?.grounds ?? "",
        ])
        for name in [holds, grounds] { if let problem = values.problem(of: name) { filled.fail(name, problem) } }
        conditionLink = Route.condition(reading.id, fact.rawValue).path
        findingVersion = finding?.version ?? 0
        stated =
            fact == .yearsOfData
            ? "Hệ thống chưa có đủ dữ liệu các năm học liên tiếp để tự chứng minh; hội đồng xem hồ sơ lưu của trường."
            : nil
        choice = filled.choice(
            holds, "Hội đồng xác định", options: [("co", "Đáp ứng"), ("khong", "Không đáp ứng")], isRequired: true)
        self.grounds = filled.field(
            grounds, "Căn cứ", hint: "Văn bản, mã minh chứng, điều đã xem tại trường.", isRequired: true)
    }
}

extension StateBadge {
    /// Whether a condition of a recognition holds; nil while nobody knows.
    init(isFulfilled holds: Bool?) {
        switch holds {
        case true: self.init(css: "state-met", label: "Đáp ứng")
        case false: self.init(css: "state-unmet", label: "Không đáp ứng")
        case nil: self.init(css: "state-unrated", label: "Chưa có căn cứ")
        }
    }
}
