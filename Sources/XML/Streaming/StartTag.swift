import CLibXML2

/// A start tag while it is read; it cannot be kept.
public struct StartTag: ~Copyable {
    /// The name without a prefix.
    public let name: String
    /// The line of the tag's end.
    public let line: Int
    private let attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    private let count: Int

    init(name: String, line: Int, attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, count: Int) {
        self.name = name
        self.line = line
        self.attributes = attributes
        self.count = count
    }

    /// The value of an attribute by its name without a prefix; nil where there is none.
    public subscript(attribute: String) -> String? {
        guard let attributes else { return nil }
        for index in 0..<count {
            // libxml2 gives five pointers for each: name, prefix, namespace, start and end of the value.
            let five = attributes.advanced(by: 5 * index)
            guard xmlStrEqual(five[0], attribute) == 1, let start = five[3], let end = five[4] else { continue }
            return String(decoding: UnsafeBufferPointer(start: start, count: end - start), as: UTF8.self)
        }
        return nil
    }
}
