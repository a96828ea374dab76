/// The units of WordprocessingML.
enum DocxUnits {
    /// Twentieths of a point in so many millimetres.
    static func twips(_ millimetres: Int) -> Int { (millimetres * 14_400 + 127) / 254 }

    /// Sizes of letters are given in halves of a point.
    static func halves(_ points: Int) -> String { String(points * 2) }

    /// Gaps are given in twentieths of a point.
    static func gap(_ points: Int) -> String { String(points * 20) }

    /// Distances between lines are given in 240ths of a line.
    static func line(_ hundredths: Int) -> String { String(hundredths * 240 / 100) }
}
