public import Criteria

public import struct Foundation.Date

/// A letter or report that went with a dossier, with what was said to it. It is never changed: a better one follows.
public struct Registration: Sendable, Hashable {
    public var id: RegistrationID
    /// From 1 for each dossier.
    public var number: Int
    /// One of the wishes of the rules; nil where there are none.
    public var wish: String?
    /// The letter's number; empty for none.
    public var letterNumber: String
    public var letterDay: Day?
    public var note: String
    /// What is said to be enclosed, as the rules name it.
    public var items: Set<String>
    public var sentByName: String
    public var sentAt: Date
    /// What was said to it, the earliest first.
    public var checks: [RegistrationCheck]

    public init(
        id: RegistrationID, number: Int, wish: String?, letterNumber: String, letterDay: Day?, note: String,
        items: Set<String>, sentByName: String, sentAt: Date, checks: [RegistrationCheck] = []
    ) {
        self.id = id
        self.number = number
        self.wish = wish
        self.letterNumber = letterNumber
        self.letterDay = letterDay
        self.note = note
        self.items = items
        self.sentByName = sentByName
        self.sentAt = sentAt
        self.checks = checks
    }
}

/// What a desk said to a letter or report.
public struct RegistrationCheck: Sendable, Hashable {
    /// The state in which the dossier lay there: with the managing body or with the province.
    public var desk: DossierState
    /// Why an item is not complete, by its name in the rules; empty where everything is.
    public var gaps: [String: String]
    public var note: String
    public var checkedByName: String
    public var checkedAt: Date

    /// Whether everything was complete.
    public var isComplete: Bool { gaps.isEmpty }

    public init(desk: DossierState, gaps: [String: String], note: String, checkedByName: String, checkedAt: Date) {
        self.desk = desk
        self.gaps = gaps
        self.note = note
        self.checkedByName = checkedByName
        self.checkedAt = checkedAt
    }
}

/// Where the letter or report of a dossier stands.
public enum RegistrationStanding: Sendable, Hashable {
    case missing
    case unchecked
    case incomplete
    case complete

    /// Of the last one that was sent, by the last thing that was said to it.
    public init(_ sent: [Registration]) {
        guard let last = sent.max(by: { $0.number < $1.number }) else {
            self = .missing
            return
        }
        guard let check = last.checks.max(by: { $0.checkedAt < $1.checkedAt }) else {
            self = .unchecked
            return
        }
        self = check.isComplete ? .complete : .incomplete
    }

    /// In Vietnamese.
    public var title: String {
        switch self {
        case .missing: "Chưa gửi"
        case .unchecked: "Đã gửi, chờ kiểm tra"
        case .incomplete: "Cần hoàn thiện"
        case .complete: "Đã đủ"
        }
    }
}

extension RegistrationForm {
    /// Items that a letter does not say it encloses.
    public func missing(from items: Set<String>) -> [Item] { self.items.filter { !items.contains($0.id) } }
}
