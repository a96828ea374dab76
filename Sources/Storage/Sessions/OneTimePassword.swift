/// A password that is given by word of mouth or on paper and must be changed at the first sign-in.
public enum OneTimePassword {
    /// Letters and digits that nobody mistakes for another.
    private static let alphabet = Array("abcdefghijkmnpqrstuvwxyz23456789")

    /// A new one: three groups of four, such as `kd7m-4wpa-x9te`; about 60 bits.
    public static func make() -> String {
        var random = SystemRandomNumberGenerator()
        return (0..<3).map { _ in
            String((0..<4).map { _ in alphabet[Int.random(in: alphabet.indices, using: &random)] })
        }.joined(separator: "-")
    }
}
