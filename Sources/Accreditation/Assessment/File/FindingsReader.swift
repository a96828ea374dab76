import Criteria

/// Reads a parsed file of findings and collects every problem with its path.
struct FindingsReader {
    let packs: [RulePack]
    var problems: [JSONProblem]

    mutating func read(_ document: JSONValue) -> FindingsFile? {
        guard let root = object(document, .root) else { return nil }
        let allowed = ["pack", "circular", "schoolType", "findings", "parts", "facts"]
        refuseUnknownKeys(root, allowed, .root)
        let pack = pack(root)
        let facts = root["facts"].map { self.facts($0, JSONPath.root.member("facts")) } ?? Facts()
        if root["findings"] != nil && root["parts"] != nil {
            report(JSONPath.root.member("parts"), "Chỉ ghi một trong hai: \"findings\" hoặc \"parts\".")
        }
        guard let pack else { return nil }
        var findings = root["findings"].map {
            DossierFindings.whole(self.findings($0, pack, JSONPath.root.member("findings")))
        }
        if let value = root["parts"] { findings = parts(value, pack, JSONPath.root.member("parts")) }
        return FindingsFile(pack: pack, findings: findings ?? .whole(Findings()), facts: facts)
    }

    mutating func report(_ path: JSONPath, _ message: String) {
        problems.append(JSONProblem(path, message))
    }

    /// The members by key; of two equal keys, which are reported already, the first.
    mutating func object(_ value: JSONValue, _ path: JSONPath) -> [String: JSONValue]? {
        guard case .object(let members) = value else {
            report(path, "Cần một đối tượng { … }, không phải \(value.kind).")
            return nil
        }
        return Dictionary(members.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
    }

    /// The members in the file's order, each key once.
    mutating func members(_ value: JSONValue, _ path: JSONPath) -> [JSONMember] {
        guard let byKey = object(value, path), case .object(let members) = value else { return [] }
        var seen: Set<String> = []
        return members.filter { seen.insert($0.key).inserted && byKey[$0.key] != nil }
    }

    mutating func refuseUnknownKeys(_ object: [String: JSONValue], _ allowed: [String], _ path: JSONPath) {
        for key in object.keys.sorted() where !allowed.contains(key) {
            report(path.member(key), "Khóa này không có trong mẫu. Được dùng: \(quoted(allowed)).")
        }
    }

    mutating func string(_ value: JSONValue, _ path: JSONPath) -> String? {
        if case .string(let text) = value { return text }
        report(path, "Cần một chuỗi ký tự, không phải \(value.kind).")
        return nil
    }

    func quoted(_ words: some Sequence<String>) -> String {
        words.map(JSONWriter.quoted).joined(separator: ", ")
    }
}

extension JSONValue {
    /// What it is, in Vietnamese.
    var kind: String {
        switch self {
        case .null: "null"
        case .bool: "giá trị đúng/sai"
        case .number: "số"
        case .string: "chuỗi ký tự"
        case .array: "danh sách [ … ]"
        case .object: "đối tượng { … }"
        }
    }
}
