import Accreditation
import Criteria

/// What a content holds beside criterion sheets, for reading: partial Content/documents.
struct ContentDocuments: Sendable {
    /// General assessments, standard by standard.
    let assessments: [Assessment]
    /// The improvement plan; none or one.
    let planDocuments: [Plan]

    /// The general assessment of one standard.
    struct Assessment: Sendable {
        let assessmentAnchor: String
        let assessmentTitle: String
        let texts: [ContentSheet.Text]
    }

    struct Plan: Sendable {
        let planTitle: String
        let document: PlanDocument
    }

    static let sample = ContentDocuments(
        assessments: [
            Assessment(
                assessmentAnchor: "tieu-chuan-1", assessmentTitle: "Đánh giá chung Tiêu chuẩn 1",
                texts: [ContentSheet.Text(label: "Điểm mạnh", body: "Đội ngũ ổn định.", isMissing: false)])
        ], planDocuments: [Plan(planTitle: "Kế hoạch cải tiến", document: .sample)])
}

extension ContentReader {
    /// General assessments and improvement plan, where the pack has them.
    var documents: ContentDocuments {
        ContentDocuments(
            assessments: pack.report.map { form in
                form.standardTexts.isEmpty ? [] : pack.standards.map { assessment(of: $0, form) }
            } ?? [],
            planDocuments: pack.improvementPlan.map { form in
                [.init(planTitle: form.title, document: PlanDocument(content.plan ?? .init(), form, pack))]
            } ?? [])
    }

    private func assessment(of standard: Standard, _ form: ReportForm) -> ContentDocuments.Assessment {
        let texts = content.assessment(of: standard).texts
        return .init(
            assessmentAnchor: ContentDocuments.anchor(standard.code),
            assessmentTitle: "\(form.title) \(pack.fullName(of: standard))",
            texts: form.standardTexts.map { text($0.title, texts[$0.id] ?? "") })
    }
}

extension ContentDocuments {
    /// Where links lead to on a page that shows many standards.
    static func anchor(_ code: String) -> String { "tieu-chuan-" + code.replacing(":", with: "-") }
}
