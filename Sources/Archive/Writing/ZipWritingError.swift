/// Why an archive could not be written.
public enum ZipWritingError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The name is empty, leaves the archive's folder or stands in it already.
    case name(String)
    /// An entry has other than the announced number of bytes.
    case size(name: String, announced: Int, written: Int)
    /// The calls came in an order that makes no archive.
    case order(String)
    /// The file that should go into the archive cannot be read.
    case file(String)
    /// The library refused; its words.
    case library(String)

    /// What happened.
    public var description: String {
        switch self {
        case .name(let name): "The name \"\(name)\" cannot stand in an archive, or stands in it already."
        case .size(let name, let announced, let written):
            "\(name) was announced with \(announced) bytes and has \(written)."
        case .order(let sentence): sentence
        case .file(let path): "The file \(path) cannot be read."
        case .library(let words): "The archive cannot be written: \(words)."
        }
    }
}
