import Criteria

/// One rule pack: what it is, its criteria, and everything that it says about the school as a whole.
struct RulePackPage: PageContent {
    static let template = "RulePack/pack"

    let heading: String
    let state: StateBadge
    let pack: PackView
    let kinds: String
    let issued: String
    let replaces: String?
    let searchLink: String
    let packID: String
    let standards: [StandardView]
    let schoolWide: [LinkView]
    let levels: [RuleView]
    let schoolingLevels: String?
    let recognitions: [RecognitionView]
    let council: CouncilView
    let code: CodeView
    let calendar: [RemarkView]
    /// What provinces say beside the pack.
    let province: [GuidanceNotes]
    let choice: [ProvinceChoice]
    let forms: RuleForms
    let terms: [TermView]
    let variations: [TermView]
    let provenance: ProvenanceView

    /// A standard with its criteria.
    struct StandardView: Sendable {
        let anchor: String
        let standardTitle: String
        let criteria: [CriterionLink]
    }

    struct CriterionLink: Sendable {
        let label: String
        let link: String
        let isMandatory: Bool
        let levelNames: String
    }

    /// A rule with its conditions and article.
    struct RuleView: Sendable {
        let ruleTitle: String
        let conditions: [String]
        let citation: String
    }

    /// A grade or degree.
    struct RecognitionView: Sendable {
        let ruleTitle: String
        let conditions: [String]
        let citation: String
        let isAssumed: Bool
        let facts: [String]
        let remarks: [RemarkView]
    }

    struct CouncilView: Sendable {
        let statements: [String]
        let councilCitation: String
        let councilRemarks: [RemarkView]
    }

    struct CodeView: Sendable {
        let example: String
        let codeCitation: String
        let columns: String
        let codeRemarks: [RemarkView]
    }

    /// Something that is said, with its article, and whether it is usual practice only.
    struct RemarkView: Sendable {
        let remark: String
        let source: String
        let isAssumedRemark: Bool
    }

    struct TermView: Sendable {
        let term: String
        let meaning: String
    }

    /// Where the wording comes from.
    struct ProvenanceView: Sendable {
        let note: String
        let compared: String
        let hash: String
        let notes: [String]
    }
}

extension RulePackPage {
    init(_ reading: RuleReading, today: Day) {
        let (pack, place) = (reading.pack, reading.place)
        let circular = pack.circular
        heading = "Thông tư \(circular.number)"
        state = reading.isCurrent ? StateBadge(inForce: pack, today) : .kept
        self.pack = PackView(pack, notices: pack.notices, at: place)
        kinds = pack.kinds.capitalizedFirst
        issued = circular.issued.vietnamese
        let before = circular.replaces.joined(separator: ", ")
        let succession =
            (before.isEmpty ? [] : ["Thay Thông tư \(before)"])
            + (circular.replacedBy.map { ["Được thay bằng Thông tư \($0)"] } ?? [])
        replaces = succession.isEmpty ? nil : succession.joined(separator: ". ")
        searchLink = Route.rulePacks.path
        packID = pack.id
        standards = pack.standards.map { StandardView($0, at: place) }
        schoolWide = pack.schoolWide.map {
            LinkView(label: $0.title, link: place.criterion($0.code).path)
        }
        levels = pack.levelRules.map { RuleView($0, of: pack) }
        schoolingLevels = pack.schoolingLevels.map {
            "Trường có nhiều cấp học đánh giá riêng từng cấp (\($0.entries.map(\.title).joined(separator: ", "))); "
                + "trường lấy mức thấp nhất (\($0.citation))."
        }
        recognitions = RecognitionView.all(of: pack)
        council = CouncilView(pack.council)
        code = CodeView(pack)
        calendar = pack.calendar.map { RemarkView($0) }
        province = reading.guidance.map(GuidanceNotes.init)
        choice = reading.choice
        forms = RuleForms(pack)
        terms = pack.terms.map { TermView(term: $0.name, meaning: $0.meaning) }
        variations = pack.variations.map {
            TermView(term: "\($0.places.joined(separator: ", ")) – theo \($0.dependsOn)", meaning: $0.detail)
        }
        provenance = ProvenanceView(
            note: circular.provenance.note, compared: circular.provenance.shortNote, hash: pack.hash,
            notes: pack.notes)
    }
}

extension RulePackPage.StandardView {
    init(_ standard: Standard, at place: RulePlace) {
        anchor = standard.id
        standardTitle = "Tiêu chuẩn \(standard.code). \(standard.title)"
        criteria = standard.criteria.map { criterion in
            RulePackPage.CriterionLink(
                label: "\(criterion.code). \(criterion.title)",
                link: place.criterion(criterion.code).path,
                isMandatory: criterion.isMandatory,
                levelNames: "Mức " + criterion.levels.map { String($0.number) }.joined(separator: ", "))
        }
    }
}
