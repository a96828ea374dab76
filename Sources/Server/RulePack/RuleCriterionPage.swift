import Accreditation
import Criteria

/// One criterion of a pack, with everything that the pack says about it.
struct RuleCriterionPage: PageContent {
    static let template = "RulePack/criterion"

    let heading: String
    let anchor: String
    let standard: String
    let packName: String
    let packLink: String
    let provenance: String
    let isMandatory: Bool
    let mandatoryNote: String
    let levels: [LevelView]
    /// What provinces say about the criterion as a whole.
    let province: [GuidanceView]
    let choice: [ProvinceChoice]
    let figures: [NodeView]
    let evidence: [String]
    let variations: [RulePackPage.TermView]
    /// What it was in older packs, or is in newer ones.
    let history: [HistoryView]
    let previous: LinkView?
    let next: LinkView?

    /// Another pack with the criteria that speak of the same matter.
    struct HistoryView: Sendable {
        let otherPack: String
        let otherLink: String
        let related: [RelatedView]
        let none: String?
        let reading: String
    }

    struct RelatedView: Sendable {
        let label: String
        let link: String
        let extent: String
    }

    struct LevelView: Sendable {
        let levelAnchor: String
        let levelTitle: String
        let guards: [String]
        let indicators: [IndicatorView]
    }

    struct IndicatorView: Sendable {
        let indicatorAnchor: String
        /// `Chỉ báo a`; nil for the only one of a level.
        let mark: String?
        let citation: String
        let requirements: [RequirementView]
        let measures: [MeasureView]
        let guidance: [String]
        let usual: [String]
        /// What provinces say at this place.
        let provinceHints: [GuidanceView]
    }

    struct RequirementView: Sendable {
        let requirementAnchor: String
        let requirement: String
        let isOptional: Bool
    }

    struct MeasureView: Sendable {
        let measureAnchor: String
        let measure: String
        let warning: String?
    }

    /// A node that is only a text.
    struct NodeView: Sendable {
        let nodeAnchor: String
        let text: String
    }
}

extension RuleCriterionPage {
    init(_ criterion: Criterion, _ reading: RuleReading, in library: RuleLibrary) {
        let (pack, link) = (reading.pack, reading.place)
        heading = pack.heading(criterion)
        anchor = criterion.id
        let owner = pack.standards.first { $0.criteria.contains { $0.id == criterion.id } }
        standard = owner.map { "Tiêu chuẩn \($0.code). \($0.title)" } ?? "Xét chung cho cả trường"
        packName = pack.shortName
        packLink = link.pack.path
        provenance = pack.circular.provenance.shortNote
        isMandatory = criterion.isMandatory
        mandatoryNote = "Tiêu chí bắt buộc"
        levels = criterion.levels.map { LevelView($0, reading, isClauses: pack.isSchoolWide(criterion.code)) }
        province = GuidanceView.all(reading.guidance, at: criterion.id)
        choice = reading.choice
        figures = criterion.trackedFigures.map { NodeView(nodeAnchor: $0.id, text: $0.name) }
        evidence = criterion.usualEvidence
        variations = pack.variations.filter { $0.places.contains { $0.isInside(criterion.code) } }.map {
            RulePackPage.TermView(
                term: "\($0.places.joined(separator: ", ")) – theo \($0.dependsOn)", meaning: $0.detail)
        }
        history =
            pack.isSchoolWide(criterion.code)
            ? [] : library.comparisons(of: pack).map { HistoryView($0, $1, of: criterion, in: pack) }
        let all = pack.rated
        let place = all.firstIndex { $0.id == criterion.id } ?? 0
        previous = place > 0 ? LinkView(all[place - 1], of: pack, at: link) : nil
        next = place + 1 < all.count ? LinkView(all[place + 1], of: pack, at: link) : nil
    }
}

extension RuleCriterionPage.HistoryView {
    init(_ comparison: RelatedCriteria, _ other: RulePack, of criterion: Criterion, in pack: RulePack) {
        let isOlder = comparison.older == other.id
        otherPack = other.shortName
        otherLink = Route.rulePack(other.id).path
        related = comparison.pairs(of: criterion.id, in: pack.id).compactMap { pair in
            let id = isOlder ? pair.older : pair.newer
            let found = other.criteria.first { $0.id == id }
            return found.map { RuleCriterionPage.RelatedView($0, of: other, pair) }
        }
        let word = isOlder ? "trước đây" : "sau này"
        none = related.isEmpty ? "Không có tiêu chí nào \(word) nói về cùng việc này." : nil
        reading = comparison.note
    }
}

extension RuleCriterionPage.RelatedView {
    init(_ criterion: Criterion, of pack: RulePack, _ pair: RelatedCriteria.Pair) {
        label = pack.heading(criterion)
        link = Route.ruleCriterion(pack: pack.id, code: criterion.code).path
        let share = pair.extent == .main ? "nội dung chính" : "một phần"
        extent = pair.about.map { "\(share): \($0)" } ?? share
    }
}

extension String {
    /// Whether a place of a variation, such as `1.5/3`, lies in a criterion.
    fileprivate func isInside(_ code: String) -> Bool { self == code || hasPrefix("\(code)/") }
}

extension LinkView {
    fileprivate init(_ criterion: Criterion, of pack: RulePack, at place: RulePlace) {
        self.init(label: pack.heading(criterion), link: place.criterion(criterion.code).path)
    }
}

extension RuleCriterionPage.LevelView {
    init(_ level: Level, _ reading: RuleReading, isClauses: Bool) {
        levelAnchor = level.id
        levelTitle = reading.pack.title(ofLevel: level.number).capitalizedFirst
        guards = level.guards
        indicators = level.indicators.map {
            RuleCriterionPage.IndicatorView($0, reading, word: isClauses ? "Khoản" : "Chỉ báo")
        }
    }
}

extension RuleCriterionPage.IndicatorView {
    init(_ indicator: Indicator, _ reading: RuleReading, word: String) {
        indicatorAnchor = indicator.id
        mark = indicator.code == "-" ? nil : "\(word) \(indicator.code)"
        citation = "\(indicator.citation)"
        requirements = indicator.requirements.map {
            RuleCriterionPage.RequirementView(
                requirementAnchor: $0.id, requirement: $0.text, isOptional: $0.isOptional)
        }
        measures = indicator.measures.map { measure in
            RuleCriterionPage.MeasureView(
                measureAnchor: measure.id, measure: PackListing.text(measure, in: reading.pack),
                warning: measure.warnsOnly.map {
                    "chỉ để nhắc từ \($0.from.vietnamese) đến hết \($0.to.vietnamese) (\($0.citation))"
                })
        }
        guidance = indicator.guidance
        usual = indicator.usualEvidence
        provinceHints = GuidanceView.all(reading.guidance, at: indicator.id)
    }
}
