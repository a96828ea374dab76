public import Accreditation
public import Criteria
import Foundation

/// What a school of the story wrote into its papers, and which of them its head approved.
struct StoryPapers: Decodable, Sendable {
    let writer: String
    let head: String
    /// By paper, and in it by place.
    let texts: [String: [String: String]]
    let approvals: [Approval]
    /// Written after the approvals, so that they are outdated: by paper and place.
    let changes: [String: [String: String]]
    let scans: [Scan]

    /// The head approved a paper.
    struct Approval: Decodable, Sendable {
        let paper: String
        let at: String
        let reason: String

        var moment: Date? { try? Date(at, strategy: .iso8601) }
    }

    /// Somebody put the signed paper beside the first approved one.
    struct Scan: Decodable, Sendable {
        let paper: String
        let file: String
        /// The name of the file that belongs to the program.
        let seed: String
    }
}

/// Makes the files of the papers that heads of schools approve in the sample story; storage itself makes none.
public struct StoryPress: Sendable {
    /// What stands before paths in links.
    let addressBase: String
    let make: @Sendable (Order) async throws -> MadePaper?

    /// One paper to be made.
    public struct Order: Sendable {
        public let form: PaperForm
        public let dossier: Dossier
        public let used: UsedPack
        public let material: PaperMaterial
        /// Who approves it.
        public let head: PersonID
        /// Why it is approved though something is missing.
        public let reason: String
    }

    /// - Parameter make: keeps both files of a paper; nil where this machine cannot make them, and the paper then
    ///   stays unapproved.
    public init(addressBase: String, make: @escaping @Sendable (Order) async throws -> MadePaper?) {
        self.addressBase = addressBase
        self.make = make
    }
}
