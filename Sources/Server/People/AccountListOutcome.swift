import Accreditation
import Documents
import Storage

extension AccountListReading {
    /// What becomes of one line.
    struct Outcome {
        let line: AccountListFile.Line
        /// The account that would be made; nil where there is one or something is wrong.
        var account: NewAccount?
        var unitName = ""
        /// The account that is there already.
        var known: KnownAccount?
        var problems: [Problem] = []
    }

    /// A cell that is not taken.
    struct Problem {
        let address: String
        let sentence: String
    }
}

extension AccountListReading.Outcome {
    mutating func fail(_ address: String, _ sentence: String) {
        account = nil
        problems.append(.init(address: address, sentence: sentence))
    }
}
