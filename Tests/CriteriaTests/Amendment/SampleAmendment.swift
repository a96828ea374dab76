import Criteria
import Testing

/// Amendments of the base pack, written as a person would.
enum SampleAmendment {
    static func read(_ operations: String, id: String = "change", base: String = "base") throws -> Amendment {
        let (amendment, found) = AmendmentReader.read(
            Array(xml(operations, id: id, base: base).utf8), id: id, name: "amendment.xml",
            schema: try SamplePacks.schema())
        #expect(found.map(\.description) == [])
        return try #require(amendment)
    }

    /// The operations begin on line 4.
    static func xml(_ operations: String, id: String = "change", base: String = "base", from: String = "2005-09-01")
        -> String
    {
        """
        <amendment id="\(id)" base="\(base)" number="2/2005/TT" issued="2005-06-01" from="\(from)" article="Điều 1">
          <title>Sửa đổi mẫu</title>
          <provenance official-text="false" compared-with-signed-text="false">Không có thật.</provenance>
        \(operations)
        </amendment>
        """
    }

    /// What the operations make of the base pack.
    static func apply(_ operations: String) throws -> AmendedPack {
        try read(operations).apply(to: try SamplePacks.baseSource(), schema: try SamplePacks.schema())
    }
}
