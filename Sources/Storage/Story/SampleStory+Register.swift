import Accreditation
import Criteria

import struct Foundation.Date
import struct Foundation.UUID

extension SampleStory {
    /// The province brings its old certificates and withdraws one; a district opens its window and reminds a school.
    func keepRegister(with cast: StoryCast, _ units: StoryUnits) async throws {
        let told = try folder.read("register", as: StoryRegister.self)
        try await bring(told, cast, units)
        try await withdraw(told.withdrawal, as: try cast.person(told.by))
        guard let year = SchoolYear(told.window.schoolYear) else { throw StoryMistake("The register names no year.") }
        let days = try day(in: -told.window.before)...day(in: told.window.after)
        try await ClockStore(database).set(
            EntryWindow(
                unit: try cast.unit(told.window.unit), year: year, kind: nil, days: days,
                reason: told.window.reason, setAt: Date()), as: try cast.person(told.window.by))
        _ = try await NoticeStore(database).remind(
            try told.reminder.schools.map(cast.unit), told.reminder.words, link: "/",
            as: try cast.person(told.reminder.by))
    }

    private func bring(_ told: StoryRegister, _ cast: StoryCast, _ units: StoryUnits) async throws {
        let (store, person) = (CertificateStore(database), try cast.person(told.by))
        let listed = try told.certificates.map { one in
            let until = try one.until.map { Day(iso: $0) } ?? day(in: one.days ?? 0)
            guard let decided = Day(iso: one.decided), let until, let kind = Certificate.Kind(rawValue: one.kind) else {
                throw StoryMistake("\(one.number) has no days.")
            }
            return ListedCertificate(
                school: try cast.unit(one.school), schoolName: units.units.first { $0.id == one.school }?.name ?? "",
                kind: kind, rank: one.rank, decision: DecisionNote(number: one.number, day: decided),
                paperNumber: one.paper, validUntil: until, isEndPrinted: true, issuedBy: one.issuer, basis: one.basis,
                place: "")
        }
        let lines = told.certificates.map { "\($0.school);\($0.number);\($0.decided)" }.joined(separator: "\n")
        let draft = CertificateDraft(
            id: UUID(), unit: try cast.unit(told.unit), fileName: told.fileName, content: Array(lines.utf8))
        try await store.keep(draft, as: person)
        let taken = try await store.bring(draft, listed, as: person)
        guard taken == listed.count else { throw StoryMistake("The register took \(taken) of \(listed.count).") }
    }

    private func withdraw(_ told: StoryRegister.Withdrawal, as person: PersonID) async throws {
        let store = CertificateStore(database)
        let all = try await store.register(CertificateFilter(), today: try day(), as: person)
        guard let found = all.certificates.first(where: { $0.certificate.decision.number == told.number }),
            let decided = Day(iso: told.decided)
        else { throw StoryMistake("The register does not have \(told.number).") }
        let details = try await store.details(found.certificate.id, as: person)
        try await store.withdraw(
            details, by: DecisionNote(number: told.decision, day: decided), because: told.reason,
            seenHash: details.seenHash, telling: told.reason, link: "/", as: person)
    }
}
