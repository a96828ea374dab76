import Accreditation
import Criteria

/// The words in which pages speak of what a pack has rated: those of its circular.
struct PackTerms: Sendable, Hashable {
    /// What has a finding, inside a sentence: an indicator, or a level where requirements are judged.
    let rated: String
    /// The same at the beginning of a sentence.
    let ratedTitle: String
    /// One of the things that must all be met.
    let content: String
    /// What the marks in the table of criteria and levels stand for.
    let marks: String

    /// - Parameter ratesRequirements: whether requirements are judged, level by level.
    init(ratesRequirements: Bool) {
        rated = ratesRequirements ? "mức" : "chỉ báo"
        ratedTitle = rated.capitalizedFirst
        content = ratesRequirements ? "yêu cầu" : "nội hàm"
        marks = ratesRequirements ? "* là các yêu cầu của mức," : "Chữ cái là chỉ báo, * là mức chỉ có một yêu cầu,"
    }

    /// A finding that `FindingWords` has written, for reading.
    func finding(_ text: String) -> String {
        let start = FindingWords.byRequirement
        return text.hasPrefix(start) ? "Theo \(content)" + text.dropFirst(start.count) : text
    }

    static let sample = PackTerms(ratesRequirements: false)
}

extension RulePack {
    /// The words for what this pack has rated.
    var pageTerms: PackTerms { PackTerms(ratesRequirements: ratesRequirements) }
}
