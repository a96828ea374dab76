import Accreditation
import Criteria
import Postgres
import TestSupport

/// Writes rows with random answers into a dossier; what stands at their places goes.
struct RowWriter {
    let world: TestWorld
    let dossier: DossierID
    let pack: RulePack

    func statements(_ rows: [AnswerRow], _ dice: inout Dice) -> [Query] {
        rows.enumerated().flatMap { number, row in statements(row, number, &dice) }
    }

    private func statements(_ row: AnswerRow, _ number: Int, _ dice: inout Dice) -> [Query] {
        let place: Query = "\(world.school.uuid), \(dossier.uuid)"
        let here: Query = "dossier_id = \(dossier.uuid)"
        let (member, sheet): (Query, String) = ("\(world.people.member.uuid)", row.criterion)
        let text = "Viết \(dice.next() % 100_000)"
        switch row.kind {
        case .finding(let level, let code): return finding(sheet, level, code, &dice)
        case .narrative(let field):
            return [
                "DELETE FROM narrative WHERE \(here) AND criterion = \(sheet) AND field = \(field)",
                "INSERT INTO narrative VALUES (\(place), \(sheet), \(field), \(text), \(dice.chance(0.1)), \(member))",
            ]
        case .reason(let level, let code):
            let place: Query = "\(place), \(sheet), \(level), \(code)"
            return [
                """
                DELETE FROM figure_reason WHERE \(here) AND criterion = \(sheet) AND level = \(level)
                    AND indicator = \(code)
                """, "INSERT INTO figure_reason VALUES (\(place), \(text), 'm at-least:1', \(member))",
            ]
        case .improvement(let id, let clause):
            return [
                """
                INSERT INTO improvement (id, school_id, dossier_id, criterion, clause, position, measure, written_by)
                VALUES (\(id), \(place), \(sheet), \(clause), \(number), \(text), \(member))
                """
            ]
        case .use(let evidence, let level, let code):
            return [
                "INSERT INTO evidence_use VALUES (\(place), \(evidence), \(sheet), \(level), \(code), \(member))"
            ]
        case .assignment(let person, _):
            return [
                "INSERT INTO criterion_assignment VALUES (\(place), \(sheet), \(person), NULL) ON CONFLICT DO NOTHING"
            ]
        case .evidence(let id):
            return [
                """
                INSERT INTO evidence (id, school_id, dossier_id, criterion, box, serial, code, name, registered_by)
                VALUES (\(id), \(place), \(sheet), 1, 1, \("MC-\(id)"), \(text), \(member))
                """
            ]
        case .assessment(let standard, let field):
            return [
                "DELETE FROM standard_assessment WHERE \(here) AND standard = \(standard) AND field = \(field)",
                "INSERT INTO standard_assessment VALUES (\(place), \(standard), \(field), \(text), false, \(member))",
            ]
        case .issue(let id, let standard):
            return [
                """
                INSERT INTO plan_issue (id, school_id, dossier_id, position, standard, criterion, limits, written_by)
                VALUES (\(id), \(place), \(number), \(standard), \(sheet), \(text), \(member))
                """
            ]
        case .review(let period):
            return [
                "DELETE FROM plan_review WHERE \(here) AND period = \(period)",
                "INSERT INTO plan_review VALUES (\(place), \(period), \(text), '', '', '', \(member))",
            ]
        case .paper(let paper, let spot):
            return [
                "DELETE FROM paper_text WHERE \(here) AND paper = \(paper) AND place = \(spot)",
                "INSERT INTO paper_text VALUES (\(place), \(paper), \(spot), \(text), \(member))",
            ]
        case .wanted(let id, let indicator):
            return [
                """
                INSERT INTO collecting_row (id, school_id, dossier_id, position, criterion, indicator, name, written_by)
                VALUES (\(id), \(place), \(number), \(sheet), \(indicator), \("\(text) \(id)"), \(member))
                """
            ]
        }
    }

    private func finding(_ sheet: String, _ level: Int, _ code: String, _ dice: inout Dice) -> [Query] {
        let path = IndicatorPath(criterion: SheetCode.printed(sheet), level: level, indicator: code)
        let ticks = (pack.indicator(path)?.requirements ?? []).map { requirement in
            let answers = ["met", "met", "unmet", ""] + (requirement.isOptional ? ["not-applicable"] : [])
            return answers.randomElement(using: &dice) ?? ""
        }
        let isTicked = dice.chance(0.5)
        let verdict = isTicked ? nil : ["met", "unmet", nil].randomElement(using: &dice) ?? nil
        return [
            """
            DELETE FROM finding WHERE dossier_id = \(dossier.uuid) AND criterion = \(sheet) AND level = \(level)
                AND indicator = \(code)
            """,
            """
            INSERT INTO finding VALUES (\(world.school.uuid), \(dossier.uuid), \(sheet), \(level), \(code), \(verdict),
                \(isTicked ? ticks : nil), \(dice.chance(0.1)), \(world.people.member.uuid))
            """,
        ]
    }
}
