import Accreditation
import Criteria
import Foundation

/// Random answers under any pack.
struct RandomContent {
    private var dice: Dice
    private static let rater = PersonID()

    init(_ dice: Dice) { self.dice = dice }

    /// A dossier of which about two thirds are answered.
    static func content(_ pack: RulePack, _ dice: inout Dice) -> DossierContent {
        var maker = RandomContent(dice)
        let parts = dice.chance(0.3) ? pack.schoolingLevels.map { $0.entries.prefix(2).map(\.id) } ?? [] : []
        var content = DossierContent(
            pack: pack.id, packHash: pack.hash, schoolYear: "2026-2027", parts: parts,
            facts: .init(cohortCompleted: true, yearsOfData: 5), council: [], sheets: [:], evidence: maker.pieces)
        for prefix in parts.isEmpty ? [""] : parts.map({ "\($0):" }) {
            for criterion in pack.rated where dice.chance(0.9) {
                content.sheets[prefix + criterion.code] = maker.sheet(criterion, of: pack)
            }
        }
        _ = dice.next()
        return content
    }

    /// The same content after the council has worked on it.
    static func worked(on content: DossierContent, _ pack: RulePack, _ dice: inout Dice) -> DossierContent {
        var maker = RandomContent(dice)
        _ = dice.next()
        var content = content
        for code in content.sheets.keys.sorted() where dice.chance(0.2) {
            guard let criterion = pack.criterion(SheetCode.printed(code)) else { continue }
            let sheet = maker.sheet(criterion, of: pack)
            content.sheets[code]?.findings.merge(sheet.findings) { $1 }
            content.sheets[code]?.texts.merge(sheet.texts) { $1 }
            if dice.chance(0.5) { content.sheets[code]?.improvements = sheet.improvements }
        }
        return content
    }

    private let pieces = (1...9).map { number in
        DossierContent.Piece(
            id: EvidenceID(), code: "H1-\(number)", name: "Minh chứng \(number)", number: "", issuedOn: nil, issuer: "",
            files: [])
    }

    private mutating func sheet(_ criterion: Criterion, of pack: RulePack) -> DossierContent.Sheet {
        var sheet = DossierContent.Sheet()
        for level in criterion.levels {
            for indicator in level.indicators where dice.chance(0.75) {
                sheet.findings["\(level.number)/\(indicator.code)"] = rating(indicator)
            }
        }
        for field in pack.narrativeFields(of: criterion) where dice.chance(0.7) {
            sheet.texts[field.description] = "Viết về \(criterion.id) \(dice.next() % 10_000)"
        }
        let clauses = pack.isSchoolWide(criterion.code) ? criterion.levels.flatMap(\.indicators).map(\.code) : [""]
        for clause in clauses + clauses where dice.chance(0.5) {
            sheet.improvements.append(
                .init(clause: clause, measure: "Việc \(dice.next() % 10_000)", responsible: "", resources: "", due: ""))
        }
        return sheet
    }

    private mutating func rating(_ indicator: Indicator) -> DossierContent.Rating {
        let isTicked = dice.chance(0.5)
        let ticks = indicator.requirements.map { requirement in
            let answers = ["met", "met", "unmet", ""] + (requirement.isOptional ? ["not-applicable"] : [])
            return answers.randomElement(using: &dice) ?? ""
        }
        let verdict = isTicked ? nil : ["met", "unmet", nil].randomElement(using: &dice) ?? nil
        let evidence = pieces.map(\.code).filter { _ in dice.chance(0.2) }
        return DossierContent.Rating(
            verdict: verdict, requirements: isTicked ? ticks : nil, ratedBy: RandomContent.rater,
            ratedByName: "Bùi Văn Viên", ratedAt: 1_700_000_000 + Int(dice.next() % 1000), evidence: evidence)
    }
}
