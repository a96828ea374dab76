import Accreditation
import Criteria
import Foundation
import Hummingbird
import Storage

/// What the page of one sheet read three ways is made of.
struct ThreeWayReading: Sendable {
    let read: ReadContent
    let criterion: Criterion
    let person: PersonID
    /// On this sheet.
    let remarks: [ReviewRemark]
    /// The handing in on which the reader may remark; nil for others.
    let waiting: Submission?
    /// Sentences of the handing in before, text by text; nil where there is none to compare with.
    let before: [String: Set<String>]?
    /// Why the reader can neither remark nor mend; nil where they can, or where it is not their work.
    let closed: ClosedView?

    var pack: RulePack { read.used.pack }

    /// The texts that are shown.
    var place: SentencePlace {
        let texts = read.content.sheets[criterion.code]?.texts ?? [:]
        let fields = texts.compactMap { name, text in NarrativeField(name).map { ($0, text) } }
        return SentencePlace(
            texts: Dictionary(fields, uniquingKeysWith: { first, _ in first }), pack: pack, criterion: criterion)
    }

    /// Whether a sentence was written or changed since the handing in before.
    func isNew(_ sentence: ThreeWay.Sentence) -> Bool {
        before.map { $0[sentence.field.description]?.contains(sentence.text) != true } ?? false
    }

    /// The same page of another sheet.
    func route(_ code: String) -> Route { read.of(.threeWay(read.dossier.id.uuid, code: code)) }

    /// Whether the reader mends the sheet that is shown.
    var mayMend: Bool { read.submission == nil && read.dossier.allowsRating(criterion.code) }
}
