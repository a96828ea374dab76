/// No text that people read is empty: titles, requirements, hints, names of measures, messages.
enum TextsPresent: PackCheck {
    static let name = CheckName.textsPresent

    static func problems(in pack: RulePack) -> [Diagnostic] {
        let texts = identity(of: pack) + rules(of: pack) + tree(of: pack) + statistics(of: pack)
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
        [
            Text("The circular's number", pack.circular.number, pack.place),
            Text("The circular's title", pack.circular.title, pack.place),
            Text("The note on provenance", pack.circular.provenance.note, pack.place),
            Text("The kind of school", pack.schoolType, pack.place),
        ]
            + pack.notices.map { Text("The text of a notice", $0.text, pack.place) }
            + pack.notes.map { Text("A remark", $0, pack.place) }
            + (pack.schoolingLevels?.entries ?? []).map { Text("The name of \($0.id)", $0.title, pack.place) }
    }

    private static func rules(of pack: RulePack) -> [Text] {
        pack.levelRules.map { Text("The title of level \($0.level)", $0.title, $0.source) }
            + pack.conditions.map { Text("The wording of the condition \($0.id)", $0.title, $0.source) }
            + pack.calendar.map { Text("The title of \($0.id)", $0.title, $0.source) }
            + [pack.accreditationGrade].compactMap(\.self).map { Text("The authority", $0.authority, $0.source) }
            + [pack.nationalStandard].compactMap(\.self).map { Text("The authority", $0.authority, $0.source) }
    }

    private static func tree(of pack: RulePack) -> [Text] {
        pack.standards.map { Text("The title of standard \($0.code)", $0.title, $0.source) }
            + pack.rated.flatMap { criterion in
                [Text("The title of \(criterion.code)", criterion.title, criterion.source)]
                    + criterion.levels.flatMap { level in
                        level.guards.map { Text("A limit on judging", $0, level.source) }
                            + level.indicators.flatMap(texts)
                    }
            }
    }

    private static func texts(of indicator: Indicator) -> [Text] {
        indicator.requirements.map { Text("A requirement", $0.text, $0.source) }
            + indicator.measures.map { Text("The name of the measure \($0.id)", $0.name, $0.source) }
            + indicator.measures.compactMap { measure in
                guard case .citedText(let text) = measure.basis else { return nil }
                return Text("The text that the measure \(measure.id) rests on", text, measure.source)
            }
            + indicator.guidance.map { Text("A hint", $0, indicator.source) }
            + indicator.usualEvidence.map { Text("A piece of usual evidence", $0, indicator.source) }
    }

    private static func statistics(of pack: RulePack) -> [Text] {
        pack.statistics.tables.flatMap { table in
            [Text("The title of table \(table.id)", table.title, table.source)]
                + table.columns.map { Text("The title of column \($0.id)", $0.title, table.source) }
                + table.rows.map { Text("The title of row \($0.id)", $0.title, $0.source) }
                + table.checks.map { Text("The message of a check", $0.message, $0.source) }
        }
    }
}
