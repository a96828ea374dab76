import Foundation

/// Addresses of the files of the evidence.
extension Route {
    /// One revision of one file; `tai-ve=1` keeps it instead of showing it.
    static func evidenceFile(_ piece: UUID, slot: Int, revision: Int) -> Route {
        ["tep", .id("evidence", piece), .number("slot", slot), .number("revision", revision)]
    }
}
