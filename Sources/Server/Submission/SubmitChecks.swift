import Accreditation
import Criteria

/// Puts what stands against handing in into words, criterion by criterion, with links to the sheets.
struct SubmitChecks {
    let dossier: Dossier
    let pack: RulePack

    func checks(_ ready: SubmissionReadiness, _ council: Council) -> [SubmitPage.Check] {
        [
            check(
                "\(pack.pageTerms.ratedTitle) chưa đánh giá",
                "Đánh giá hết các \(pack.pageTerms.rated) này, hoặc nộp kèm lý do.", .blocking,
                byCriterion(ready.unrated)),
            check(
                "Đánh giá đạt trái với số liệu, chưa ghi lý do",
                "Mở phiếu, ghi vì sao hội đồng đánh giá đạt khi số liệu nói khác, hoặc xem lại kết quả hay số liệu. "
                    + "Chưa ghi thì không nộp được.", .blocking, byCriterion(ready.withoutReason)),
            check(
                "Đánh giá đạt khác với số liệu", "Đã ghi lý do, hoặc số liệu chỉ để nhắc.", .reminder,
                byCriterion(ready.againstFigures)),
            check(
                "Nội dung chuyển từ năm trước chưa xác nhận",
                "Mở phiếu, đọc lại rồi xác nhận hoặc sửa. Kết quả chưa xác nhận đã tính là chưa đánh giá ở trên; "
                    + "phần viết chưa xác nhận không ngăn việc nộp.", .reminder,
                pack.rated.compactMap { criterion in
                    ready.toConfirm[criterion.code].map { item(criterion.code, "\($0) mục") }
                } + carried(ready.documents)),
            check(
                "Đạt nhưng chưa có minh chứng", "Gắn minh chứng vào \(pack.pageTerms.rated), hoặc xem lại kết quả.",
                .reminder, byCriterion(ready.withoutEvidence)),
            check(
                "Phần chưa viết", "Phiếu đánh giá tiêu chí cần đủ các phần này.", .reminder,
                byCriterion(ready.missingTexts)),
            check(
                "Đánh giá chung chưa viết đủ", "Viết cho từng tiêu chuẩn.", .reminder,
                pack.standards.compactMap { missing(in: $0, ready.documents) }),
            check(
                "Kế hoạch cải tiến chất lượng", "Chọn vấn đề trọng tâm và hoạt động cho từng vấn đề.", .reminder,
                plan(ready.documents)),
            check(
                "Phiếu sửa sau khi duyệt", "Chủ tịch hội đồng cần duyệt lại.", .reminder,
                ready.changedSinceApproval.map { item($0, nil) }),
            check(
                "Phiếu chưa được duyệt", "Chủ tịch hội đồng duyệt từng phiếu trên trang của phiếu.", .reminder,
                ready.unapproved.map { item($0, nil) }),
            check(
                "Trường đủ điều kiện xét mức cao hơn nhưng chưa đánh giá các khoản sau", "Đánh giá nếu trường muốn.",
                .reminder, byCriterion(ready.unratedClauses)),
            check(
                "Hội đồng tự đánh giá", "Sửa trên trang hội đồng.", .reminder, items(of: council)),
        ].compactMap(\.self)
    }

    private func items(of council: Council) -> [SubmitPage.Item] {
        let rule = "\(pack.council.citation) Thông tư \(pack.circular.number)"
        return pack.council.problems(of: council, criteria: pack.rated.map(\.code)).map {
            .init(itemText: $0.sentence(rule), itemLink: Route.council(dossier.id.uuid).path)
        }
    }

    private func check(
        _ title: String, _ advice: String, _ state: StateBadge, _ items: [SubmitPage.Item]
    ) -> SubmitPage.Check? {
        items.isEmpty ? nil : .init(checkTitle: title, advice: advice, state: state, items: items)
    }

    private func byCriterion(_ paths: [IndicatorPath]) -> [SubmitPage.Item] {
        pack.rated.compactMap { criterion in
            let own = paths.filter { $0.criterion == criterion.code }
            let words = own.map { path in
                let mark = path.indicator == "-" ? "" : " \(path.indicator)"
                return pack.isSchoolWide(path.criterion) ? "khoản\(mark)" : "Mức \(path.level)\(mark)"
            }
            return own.isEmpty ? nil : item(criterion.code, words.joined(separator: ", "))
        }
    }

    private func byCriterion(_ texts: [SubmissionReadiness.MissingText]) -> [SubmitPage.Item] {
        pack.rated.compactMap { criterion in
            let own = texts.filter { $0.criterion == criterion.code }
            let words = own.map { NarrativeField($0.field).map { pack.title(of: $0) } ?? "Kế hoạch cải tiến" }
            return own.isEmpty ? nil : item(criterion.code, words.joined(separator: "; "))
        }
    }

    private func item(_ code: String, _ words: String?) -> SubmitPage.Item {
        let title = pack.criterion(code).map { pack.heading($0) } ?? code
        return .init(
            itemText: words.map { "\(title): \($0)" } ?? title,
            itemLink: Route.criterion(dossier: dossier.id.uuid, code: code).path)
    }
}
