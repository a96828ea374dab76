import Accreditation
import Criteria

/// A piece of evidence of the story.
struct StoryEvidence: Decodable, Sendable {
    struct File: Decodable, Sendable {
        let name: String
        let kind: String
        let revisions: [Revision]
    }

    struct Revision: Decodable, Sendable {
        let uploadedBy: String
    }

    struct Period: Decodable, Sendable {
        let from: String?
        let to: String?
    }

    /// The code that registering in the file's order gives.
    let key: String
    let criterion: String
    let name: String
    let number: String
    let issued: String?
    let issuer: String
    let keeper: String
    let period: Period?
    let validUntil: String?
    let remarks: String
    let indicators: [String]
    let registeredBy: String
    let files: [File]

    /// What to register.
    var draft: EvidenceDraft {
        let details = EvidenceDetails(
            name: name, number: number, issuedOn: issued.flatMap(Day.init(iso:)), issuer: issuer, keeper: keeper,
            periodFrom: period?.from.flatMap(Day.init(iso:)), periodTo: period?.to.flatMap(Day.init(iso:)),
            validUntil: validUntil.flatMap(Day.init(iso:)), remarks: remarks)
        return EvidenceDraft(
            details: details, criterion: criterion, indicators: indicators.compactMap { IndicatorPath($0) })
    }
}
