public import Criteria
import Foundation
import Storage

/// A pack as an amendment would leave it: words changed, a requirement added, an indicator in the place of another, two
/// criteria with each other's numbers.
public enum AmendedPack {
    /// The files of the primary schools' pack, amended.
    ///
    /// 1.1/1/a has other words, 1.1/1/b one requirement more, 1.1/1/c is another indicator; 1.2 and 1.3 change numbers.
    public static func source() throws -> PackSource {
        guard
            let place = TestWorld.standards.packs.firstIndex(where: { $0.id == "17-2018-primary" })
        else { throw TestWorld.UnknownPack(id: "17-2018-primary") }
        var source = TestWorld.standards.sources[place]
        let id = source.id + "+thu-nghiem"
        source.id = id
        edit("circular.xml", of: &source) { text in
            text.replacing("17-2018-primary", with: id)
                .replacing("<criterion file=\"1.2.xml\"/>", with: "<criterion file=\"tam.xml\"/>")
                .replacing("<criterion file=\"1.3.xml\"/>", with: "<criterion file=\"1.2.xml\"/>")
                .replacing("<criterion file=\"tam.xml\"/>", with: "<criterion file=\"1.3.xml\"/>")
        }
        edit("1.2.xml", of: &source) { $0.replacing("code=\"1.2\"", with: "code=\"1.3\"") }
        edit("1.3.xml", of: &source) { $0.replacing("code=\"1.3\"", with: "code=\"1.2\"") }
        edit("1.1.xml", of: &source) { text in
            text.replacing("Chiến lược vừa với nguồn lực trường có", with: "Chiến lược vừa với mọi nguồn lực")
                .replacing(
                    "cấp có thẩm quyền</requirement>",
                    with: "cấp có thẩm quyền</requirement>\n<requirement id=\"pck.1b.3\">Có lộ trình</requirement>"
                )
                .replacing("phuong-huong-chien-luoc.1c", with: "phuong-huong-chien-luoc.1moi")
        }
        return source
    }

    private static func edit(_ file: String, of source: inout PackSource, _ change: (String) -> String) {
        source.files[file] = source.files[file].map { Array(change(String(decoding: $0, as: UTF8.self)).utf8) }
    }
}

extension TestWorld {
    /// Puts the amended pack into the world's database.
    public func keepAmendedPack() async throws -> RulePack {
        let source = try AmendedPack.source()
        guard let pack = PackReader.read(source, schema: nil).0 else { throw UnknownPack(id: source.id) }
        try await RulePackStore(database).store(source, pack)
        return pack
    }
}
