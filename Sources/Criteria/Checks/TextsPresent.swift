/// No text that people read is empty: titles, requirements, hints, names of measures, messages.
enum TextsPresent: PackCheck {
    static let name = CheckName.textsPresent
    static let looksAtGuidance = true

    static func problems(in pack: RulePack) -> [Diagnostic] {
        let texts =
            identity(of: pack) + rules(of: pack) + remarks(of: pack) + tree(of: pack) + statistics(of: pack)
            + report(of: pack) + plan(of: pack) + papers(of: pack)
            + (pack.procedure?.acts ?? []).map { Text("The title of the act \($0.name.rawValue)", $0.title, $0.source) }
        return texts.filter(\.text.isBlank).map { error("\($0.what) is empty; write it down.", at: $0.source) }
    }

    private struct Text {
        var what: String
        var text: String
        var source: SourceLocation

        init(_ what: String, _ text: String, _ source: SourceLocation) {
            self.what = what
            self.text = text
            self.source = source
        }
    }

    private static func identity(of pack: RulePack) -> [Text] {
        var texts = [
            Text("The circular's number", pack.circular.number, pack.place),
            Text("The circular's title", pack.circular.title, pack.place),
            Text("The note on provenance", pack.circular.provenance.note, pack.place),
            Text("The kind of school", pack.schoolType, pack.place),
        ]
        texts += pack.notices.map { Text("The text of a notice", $0.text, pack.place) }
        texts += pack.notes.map { Text("A remark", $0, pack.place) }
        texts += (pack.schoolingLevels?.entries ?? []).map { Text("The name of \($0.id)", $0.title, pack.place) }
        return texts
    }

    private static func rules(of pack: RulePack) -> [Text] {
        var texts = pack.levelRules.map { Text("The title of level \($0.level)", $0.title, $0.source) }
        texts += pack.conditions.map { Text("The wording of the condition \($0.id)", $0.title, $0.source) }
        texts += pack.calendar.map { Text("The title of \($0.id)", $0.title, $0.source) }
        if let grade = pack.accreditationGrade { texts.append(Text("The authority", grade.authority, grade.source)) }
        if let standard = pack.nationalStandard {
            texts.append(Text("The authority", standard.authority, standard.source))
        }
        return texts
    }

    private static func remarks(of pack: RulePack) -> [Text] {
        var remarks = pack.council.remarks + pack.evidenceCode.remarks
        remarks += pack.accreditationGrade?.remarks ?? []
        remarks += pack.nationalStandard?.remarks ?? []
        var texts = remarks.map { Text("A remark", $0.text, $0.source) }
        texts += pack.terms.map { Text("The meaning of \($0.name)", $0.meaning, pack.place) }
        texts += pack.variations.map { Text("A variation", $0.detail, $0.source) }
        return texts
    }

    private static func tree(of pack: RulePack) -> [Text] {
        pack.standards.map { Text("The title of standard \($0.code)", $0.title, $0.source) } + pack.rated.flatMap(texts)
    }

    private static func texts(of criterion: Criterion) -> [Text] {
        var texts = [Text("The title of \(criterion.code)", criterion.title, criterion.source)]
        texts += criterion.trackedFigures.map { Text("The name of the figure \($0.id)", $0.name, criterion.source) }
        texts += criterion.usualEvidence.map { Text("A piece of usual evidence", $0, criterion.source) }
        for level in criterion.levels {
            texts += level.guards.map { Text("A limit on judging", $0, level.source) }
            texts += level.indicators.flatMap(self.texts)
        }
        return texts
    }

    private static func texts(of indicator: Indicator) -> [Text] {
        var texts = indicator.requirements.map { Text("A requirement", $0.text, $0.source) }
        for measure in indicator.measures {
            texts.append(Text("The name of the measure \(measure.id)", measure.name, measure.source))
            if case .citedText(let text) = measure.basis {
                texts.append(Text("The text that the measure \(measure.id) rests on", text, measure.source))
            }
        }
        texts += indicator.guidance.map { Text("A hint", $0, indicator.source) }
        texts += indicator.usualEvidence.map { Text("A piece of usual evidence", $0, indicator.source) }
        return texts
    }

    private static func statistics(of pack: RulePack) -> [Text] {
        pack.statistics.tables.flatMap { table in
            var texts = [Text("The title of table \(table.id)", table.title, table.source)]
            texts += table.columns.map { Text("The title of column \($0.id)", $0.title, table.source) }
            texts += table.rows.map { Text("The title of row \($0.id)", $0.title, $0.source) }
            texts += table.checks.map { Text("The message of a check", $0.message, $0.source) }
            return texts
        }
    }

    private static func report(of pack: RulePack) -> [Text] {
        guard let report = pack.report else { return [] }
        var texts = [Text("The title of the report's texts", report.title, report.source)]
        for text in report.sheetTexts {
            texts.append(Text("The title of the text \(text.name.rawValue)", text.title, text.source))
            texts.append(Text("The help for the text \(text.name.rawValue)", text.help, text.source))
        }
        for text in report.standardTexts {
            texts.append(Text("The title of the text \(text.id)", text.title, text.source))
            texts.append(Text("The help for the text \(text.id)", text.help, text.source))
        }
        return texts
    }

    private static func plan(of pack: RulePack) -> [Text] {
        guard let plan = pack.improvementPlan else { return [] }
        let printed = [plan.grounds] + plan.preface + plan.closing
        let tables = PlanTable.Kind.allCases.map { plan[$0] }
        let parts = [plan.school] + printed.map(\.part) + tables.map(\.part)
        var texts = [Text("The title of the plan", plan.title, plan.source)]
        texts += [Text("The number of the plan's form", plan.form, plan.source)]
        texts += parts.map { Text("The title of part \($0.code)", $0.title, $0.source) }
        texts += printed.flatMap { part in part.lines.map { Text("A printed line", $0.text, part.part.source) } }
        texts += tables.flatMap(\.columns).map { column in
            Text("The title of the column \(column.name.rawValue)", column.title, column.source)
        }
        texts += plan.states.map { Text("The name of the state \($0.id)", $0.title, $0.source) }
        texts += plan.reviewPeriods.map { Text("The name of the review \($0.entry)", $0.title, $0.source) }
        return texts
    }

    private static func papers(of pack: RulePack) -> [Text] {
        pack.papers.flatMap { paper in
            [Text("The title of the paper \(paper.id)", paper.title, paper.source)]
                + paper.parts.flatMap { part in
                    part.opening.map { Text("A printed line of \(part.id)", $0, part.source) } + columns(of: part)
                }
        }
    }

    private static func columns(of part: PaperPart) -> [Text] {
        guard case .table(let table) = part.content else { return [] }
        return table.columns.map { Text("The title of a column of \(part.id)", $0.title, part.source) }
    }
}
