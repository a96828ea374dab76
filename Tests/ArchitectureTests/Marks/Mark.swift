/// Something that must not stand in the sources.
struct Mark: Sendable {
    let name: String
    /// Where it is looked for.
    let place: Place
    let matches: @Sendable (String) -> [String]

    enum Place: Sendable {
        /// Code without comments and literals.
        case code
        /// Code and literals without comments.
        case codeAndLiterals
        case everything
    }

    static let unfinished = Mark(name: "unfinished work", place: .everything) {
        $0.matches(of: #/\b(?:TODO|FIXME|XXX)\b/#).map { String($0.0) }
    }
    static let crash = Mark(name: "a crash", place: .code) {
        $0.matches(of: #/\bfatalError\s*\(|\bpreconditionFailure\s*\(|\btry!|\bas!/#).map { String($0.0) }
    }
    /// Rules are data: the number of a circular belongs into a rule pack.
    static let circular = Mark(name: "the number of a circular", place: .codeAndLiterals) {
        $0.matches(of: #/\b\d{1,3}[\/-]20[12]\d\b/#).map { String($0.0) }
    }
    /// A literal that is nothing but the code of a criterion.
    static let criterion = Mark(name: "the code of a criterion", place: .codeAndLiterals) {
        $0.matches(of: #/"[1-9]\.(?:[1-9]|1\d)(?:\.[a-zđ])?"/#).map { String($0.0) }
    }
    static let machine = Mark(name: "a path of one machine", place: .everything) {
        $0.matches(of: #/\/(?:work|home|root|Users)\/\w+/#).map { String($0.0) }
    }

    /// The places of the mark in a file, as `path: what`.
    func problems(in file: Repository.File) -> [String] {
        let text =
            switch place {
            case .code: BareCode.text(of: file.text)
            case .codeAndLiterals: BareCode.text(of: file.text, keepingStrings: true)
            case .everything: file.text
            }
        return matches(text).map { "\(file.path): \(name): \($0)" }
    }
}
