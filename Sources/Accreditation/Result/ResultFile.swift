import Criteria
import Crypto
import Foundation

/// A result with its proof and everything that stands behind it, as a file that anybody can keep and check.
public enum ResultFile {
    /// The result as the command line writes it, and after it:
    ///
    /// - `schoolYear`, `people` (the council: role, name, post) and `submission` (number, person, time and hash of what
    ///   was handed in; null for work that was not handed in),
    /// - `records`: for each rated indicator the finding, who in which role, when (UTC), answers to requirements, and
    ///   evidence with the SHA-256 of its files,
    /// - `seal`: SHA-256 of the members before it, written on one line without spaces, so that a slip is noticed.
    public static func json(_ proofs: ProofBuilder, _ content: DossierContent, submission: Submission?) -> JSONValue {
        let people = content.council.map { json(role: $0.role, name: $0.name, post: $0.post) }
        return json(proofs, content.schoolYear, people, submission.map(json) ?? .null)
    }

    /// The same of what the external evaluation team concluded: `people` are the team, `submission` is the hash of what
    /// they evaluated.
    public static func json(_ proofs: ProofBuilder, _ content: ConclusionContent, schoolYear: String) -> JSONValue {
        let people = content.team.map { json(role: $0.role, name: $0.name, post: "") }
        return json(proofs, schoolYear, people, .members(["contentHash": .string(content.submissionHash)]))
    }

    private static func json(
        _ proofs: ProofBuilder, _ schoolYear: String, _ people: [JSONValue], _ submission: JSONValue
    ) -> JSONValue {
        guard case .object(var members) = proofs.json else { return proofs.json }
        members += [
            JSONMember(key: "schoolYear", value: .string(schoolYear)),
            JSONMember(key: "people", value: .array(people)), JSONMember(key: "submission", value: submission),
            JSONMember(key: "records", value: .object(proofs.foundRecords.map(json))),
        ]
        let digest = SHA256.hash(data: Array(JSONWriter.line(.object(members)).utf8))
        let seal = digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        return .object(members + [JSONMember(key: "seal", value: .string(seal))])
    }

    private static func json(role: String, name: String, post: String) -> JSONValue {
        .members(["role": .string(role), "name": .string(name), "post": .string(post)])
    }

    private static func json(_ submission: Submission) -> JSONValue {
        .members([
            "number": .whole(submission.number), "submittedBy": .string(submission.submittedByName),
            "submittedAt": .string(submission.submittedAt.formatted(.iso8601)),
            "contentHash": .string(submission.contentHash),
        ])
    }

    private static func json(_ found: FoundRecord) -> JSONMember {
        let record = found.record
        var value = JSONValue.members([
            "finding": .string(found.finding.rawValue), "requirements": record.answers.json,
            "ratedBy": .string(record.ratedBy), "role": record.role.map(JSONValue.string) ?? .null,
            "ratedAt": .string(record.ratedAt.formatted(.iso8601)), "evidence": .array(record.evidence.map(json)),
        ])
        if let reason = record.reason, case .object(let members) = value {
            value = .object(members + [JSONMember(key: "reason", value: .string(reason))])
        }
        return JSONMember(key: found.path, value: value)
    }

    private static func json(_ piece: FindingRecord.Evidence) -> JSONValue {
        .members([
            "code": .string(piece.code), "name": .string(piece.name),
            "files": .array(piece.fileHashes.map(JSONValue.string)),
        ])
    }
}

/// A finding and what stands behind it.
private struct FoundRecord {
    /// `1.1/1/c` or `lower-secondary:1.1/1/c`.
    var path: String
    var finding: Finding
    var record: FindingRecord
}

extension ProofBuilder {
    /// Every finding that somebody stands behind, in the pack's order.
    fileprivate var foundRecords: [FoundRecord] {
        subjects.flatMap { subject in
            pack.rated.flatMap(\.paths).compactMap { path in
                guard let finding = subject.findings[path]?.finding, let record = records(subject.schoolingLevel, path)
                else { return nil }
                let needed = NeededFinding(schoolingLevel: subject.schoolingLevel, path: path)
                return FoundRecord(path: needed.description, finding: finding, record: record)
            }
        }
    }
}
