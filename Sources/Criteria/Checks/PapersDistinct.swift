/// Papers have identifiers of their own, and so have the parts of each paper: the school's texts are kept under them.
/// The columns of a table that the school fills in have different headings.
enum PapersDistinct: PackCheck {
    static let name = CheckName.papersDistinct

    static func problems(in pack: RulePack) -> [Diagnostic] {
        papers(of: pack) + pack.papers.flatMap(\.parts).flatMap(columns)
    }

    private static func columns(of part: PaperPart) -> [Diagnostic] {
        guard case .table(let table) = part.content else { return [] }
        return table.columns.secondOccurrences(by: \.title).map {
            error("The part \(part.id) has two columns \"\($0.title)\"; rename one.", at: part.source)
        }
    }

    private static func papers(of pack: RulePack) -> [Diagnostic] {
        pack.papers.secondOccurrences(by: \.id).map {
            error("The paper \($0.id) is there twice; give one another id.", at: $0.source)
        }
            + pack.papers.flatMap { paper in
                paper.parts.secondOccurrences(by: \.id).map {
                    error("The paper \(paper.id) has two parts \($0.id); give one another id.", at: $0.source)
                }
                    + paper.parts.filter { $0.id.isBlank || $0.id.contains("/") }.map {
                        error(
                            "The identifier \"\($0.id)\" is empty or has a slash; use letters and digits.",
                            at: $0.source)
                    }
            }
    }
}
