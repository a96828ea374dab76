import Criteria

/// Something that the school writes for a paper: a text in one of its parts, or a detail around it.
public enum PaperPlace: Sendable, Hashable, CustomStringConvertible {
    /// By the key in `PaperTexts`.
    case text(String)
    case detail(PaperDetailName)

    /// `text/purpose`, `detail/number`: how it is stored and how forms name it.
    public var description: String {
        switch self {
        case .text(let key): "text/\(key)"
        case .detail(let name): "detail/\(name.rawValue)"
        }
    }

    /// The key of a text taken apart; nil for details.
    public var textKey: PaperTextKey? {
        if case .text(let key) = self { PaperTextKey(key) } else { nil }
    }

    /// Reads a description; nil for anything else.
    public init?(_ description: String) {
        let parts = description.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2, !parts[1].isEmpty else { return nil }
        switch parts[0] {
        case "text": self = .text(parts[1])
        case "detail":
            guard let name = PaperDetailName(rawValue: parts[1]) else { return nil }
            self = .detail(name)
        default: return nil
        }
    }
}

/// A detail around a paper, in the order in which the page asks for it.
public enum PaperDetailName: String, Sendable, Hashable, CaseIterable, Codable {
    case number, place, day
    case legalBases = "legal-bases"
    case authority
    case signerPost = "signer-post"
    case signerName = "signer-name"
    case recipients, decision, abbreviations

    /// The Vietnamese name.
    public var title: String {
        switch self {
        case .number: "Số, ký hiệu"
        case .place: "Địa danh"
        case .day: "Ngày ký"
        case .legalBases: "Căn cứ ban hành"
        case .authority: "Thẩm quyền ký"
        case .signerPost: "Chức vụ người ký"
        case .signerName: "Họ tên người ký"
        case .recipients: "Nơi nhận"
        case .decision: "Quyết định thành lập hội đồng"
        case .abbreviations: "Chữ viết tắt"
        }
    }

    /// What to write and what stands there when nothing is written, in Vietnamese.
    public var hint: String {
        switch self {
        case .number: "Ví dụ 12/QĐ-THHV."
        case .place: "Tên xã, phường nơi trường đóng, ví dụ Hạ Vân."
        case .day: "Ngày/tháng/năm. Để trống khi ngày được ghi tay lúc ký."
        case .legalBases: "Mỗi dòng một căn cứ. Để trống thì in các căn cứ của mẫu."
        case .authority: "Dòng trên chức vụ, ví dụ TM. HỘI ĐỒNG. Để trống nếu không có."
        case .signerPost: "Để trống thì in chức vụ của người đứng đầu trường."
        case .signerName: "Để trống thì in tên của người đứng đầu trường."
        case .recipients: "Mỗi dòng một nơi nhận. Để trống thì in nơi nhận của mẫu."
        case .decision: "Số và ngày, ví dụ 12/QĐ-THHV ngày 05 tháng 9. Để trống thì lấy từ quyết định trong hồ sơ này."
        case .abbreviations: "Mỗi dòng một chữ, ví dụ GV = giáo viên."
        }
    }

    /// Whether it is written anew each year: another dossier's number or day would be wrong.
    public var isOfOneYear: Bool { [.number, .day, .decision].contains(self) }

    /// Whether several lines make sense.
    public var hasLines: Bool { [.legalBases, .recipients, .abbreviations].contains(self) }
}

extension PaperDetails {
    /// Details as the school wrote them, by name.
    public init(_ written: [PaperDetailName: String]) {
        func text(_ name: PaperDetailName) -> String { (written[name] ?? "").trimmed }
        func lines(_ name: PaperDetailName) -> [String] {
            (written[name] ?? "").split(whereSeparator: \.isNewline).map(\.trimmed).filter { !$0.isEmpty }
        }
        self.init(
            number: text(.number), place: text(.place), day: PaperDetails.isoDay(text(.day)),
            legalBases: lines(.legalBases),
            recipients: lines(.recipients), authority: text(.authority), signerPost: text(.signerPost),
            signerName: text(.signerName), decision: text(.decision))
        for line in lines(.abbreviations) {
            let parts = line.split(separator: "=", maxSplits: 1).map(\.trimmed)
            if parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty { abbreviations[parts[0]] = parts[1] }
        }
    }

    /// `5/9/2026` as `2026-09-05`; anything else as it is.
    private static func isoDay(_ text: String) -> String {
        let parts = text.split(separator: "/").compactMap { Int($0) }
        guard parts.count == 3, let day = Day(year: parts[2], month: parts[1], day: parts[0]) else { return text }
        return day.description
    }

    /// How other papers name this one: `12/QĐ-THHV ngày …`; empty while it has no number.
    public var reference: String {
        guard !number.isEmpty else { return "" }
        let parts = day.split(separator: "-")
        return parts.count == 3 ? "\(number) ngày \(parts[2])/\(parts[1])/\(parts[0])" : number
    }
}

extension StringProtocol {
    fileprivate var trimmed: String {
        let start = drop(while: \.isWhitespace)
        guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(start[...last])
    }
}
