public import Criteria
import Foundation

/// A result with its proof and everything that stands behind it, as a file for keeping and for other programs.
public enum ResultFile {
    /// The result as the command line writes it, and after it the member `records`: for each rated indicator the
    /// finding, who, when (UTC), answers to requirements and evidence with the SHA-256 of its files.
    public static func json(_ proofs: ProofBuilder, _ content: DossierContent, _ pack: RulePack) -> JSONValue {
        var document = proofs.result.json(proof: proofs.whole())
        guard case .object(var members) = document else { return document }
        let records = pack.rated.flatMap(\.paths).compactMap { path in
            content.rating(path)?.finding?.finding.flatMap { finding in
                content.record(path).map { JSONMember(key: path.description, value: json($0, finding)) }
            }
        }
        members.append(JSONMember(key: "records", value: .object(records)))
        document = .object(members)
        return document
    }

    private static func json(_ record: FindingRecord, _ finding: Finding) -> JSONValue {
        .members([
            "finding": .string(finding.rawValue),
            "requirements": .array(record.answers.map { $0.map { .string($0.rawValue) } ?? .null }),
            "ratedBy": .string(record.ratedBy),
            "ratedAt": .string(record.ratedAt.formatted(.iso8601)),
            "evidence": .array(record.evidence.map(json)),
        ])
    }

    private static func json(_ piece: FindingRecord.Evidence) -> JSONValue {
        .members([
            "code": .string(piece.code), "name": .string(piece.name),
            "files": .array(piece.fileHashes.map(JSONValue.string)),
        ])
    }
}
