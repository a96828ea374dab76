/// Writes JSON with keys in the order given: the same value, the same bytes.
public struct JSONWriter {
    private var text = ""
    private var colon = ": "

    private init() {}

    /// The document with two spaces of indentation, ending in a line break.
    public static func text(_ value: JSONValue) -> String {
        var writer = JSONWriter()
        writer.write(value, "\n")
        return writer.text + "\n"
    }

    /// The document on one line, without any space between its parts.
    public static func line(_ value: JSONValue) -> String {
        var writer = JSONWriter()
        writer.colon = ":"
        writer.write(value, "")
        return writer.text
    }

    /// The text as a JSON string with its quotation marks.
    public static func quoted(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x22 && $0 != 0x5C }) { return "\"" + text + "\"" }
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case "\r": quoted += "\\r"
            case "\t": quoted += "\\t"
            case "\u{8}": quoted += "\\b"
            case "\u{C}": quoted += "\\f"
            case _ where scalar.value < 0x20:
                let digits = String(scalar.value, radix: 16)
                quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }

    private mutating func write(_ value: JSONValue, _ lineBreak: String) {
        switch value {
        case .null: text += "null"
        case .bool(let value): text += value ? "true" : "false"
        case .number(let digits): text += digits
        case .string(let value): text += JSONWriter.quoted(value)
        case .array(let values): list("[", values, "]", lineBreak) { $0.write($1, $2) }
        case .object(let members):
            list("{", members, "}", lineBreak) { writer, member, lineBreak in
                writer.text += JSONWriter.quoted(member.key) + writer.colon
                writer.write(member.value, lineBreak)
            }
        }
    }

    private mutating func list<Item>(
        _ open: String, _ items: [Item], _ close: String, _ lineBreak: String,
        _ write: (inout JSONWriter, Item, String) -> Void
    ) {
        text += open
        let inner = lineBreak.isEmpty ? "" : lineBreak + "  "
        for (place, item) in items.enumerated() {
            text += (place == 0 ? "" : ",") + inner
            write(&self, item, inner)
        }
        text += (items.isEmpty ? "" : lineBreak) + close
    }
}
