public import Criteria

/// What is wrong with a dossier's evidence, each with the piece or the text where it is mended.
public struct EvidenceHealth: Sendable, Hashable {
    /// What can be wrong, in the order in which it is shown: the worst first.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// A text cites a code that is not in the register, or whose piece was withdrawn.
        case citedAbsent = "vien-dan-khong-co"
        /// A file is missing, broken or protected.
        case unreadable = "khong-doc-duoc"
        /// There is no file.
        case withoutFile = "chua-co-tep"
        case expired = "het-han"
        case expiring = "sap-het-han"
        /// What it covers is not of the dossier's school year.
        case wrongYear = "sai-nam-hoc"
        /// Several pieces have the same file.
        case doubled = "trung-tep"
        /// It serves no indicator.
        case unlinked = "chua-gan"
        /// No text cites it.
        case uncited = "chua-vien-dan"
        /// A second person looked at its files and rejected them.
        case rejected = "khong-dat"
        /// A file was changed after it was verified.
        case outdated = "tep-da-doi"
        case unverified = "chua-xac-minh"

        /// The Vietnamese name.
        public var title: String {
            switch self {
            case .citedAbsent: "Viện dẫn mã không có trong danh mục"
            case .unreadable: "Tệp không đọc được"
            case .withoutFile: "Chưa có tệp"
            case .expired: "Hết hạn"
            case .expiring: "Sắp hết hạn"
            case .wrongYear: "Không thuộc năm học"
            case .doubled: "Trùng tệp với minh chứng khác"
            case .unlinked: "Chưa gắn vào nội dung đánh giá"
            case .uncited: "Có nhưng chưa được viện dẫn"
            case .rejected: "Không đạt khi xác minh"
            case .outdated: "Tệp đã đổi sau khi xác minh"
            case .unverified: "Chưa có người thứ hai xác minh"
            }
        }
    }

    /// One thing that is wrong.
    public struct Problem: Sendable, Hashable {
        public var kind: Kind
        /// The piece; nil where a text cites something that is not there.
        public var piece: EvidenceID?
        /// Its code, or the code that the text cites.
        public var code: String
        public var name: String
        /// What exactly, in words; may be empty.
        public var detail: String
        /// The sheet where it is mended: the one that cites, or one that the piece serves; empty where there is none.
        public var criterion: String
        /// The text that cites.
        public var field: String
    }

    public var problems: [Problem]
    /// How many pieces are in use.
    public var pieces: Int

    /// How many problems of each kind there are.
    public var counts: [Kind: Int] { problems.reduce(into: [:]) { $0[$1.kind, default: 0] += 1 } }

    /// - Parameters:
    ///   - pieces: every piece, in the register's order.
    ///   - citations: codes that texts cite, with the sheet and the text.
    ///   - year: the days of the dossier's school year.
    ///   - today: the day on which validity is judged.
    public init(_ pieces: [HealthPiece], citations: [Citation], year: ClosedRange<Day>, today: Day) {
        let inUse = pieces.filter { !$0.isWithdrawn }
        let register = Dictionary(inUse.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
        let cited = Set(citations.map(\.code))
        let shared = EvidenceHealth.shared(inUse)
        self.pieces = inUse.count
        let absent = citations.filter { register[$0.code] == nil }.map { citation in
            let withdrawn = pieces.contains { $0.code == citation.code }
            return Problem(
                kind: .citedAbsent, piece: nil, code: citation.code, name: "",
                detail: withdrawn ? "minh chứng đã rút" : "mã không có trong danh mục",
                criterion: citation.criterion, field: citation.field)
        }
        let found = inUse.flatMap { piece in
            piece.problems(year, today, isCited: cited.contains(piece.code), shared: shared[piece.id] ?? [])
        }
        let order = Dictionary(uniqueKeysWithValues: Kind.allCases.enumerated().map { ($1, $0) })
        problems = (absent + found).enumerated().sorted {
            (order[$0.element.kind] ?? 0, $0.offset) < (order[$1.element.kind] ?? 0, $1.offset)
        }.map(\.element)
    }

    /// A code that a text cites.
    public struct Citation: Sendable, Hashable {
        public var code: String
        public var criterion: String
        public var field: String

        public init(code: String, criterion: String, field: String) {
            self.code = code
            self.criterion = criterion
            self.field = field
        }
    }

    /// Codes of the other pieces that have a file of a piece.
    private static func shared(_ pieces: [HealthPiece]) -> [EvidenceID: [String]] {
        var owners: [String: [HealthPiece]] = [:]
        for piece in pieces {
            for file in Set(piece.files) { owners[file, default: []].append(piece) }
        }
        var shared: [EvidenceID: Set<String>] = [:]
        for group in owners.values where group.count > 1 {
            for piece in group {
                shared[piece.id, default: []].formUnion(group.filter { $0.id != piece.id }.map(\.code))
            }
        }
        return shared.mapValues { $0.sorted() }
    }
}
