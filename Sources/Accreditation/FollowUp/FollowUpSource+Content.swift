public import Criteria

extension FollowUpSource {
    /// What a sheet suggests to follow: requirements that are not met, sentences of the weaknesses, its plan's entries.
    public static func all(of sheet: DossierContent.Sheet, _ criterion: Criterion) -> [FollowUpSource] {
        var seen: Set<String> = []
        return (unmet(sheet, criterion) + weaknesses(sheet, criterion) + plans(sheet, criterion))
            .filter { seen.insert($0.key).inserted }
    }

    /// What a dossier suggests, sheet by sheet, and what its improvement plan says.
    public static func all(of content: DossierContent, _ pack: RulePack) -> [FollowUpSource] {
        let sheets = pack.rated.flatMap { criterion in
            content.sheets[criterion.code].map { all(of: $0, criterion) } ?? []
        }
        let planned = (content.plan?.issues ?? []).flatMap { issue in
            issue.actions.map { action in
                FollowUpSource(
                    kind: .plan, criterion: issue.row[.criterion], place: action.id.description,
                    text: [action.row[.content], action.row[.activity]].first { !$0.isEmpty } ?? "")
            }
        }
        return sheets + planned.filter { !$0.text.isEmpty }
    }

    private static func unmet(_ sheet: DossierContent.Sheet, _ criterion: Criterion) -> [FollowUpSource] {
        criterion.levels.flatMap { level in
            level.indicators.flatMap { indicator -> [FollowUpSource] in
                let place = "\(level.number)/\(indicator.code)"
                let texts = indicator.requirements.map(\.text)
                return unmetPlaces(sheet.findings[place], count: texts.count).map {
                    FollowUpSource(
                        kind: .requirement, criterion: criterion.code, place: "\(place)#\($0)", text: texts[$0])
                }
            }
        }
    }

    /// Places of the requirements that were answered with "unmet"; all of them where the indicator as a whole was.
    private static func unmetPlaces(_ rating: DossierContent.Rating?, count: Int) -> [Int] {
        guard let rating else { return [] }
        if rating.verdict == Finding.unmet.rawValue { return Array(0..<count) }
        let answers = rating.requirements ?? []
        return answers.indices.filter { $0 < count && answers[$0] == RequirementAnswer.unmet.rawValue }
    }

    private static func weaknesses(_ sheet: DossierContent.Sheet, _ criterion: Criterion) -> [FollowUpSource] {
        sheet.texts.sorted { $0.key < $1.key }.flatMap { field, text -> [FollowUpSource] in
            guard NarrativeField(field)?.part == .weaknesses else { return [] }
            return Sentences.of(text).map {
                FollowUpSource(kind: .weakness, criterion: criterion.code, place: field, text: $0)
            }
        }
    }

    private static func plans(_ sheet: DossierContent.Sheet, _ criterion: Criterion) -> [FollowUpSource] {
        sheet.improvements.filter { !$0.measure.isEmpty }.map {
            FollowUpSource(kind: .plan, criterion: criterion.code, text: $0.measure)
        }
    }
}
