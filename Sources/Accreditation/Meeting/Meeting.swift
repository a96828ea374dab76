public import struct Foundation.Date

/// A meeting of the self-assessment council, in one edition of its minutes.
public struct Meeting: Sendable, Hashable {
    public var id: MeetingID
    /// Counted within the dossier from 1; editions of one meeting share it.
    public var number: Int
    public var edition: Int
    /// The edition that this one corrects, and why.
    public var corrects: MeetingID?
    public var reason: String
    public var minutes: MeetingMinutes
    /// SHA-256 of the minutes.
    public var hash: String
    /// When the second of both signatures froze it.
    public var frozenAt: Date?
    public var version: Int
    /// Every signature, also those under an earlier content.
    public var signatures: [MeetingSignature]

    public init(
        id: MeetingID, number: Int, edition: Int, corrects: MeetingID?, reason: String, minutes: MeetingMinutes,
        hash: String, frozenAt: Date?, version: Int, signatures: [MeetingSignature] = []
    ) {
        self.id = id
        self.number = number
        self.edition = edition
        self.corrects = corrects
        self.reason = reason
        self.minutes = minutes
        self.hash = hash
        self.frozenAt = frozenAt
        self.version = version
        self.signatures = signatures
    }

    /// Whether nothing of it changes any more.
    public var isFrozen: Bool { frozenAt != nil }

    /// The signature of a seat under what stands there now.
    public func signature(of seat: MeetingSeat) -> MeetingSignature? {
        signatures.first { $0.seat == seat && $0.hash == hash }
    }

    /// Signatures under something that was changed since.
    public var outdated: [MeetingSignature] { signatures.filter { $0.hash != hash } }
}

/// The seats that sign minutes.
public enum MeetingSeat: String, Sendable, Hashable, CaseIterable {
    case chair, secretary

    /// The Vietnamese name.
    public var title: String {
        switch self {
        case .chair: "Chủ tịch hội đồng"
        case .secretary: "Thư ký hội đồng"
        }
    }
}

/// A signature under minutes.
public struct MeetingSignature: Sendable, Hashable {
    public var seat: MeetingSeat
    /// SHA-256 of what was signed.
    public var hash: String
    public var byName: String
    public var at: Date

    public init(seat: MeetingSeat, hash: String, byName: String, at: Date) {
        self.seat = seat
        self.hash = hash
        self.byName = byName
        self.at = at
    }
}
