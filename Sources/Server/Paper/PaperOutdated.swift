import Accreditation
import Criteria
import Storage

extension App {
    /// What changed after a paper was approved; nil where nothing did.
    func outdated(_ made: MadeNow, since version: PaperVersion?) async throws -> PaperOutdatedView? {
        guard let version, version.sourceHash != made.hash else { return nil }
        let visit = made.visit
        let kept = try await papers.state(of: version.id, in: visit.dossier, as: visit.person)
        let now = made.material.source(for: visit.form.id).reduced(to: visit.form).state
        let change = PaperDifference(
            from: kept.state, to: now, packChanged: kept.pack != visit.used.pack.hash, pack: visit.used.printed)
        let result = try visit.used.assessment.compute(now.content.rated, facts: now.content.facts.facts)
        let reader = ContentReader(now.content, pack: visit.pack, result: result, dossier: visit.dossier.id)
        return PaperOutdatedView(version.number, change, reader, visit)
    }
}

extension PaperOutdatedView {
    init(_ number: Int, _ change: PaperDifference, _ reader: ContentReader, _ visit: PaperVisit) {
        self.number = number
        changes = PaperOutdatedView.sentences(change, visit)
        texts = change.texts.map { text in
            .init(
                field: visit.texts.first { $0.key == text.field }?.title ?? text.field,
                stretches: text.text.parts.map(DifferenceView.Stretch.init))
        }
        difference =
            change.content.isEmpty
            ? nil
            : DifferenceView(change.content, reader) { code in
                Route.criterion(dossier: visit.dossier.id.uuid, code: code).path
            }
    }

    private static func sentences(_ change: PaperDifference, _ visit: PaperVisit) -> [String] {
        func list(_ words: [String]) -> String {
            words.prefix(6).joined(separator: ", ") + (words.count > 6 ? " và \(words.count - 6) mục khác" : "")
        }
        var found: [String] = []
        if change.packChanged { found.append("Hồ sơ đã chuyển sang bộ tiêu chí khác.") }
        let sheets = change.content.criteria.map { visit.pack.shown($0.code) }
        if !sheets.isEmpty { found.append("Phiếu tiêu chí thay đổi: \(list(sheets)).") }
        if !change.content.standards.isEmpty { found.append("Đánh giá chung của tiêu chuẩn thay đổi.") }
        if !change.content.plan.isEmpty { found.append("Kế hoạch cải tiến thay đổi.") }
        let codes = change.content.evidence.map(\.code) + change.evidence
        if !codes.isEmpty { found.append("Minh chứng thay đổi: \(list(codes)).") }
        if !change.figures.isEmpty { found.append("\(change.figures.count) số liệu thay đổi.") }
        let texts = change.texts.map { text in visit.texts.first { $0.key == text.field }?.title ?? text.field }
        if !texts.isEmpty { found.append("Nội dung nhà trường ghi thay đổi: \(list(texts)).") }
        if !change.details.isEmpty {
            found.append("Thông tin văn bản thay đổi: \(list(change.details.map(\.title))).")
        }
        if change.councilChanged { found.append("Hội đồng, nhóm công tác hoặc phân công thay đổi.") }
        if change.listsChanged { found.append("Lịch thực hiện hoặc nguồn lực trong kế hoạch thay đổi.") }
        if change.schoolChanged { found.append("Thông tin về trường hoặc người đứng đầu thay đổi.") }
        if !change.content.facts.isEmpty { found.append("Điều kiện công nhận đã khai thay đổi.") }
        return found.isEmpty ? ["Có chỉ báo được đánh giá lại, kết quả không đổi."] : found
    }
}
