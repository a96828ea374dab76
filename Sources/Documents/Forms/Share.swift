/// A share of a whole as Vietnamese readers write it: `66,7%`, `100%`.
enum Share {
    /// Rounded half up to one digit behind the comma; a dash for a share of nothing.
    static func text(_ part: Int, of whole: Int) -> String {
        guard whole > 0 else { return "–" }
        let thousandths = (part * 2_000 + whole) / (2 * whole)
        let digit = thousandths % 10
        return "\(thousandths / 10)\(digit == 0 ? "" : ",\(digit)")%"
    }
}
