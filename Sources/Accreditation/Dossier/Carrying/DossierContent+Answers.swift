/// One answer of a dossier, whatever its kind.
public enum DossierAnswer: Sendable, Hashable {
    case finding(DossierContent.Rating)
    case text(String)
    case improvements([DossierContent.Improvement])

    /// Whether nobody answered anything and linked nothing.
    public var isEmpty: Bool {
        switch self {
        case .finding(let rating): rating.finding == nil && rating.evidence.isEmpty
        case .text(let text): text.isEmpty
        case .improvements(let entries): entries.isEmpty
        }
    }
}

extension DossierContent {
    /// Where answers stand, in order.
    public var places: [AnswerPlace] {
        sheets.flatMap { code, sheet in
            sheet.findings.keys.map { AnswerPlace(sheet: code, kind: .finding, detail: $0) }
                + sheet.texts.keys.map { AnswerPlace(sheet: code, kind: .text, detail: $0) }
                + Set(sheet.improvements.map(\.clause)).map {
                    AnswerPlace(sheet: code, kind: .improvements, detail: $0)
                }
        }.sorted()
    }

    /// The answer at a place; nil where there is none.
    public func answer(at place: AnswerPlace) -> DossierAnswer? {
        guard let sheet = sheets[place.sheet] else { return nil }
        switch place.kind {
        case .finding: return sheet.findings[place.detail].map(DossierAnswer.finding)
        case .text: return sheet.texts[place.detail].map(DossierAnswer.text)
        case .improvements:
            let entries = sheet.improvements.filter { $0.clause == place.detail }
            return entries.isEmpty ? nil : .improvements(entries)
        }
    }

    /// Puts an answer at a place; nil takes it away.
    mutating func set(_ answer: DossierAnswer?, at place: AnswerPlace) {
        var sheet = sheets[place.sheet] ?? Sheet()
        switch (place.kind, answer) {
        case (.finding, .finding(let rating)): sheet.findings[place.detail] = rating
        case (.finding, _): sheet.findings[place.detail] = nil
        case (.text, .text(let text)): sheet.texts[place.detail] = text
        case (.text, _): sheet.texts[place.detail] = nil
        case (.improvements, .improvements(let entries)): sheet.replaceImprovements(of: place.detail, with: entries)
        case (.improvements, _): sheet.replaceImprovements(of: place.detail, with: [])
        }
        sheets[place.sheet] = sheet
    }
}

extension DossierContent.Sheet {
    fileprivate mutating func replaceImprovements(of clause: String, with entries: [DossierContent.Improvement]) {
        let index = improvements.firstIndex { $0.clause == clause } ?? improvements.endIndex
        let before = improvements[..<index]
        improvements = before + entries + improvements[index...].filter { $0.clause != clause }
    }
}
