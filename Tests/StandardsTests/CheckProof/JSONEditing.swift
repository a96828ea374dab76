import Accreditation
import Crypto

/// A step into a document: a key, or an index.
enum JSONStep: Sendable, ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
    case key(String)
    case index(Int)

    init(stringLiteral value: String) { self = .key(value) }
    init(integerLiteral value: Int) { self = .index(value) }
}

extension JSONValue {
    subscript(key: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.key == key }?.value
    }

    var members: [JSONMember] {
        guard case .object(let members) = self else { return [] }
        return members
    }

    var elements: [JSONValue] {
        guard case .array(let elements) = self else { return [] }
        return elements
    }

    /// The document with the value at a place replaced, or taken out by nil; unchanged where there is no such place.
    func with(_ steps: [JSONStep], _ change: (JSONValue) -> JSONValue?) -> JSONValue? {
        guard let step = steps.first else { return change(self) }
        let rest = Array(steps.dropFirst())
        switch (step, self) {
        case (.key(let key), .object(let members)):
            return .object(
                members.compactMap { member in
                    if member.key != key { return member }
                    return member.value.with(rest, change).map { JSONMember(key: key, value: $0) }
                })
        case (.index(let index), .array(let values)):
            return .array(values.enumerated().compactMap { $0 == index ? $1.with(rest, change) : $1 })
        default: return self
        }
    }

    /// The file of a result page with its seal made again, as somebody who knows how would.
    var sealedAgain: JSONValue {
        let members = members.filter { $0.key != "seal" }
        let digest = SHA256.hash(data: Array(JSONWriter.line(.object(members)).utf8))
        let seal = digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        return .object(members + [JSONMember(key: "seal", value: .string(seal))])
    }
}
