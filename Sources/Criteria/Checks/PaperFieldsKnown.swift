/// Fields in braces in a paper's printed words are known, and figures among them are rows of the statistics form.
enum PaperFieldsKnown: PackCheck {
    static let name = CheckName.paperFieldsKnown

    static func problems(in pack: RulePack) -> [Diagnostic] {
        pack.papers.flatMap { paper in
            unknown(in: [paper.title, paper.about], of: pack, at: paper.source)
                + paper.parts.flatMap { unknown(in: [$0.title] + $0.opening, of: pack, at: $0.source) }
        }
    }

    private static func unknown(in lines: [String], of pack: RulePack, at place: SourceLocation) -> [Diagnostic] {
        lines.flatMap(PaperField.pieces).compactMap { piece in
            switch piece {
            case .words, .field: nil
            case .unknown(let name): error("There is no field {\(name)}; write one of those that exist.", at: place)
            case .figure(let path):
                isThere(path, in: pack.statistics)
                    ? nil : error("There is no figure \(path) in the statistics form; name one.", at: place)
            }
        }
    }

    private static func isThere(_ path: String, in form: StatisticsForm) -> Bool {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard (2...3).contains(parts.count), let table = form.tables.first(where: { $0.id == parts[0] }),
            table.rows.contains(where: { $0.id == parts[1] })
        else { return false }
        if parts.count == 3 { return table.columns.contains { $0.id == parts[2] } }
        return table.isYearly || table.columns.count == 1
    }
}
