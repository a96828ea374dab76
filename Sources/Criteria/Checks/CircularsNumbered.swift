/// A circular's number is made of number, year and letters with a slash between, its year is that of the day it was
/// signed, and a pack that is named after number, year and a kind of school is the pack of them.
enum CircularsNumbered: PackCheck {
    static let name = CheckName.circularsNumbered

    static func problems(in pack: RulePack) -> [Diagnostic] {
        let parts = pack.circular.number.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 3, let number = Int(parts[0]), let year = Int(parts[1]), !parts[2].isEmpty else {
            let sentence = "The circular has the number \"\(pack.circular.number)\""
            return [error("\(sentence); write number, year and letters with a slash between.", at: pack.place)]
        }
        return signed(in: year, pack) + named(number, year, pack)
    }

    private static func signed(in year: Int, _ pack: RulePack) -> [Diagnostic] {
        if pack.circular.issued.year == year { return [] }
        let sentence = "The circular \(pack.circular.number) was signed on \(pack.circular.issued), in another year"
        return [error("\(sentence); correct the number or the day.", at: pack.place)]
    }

    private static func named(_ number: Int, _ year: Int, _ pack: RulePack) -> [Diagnostic] {
        let words = pack.id.split(separator: "+")[0].split(separator: "-", omittingEmptySubsequences: false)
        guard words.count > 2, Int(words[0]) != nil, Int(words[1]) != nil else { return [] }
        let expected = "\(number)-\(year)-\(pack.schoolType)"
        if words.joined(separator: "-") == expected { return [] }
        let sentence = "The pack is named \(pack.id) but holds \(expected) by circular and kind of school"
        return [error("\(sentence); correct the wrong one.", at: pack.place)]
    }
}
