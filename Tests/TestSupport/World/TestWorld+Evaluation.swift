public import Accreditation
public import Criteria
import Foundation
import Postgres
public import Storage

extension TestWorld {
    /// A dossier with everything met, handed in by the school and taken in by the province.
    public func registeredDossier(
        under packID: String = "17-2018-primary"
    ) async throws -> (dossier: Dossier, used: UsedPack) {
        let (drafted, used) = try await ratedDossier(under: packID)
        try await handIn(drafted, used)
        try await put(drafted.id, into: .registered)
        return (try await dossier(drafted.id, as: people.provinceOfficer), used)
    }

    /// The three evaluators against whom nothing stands: a leader, a secretary and a member.
    public func smallTeam() throws -> TeamDecision {
        guard let day = Day(iso: "2025-04-14") else { throw StorageError.notFound }
        return TeamDecision(
            number: "125/QĐ-SGDĐT", day: day,
            seats: [
                TeamSeat(person: people.leader, role: .leader), TeamSeat(person: people.evaluator, role: .secretary),
                TeamSeat(person: people.otherEvaluator, role: .member),
            ])
    }

    /// A dossier under evaluation by the small team. Criterion 1.1 is everybody's, the others the leader's.
    public func evaluatedDossier(
        under packID: String = "17-2018-primary"
    ) async throws -> (dossier: Dossier, used: UsedPack) {
        let (accepted, used) = try await registeredDossier(under: packID)
        try await giveActs(of: used.pack, to: accepted.id)
        let teams = TeamStore(database)
        try await teams.setMinimumSize(3, of: province, version: 0, as: people.provinceOfficer)
        try await setSmallCouncils()
        var shares: [String: Set<PersonID>] = [:]
        for criterion in used.pack.rated { shares[criterion.code] = [people.leader] }
        shares["1.1"] = [people.leader, people.evaluator, people.otherEvaluator]
        try await teams.form(
            accepted, under: used, try smallTeam(), shares: shares, as: people.provinceOfficer)
        return (try await dossier(accepted.id, as: people.leader), used)
    }

    /// Rates every indicator of a criterion alike and hands the sheet in.
    public func rateAndHandIn(
        _ criterion: Criterion, _ finding: Finding, in dossier: Dossier, under used: UsedPack, as person: PersonID
    ) async throws {
        let sheets = EvaluationSheetStore(database)
        for path in criterion.paths {
            _ = try await sheets.rate(path, finding, version: 0, in: dossier.id, as: person)
        }
        try await sheets.handIn(criterion, in: dossier, under: used, as: person)
    }

    /// Lets every sheet of a dossier be rated as met and handed in, and every criterion be settled so; where a council
    /// appraises, it meets as well, so that it can conclude.
    ///
    /// - Parameter explaining: criteria on which members differ, settled as met with a reason.
    public func settleEverything(
        in dossier: Dossier, _ used: UsedPack, explaining: Set<String> = []
    ) async throws {
        try await settleRatings(in: dossier, used, explaining: explaining)
        if used.pack.appraisal != nil { try await appraise(dossier, used) }
    }

    /// The same without the meeting of a council.
    public func settleRatings(
        in dossier: Dossier, _ used: UsedPack, explaining: Set<String> = []
    ) async throws {
        for sheet in try await TeamStore(database).progress(of: dossier.id, as: people.leader) {
            guard sheet.handedInAt == nil, let criterion = used.pack.criterion(sheet.criterion) else { continue }
            try await rateAndHandIn(criterion, .met, in: dossier, under: used, as: sheet.person)
        }
        for criterion in used.pack.rated {
            try await SettlementStore(database).settle(
                criterion,
                criterion.paths.map {
                    TeamRatingDraft(
                        path: $0, finding: .met, reason: explaining.contains($0.criterion) ? "Đã kiểm tra" : "")
                },
                in: dossier, under: used, as: people.leader)
        }
    }

    /// The dossier as somebody sees it now.
    public func dossier(_ id: DossierID, as person: PersonID) async throws -> Dossier {
        guard let dossier = try await DossierStore(database).dossier(id, as: person) else {
            throw StorageError.notFound
        }
        return dossier
    }
}
