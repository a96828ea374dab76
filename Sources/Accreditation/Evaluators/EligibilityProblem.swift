public import Criteria

/// Why somebody may not evaluate a school.
public struct EligibilityProblem: Sendable, Hashable {
    public var kind: QualificationKind
    public var lack: Lack
    /// `Điều 30`; empty for usual practice.
    public var article: String
    /// Whether whoever forms the team may take the person all the same, with a recorded reason.
    public var isWaivable: Bool

    public init(kind: QualificationKind, lack: Lack, article: String, isWaivable: Bool) {
        self.kind = kind
        self.lack = lack
        self.article = article
        self.isWaivable = isWaivable
    }

    /// What is missing or stands in the way.
    public enum Lack: Sendable, Hashable {
        case works(at: String)
        case worked(at: String, from: Day?, to: Day?)
        case yearsUnknown(needs: Int)
        case fewYears(has: Int, needs: Int)
        case untrained
        case trainedLater(Day)
        case interest(String)
        case absent(from: Day, to: Day)
    }

    /// The reason in words with its article, as the part of a sentence after a name.
    public var words: String {
        article.isEmpty ? lack.words : "\(lack.words) (\(article))"
    }
}

extension EligibilityProblem.Lack {
    /// The reason as the part of a sentence after a name.
    public var words: String {
        switch self {
        case .works(let place): "đang công tác tại \(place)"
        case .worked(let place, let from, let to): "đã từng công tác tại \(place)\(Self.time(from, to))"
        case .yearsUnknown(let needed): "chưa ghi ngày vào ngành, mà cần ít nhất \(needed) năm công tác trong ngành"
        case .fewYears(let years, let needed):
            "mới công tác trong ngành \(years) năm, mà cần ít nhất \(needed) năm"
        case .untrained: "chưa ghi chứng chỉ tập huấn đánh giá ngoài"
        case .trainedLater(let day): "chỉ có chứng chỉ tập huấn đánh giá ngoài từ ngày \(day.vietnamese)"
        case .interest(let what): "có liên quan đến trường: \(what)"
        case .absent(let from, let to): "báo bận từ \(from.vietnamese) đến \(to.vietnamese), trùng ngày khảo sát"
        }
    }

    private static func time(_ from: Day?, _ to: Day?) -> String {
        let words = [from.map { "từ \($0.vietnamese)" }, to.map { "đến \($0.vietnamese)" }].compactMap(\.self)
        return words.isEmpty ? "" : " \(words.joined(separator: " "))"
    }
}

/// The recorded reason for taking somebody although something waivable stands against it.
public struct EligibilityWaiver: Sendable, Hashable {
    public var person: PersonID
    public var kind: QualificationKind
    public var reason: String

    public init(person: PersonID, kind: QualificationKind, reason: String) {
        self.person = person
        self.kind = kind
        self.reason = reason
    }

    /// Whether it answers a problem of its person: the rule allows it and a reason is given.
    public func answers(_ problem: EligibilityProblem) -> Bool {
        problem.isWaivable && problem.kind == kind && !reason.allSatisfy(\.isWhitespace)
    }
}
