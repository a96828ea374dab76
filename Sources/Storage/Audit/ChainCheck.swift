import Crypto
import Foundation

/// Follows one chain of events and finds where it was edited, cut or has gaps. Pure: events go in, findings come out.
struct ChainCheck {
    /// One event as it is stored.
    struct Event {
        var number: Int
        var microseconds: Int
        var person: String
        var act: String
        var subject: String
        var content: String
        var hash: [UInt8]
    }

    let chain: String
    private(set) var findings: [AuditFinding] = []
    private var last = 0
    private var hash: [UInt8] = []

    init(chain: String) {
        self.chain = chain
    }

    mutating func add(_ event: Event) {
        if event.number != last + 1 { report(.gap, event) }
        if digest(of: event) != event.hash { report(.edited, event) }
        last = event.number
        hash = event.hash
    }

    /// Compares the end with the head that is stored beside the chain; nil where there is none.
    mutating func finish(headNumber: Int?, headHash: [UInt8]?) {
        guard headNumber != last || headHash != hash else { return }
        findings.append(AuditFinding(kind: .truncated, chain: chain, number: headNumber ?? last, subject: "head"))
    }

    private mutating func report(_ kind: AuditFinding.Kind, _ event: Event) {
        findings.append(AuditFinding(kind: kind, chain: chain, number: event.number, subject: event.subject))
    }

    /// The same bytes as the database's function `event_hash`, worked out without it.
    private func digest(of event: Event) -> [UInt8] {
        let fields = [
            chain, String(event.number), String(event.microseconds), event.person, event.act, event.subject,
            event.content,
        ]
        var digest = SHA256()
        digest.update(data: hash)
        digest.update(data: Data(fields.joined(separator: "\u{1f}").utf8))
        return Array(digest.finalize())
    }
}
