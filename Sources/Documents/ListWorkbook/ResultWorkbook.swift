public import Accreditation
import Criteria
public import Workbook

/// The results of a dossier as a workbook: level, grade and degree with their conditions, every indicator with its
/// finding, and the conclusion tables of the pack's report.
public struct ResultWorkbook {
    private let source: PaperSource
    private let proofs: ProofBuilder
    private let result: AssessmentResult
    private let title: String

    /// - Parameters:
    ///   - proofs: of the source's content.
    ///   - title: what stands above each list.
    public init(_ source: PaperSource, _ proofs: ProofBuilder, _ result: AssessmentResult, title: String) {
        self.source = source
        self.proofs = proofs
        self.result = result
        self.title = title
    }

    public var workbook: WrittenWorkbook {
        WrittenWorkbook(title: "Kết quả tự đánh giá", sheets: [summary, indicators] + conclusions)
    }

    private func begun(_ heading: String) -> TableSheet {
        var sheet = TableSheet()
        sheet.add(line: heading, bold: true)
        sheet.add(line: title)
        sheet.add(line: "")
        return sheet
    }

    private var summary: WrittenSheet {
        var sheet = begun("Kết quả chung")
        sheet.add(["Nội dung", "Kết quả", "Căn cứ"], isHead: true)
        for part in result.parts ?? [] {
            let name = source.pack.partTitle(part.schoolingLevel) ?? part.schoolingLevel
            sheet.add(["Mức của cấp học: \(name)", source.pack.title(ofLevel: part.level), ""])
        }
        for rule in source.pack.levelRules {
            let holds = result.level >= rule.level ? true : result.highestPossible < rule.level ? false : nil as Bool?
            sheet.add([rule.title, ResultWorkbook.words(holds), "\(rule.citation)"])
        }
        var proved = proofs.grade().map { [$0] } ?? []
        proved += (source.pack.nationalStandard?.degrees ?? []).compactMap { proofs.degree($0.number) }
        for proof in proved {
            sheet.add([proof.statement, ResultWorkbook.words(proof.holds), proof.citation ?? ""])
            for condition in proof.children {
                sheet.add(
                    ["– \(condition.statement)", ResultWorkbook.words(condition.holds), condition.citation ?? ""])
            }
        }
        return sheet.sheet("Kết quả chung", widths: [70, 22, 40])
    }

    /// One row for each indicator.
    private var indicators: WrittenSheet {
        var sheet = begun("Từng tiêu chí")
        sheet.add(
            ["Mã", "Tiêu chí", "Mức của tiêu chí", "Mức", "Chỉ báo", "Kết quả", "Nội hàm, yêu cầu đạt", "Minh chứng"],
            isHead: true)
        let outline = DossierOutline(source.pack, parts: source.state.content.parts)
        let levels = result.bySheet
        for criterion in outline.sheets {
            let reached = levels[criterion.code].map { String($0.level) } ?? ""
            for path in criterion.paths { sheet.add(row(criterion, reached, path)) }
        }
        return sheet.sheet("Từng tiêu chí", widths: [10, 48, 12, 8, 10, 16, 18, 34])
    }

    private func row(_ criterion: Criterion, _ reached: String, _ path: IndicatorPath) -> [String] {
        let rating = source.state.content.sheets[criterion.code]?.findings["\(path.level)/\(path.indicator)"]
        let answers = rating?.requirements ?? []
        let met = answers.count { $0 == "met" }
        let finding = rating?.finding?.finding
        return [
            source.pack.shown(criterion.code), criterion.title, reached, String(path.level),
            path.indicator == "-" ? "" : path.indicator,
            finding.map { $0 == .met ? "Đạt" : "Không đạt" } ?? "Chưa đánh giá",
            answers.isEmpty ? "" : "\(met)/\(answers.count)", (rating?.evidence ?? []).joined(separator: ", "),
        ]
    }

    /// The tables in which the pack's report draws its conclusions.
    private var conclusions: [WrittenSheet] {
        guard let form = source.pack.paper("report") else { return [] }
        let named: [(PaperBlockName, String)] = [
            (.resultTable, "Bảng tổng hợp"), (.clauseTable, "Đánh giá theo khoản"),
            (.levelCounts, "Số tiêu chí theo mức"),
            (.resultsByCriterion, "Kết quả theo tiêu chí"), (.resultsByStandard, "Kết quả theo tiêu chuẩn"),
        ]
        return named.compactMap { block, name in
            guard let part = form.parts.first(where: { $0.content == .block(block) }) else { return nil }
            var draft = PaperDraft(PaperContext(form, source))
            block.write(part, to: &draft)
            guard !draft.tables.isEmpty else { return nil }
            var sheet = begun(part.title.isEmpty ? name : part.title)
            for table in draft.tables { sheet.add(table) }
            return sheet.sheet(name)
        }
    }

    private static func words(_ holds: Bool?) -> String {
        switch holds {
        case true: "Đạt"
        case false: "Chưa đạt"
        case nil: "Chưa xác định"
        }
    }
}
