import Accreditation

/// A way of changing a result that must not pass.
struct Tampering: Sendable {
    var name: String
    var change: @Sendable (JSONValue) -> JSONValue?

    init(_ name: String, _ steps: JSONStep..., change: @escaping @Sendable (JSONValue) -> JSONValue?) {
        self.name = name
        self.change = { $0.with(steps, change) }
    }

    /// In what the rules alone decide.
    static func ofResult(_ result: JSONValue) -> [Tampering] {
        let criterion = JSONStep.key(result["criteria"]?.members.first?.key ?? "")
        let found = result["proof"]?["input"]?["findings"]?.members.first
        let finding: [JSONStep] = ["proof", "input", "findings", .key(found?.key ?? "")]
        return [
            Tampering("pack", "pack") { _ in .string("no-such-pack") },
            Tampering("level", "level") { _ in .whole(7) },
            Tampering("level as text", "level") { .string(JSONWriter.line($0)) },
            Tampering("highest possible", "highestPossible") { _ in .whole(7) },
            Tampering("complete", "complete") { $0 == .bool(true) ? .bool(false) : .bool(true) },
            Tampering("criterion's level", "criteria", criterion, "level") { _ in .whole(5) },
            Tampering("criterion's highest level", "criteria", criterion, "highestPossible") { _ in .whole(8) },
            Tampering("criterion taken out", "criteria", criterion) { _ in nil },
            Tampering("national standard", "nationalStandard") { _ in
                .members(["degree": .whole(9), "missing": .array([])])
            },
            Tampering("next level", "nextLevel", "level") { _ in .whole(9) },
            Tampering("needed finding taken out", "nextLevel", "needed", 0) { _ in nil },
            Tampering("needed finding exchanged", "nextLevel", "needed", 0) { _ in .string("1.1/1/x") },
            Tampering("needed findings in another order", "nextLevel", "needed") { .array($0.elements.reversed()) },
            Tampering("hash of the pack", "proof", "packHash") { _ in .string(String(repeating: "0", count: 64)) },
            Tampering("findings", "proof", "input", "findings") { _ in .object([]) },
            Tampering("a criterion's findings") { $0.with(finding) { _ in nil } },
            Tampering("key that does not belong there") {
                .object($0.members + [JSONMember(key: "note", value: .null)])
            },
            Tampering("key twice") { .object($0.members + [JSONMember(key: "level", value: .whole(1))]) },
            Tampering("no proof", "proof") { _ in nil },
            Tampering("no input", "proof", "input") { _ in nil },
        ] + ofProof + (result["nationalStandard"] == .null ? [] : ofFacts)
    }

    /// In what the facts decide, where they decide something.
    private static let ofFacts: [Tampering] = [
        Tampering("degree", "nationalStandard", "degree") { _ in .whole(9) },
        Tampering("missing conditions", "nationalStandard", "missing") { _ in .array([.string("none")]) },
        Tampering("facts", "proof", "input", "facts") {
            .object($0.members.filter { $0.key != "cohortCompleted" })
        },
    ]

    /// In the tree of the proof.
    private static let ofProof: [Tampering] = [
        Tampering("conclusion", "proof", "holds") { $0 == .null ? .bool(true) : .null },
        Tampering("statement", "proof", "statement") { _ in .string("Trường đạt Mức 9.") },
        Tampering(
            "statement of a leaf", "proof", "children", 0, "children", 0, "children", 0, "children", 0, "statement"
        ) {
            _ in .string("Đúng.")
        },
        Tampering("leaf", "proof", "children", 0, "children", 0, "children", 0, "children", 0, "holds") {
            $0 == .bool(true) ? .bool(false) : .bool(true)
        },
        Tampering("leaf taken out", "proof", "children", 0, "children", 0, "children", 0, "children", 0) { _ in nil },
        Tampering("citation", "proof", "children", 0, "citation") { _ in .string("Điều 1") },
        Tampering("branch taken out", "proof", "children", 1) { _ in nil },
        Tampering("branches exchanged", "proof", "children") { .array($0.elements.reversed()) },
    ]

    /// In what stands behind the findings; whoever makes the seal again is still found out.
    static func ofRecords(_ result: JSONValue) -> [Tampering] {
        let path = JSONStep.key(result["records"]?.members.first?.key ?? "")
        let file: [JSONStep] = ["records", path, "evidence", 0, "files", 0]
        return [
            Tampering("finding of a record", "records", path, "finding") {
                .string($0 == .string("met") ? "unmet" : "met")
            },
            Tampering("record taken out", "records", path) { _ in nil },
            Tampering("role", "records", path, "role") { _ in .string("vice-chair") },
            Tampering("council", "people") { _ in .array([]) },
            Tampering("no time", "records", path, "ratedAt") { _ in .string("hôm qua") },
            Tampering("no hash of a file") { $0.with(file) { _ in .string("không có") } },
        ]
    }

    /// What nothing but the seal can tell.
    static func underSeal(_ result: JSONValue) -> [Tampering] {
        let path = JSONStep.key(result["records"]?.members.first?.key ?? "")
        let file: [JSONStep] = ["records", path, "evidence", 0, "files", 0]
        return [
            Tampering("person", "records", path, "ratedBy") { _ in .string("Ai đó") },
            Tampering("time", "records", path, "ratedAt") { _ in .string("2001-01-01T00:00:00Z") },
            Tampering("evidence code", "records", path, "evidence", 0, "code") { _ in .string("H9-9.9-99") },
            Tampering("hash of a file") { $0.with(file) { _ in .string(String(repeating: "f", count: 64)) } },
            Tampering("name in the council", "people", 0, "name") { _ in .string("Ai đó") },
            Tampering("school year", "schoolYear") { _ in .string("1999-2000") },
            Tampering("submission", "submission", "contentHash") { _ in .string("") },
            Tampering("seal", "seal") { _ in .string(String(repeating: "0", count: 64)) },
            Tampering("no seal", "seal") { _ in nil },
        ]
    }
}
