import Foundation

/// The sentences of a text, in order, without blanks around them.
public enum Sentences {
    /// A sentence ends with its mark before a blank, or with its line. Marks inside of numbers and codes end nothing,
    /// nor does a stop after a single capital letter or a short form with a capital (`TP. Vinh`).
    public static func of(_ text: String) -> [String] {
        text.split(whereSeparator: \.isNewline).flatMap { line(String($0)) }
    }

    private static func line(_ line: String) -> [String] {
        var (sentences, current) = ([String](), "")
        var before: Character = " "
        for character in line {
            if character.isWhitespace, marks.contains(before), !endsShort(current) {
                sentences.append(current)
                current = ""
            }
            current.append(character)
            before = character
        }
        sentences.append(current)
        return sentences.map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    }

    private static let marks: Set<Character> = [".", "!", "?", "…"]

    /// Whether the text ends with a short form such as `TP.`: a stop after two capitals at most.
    private static func endsShort(_ text: String) -> Bool {
        guard text.last == "." else { return false }
        let word = text.dropLast().split(whereSeparator: \.isWhitespace).last ?? ""
        return (1...2).contains(word.count) && word.allSatisfy { $0.isUppercase }
    }
}
