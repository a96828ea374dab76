/// Writes JSON with two spaces of indentation and keys in the order given: the same value, the same bytes.
public struct JSONWriter {
    private var text = ""

    private init() {}

    /// The document, ending in a line break.
    public static func text(_ value: JSONValue) -> String {
        var writer = JSONWriter()
        writer.write(value, "\n")
        return writer.text + "\n"
    }

    /// The text as a JSON string with its quotation marks.
    public static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case "\r": quoted += "\\r"
            case "\t": quoted += "\\t"
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
                writer.text += JSONWriter.quoted(member.key) + ": "
                writer.write(member.value, lineBreak)
            }
        }
    }

    private mutating func list<Item>(
        _ open: String, _ items: [Item], _ close: String, _ lineBreak: String,
        _ write: (inout JSONWriter, Item, String) -> Void
    ) {
        text += open
        for (place, item) in items.enumerated() {
            text += (place == 0 ? "" : ",") + lineBreak + "  "
            write(&self, item, lineBreak + "  ")
        }
        text += (items.isEmpty ? "" : lineBreak) + close
    }
}
