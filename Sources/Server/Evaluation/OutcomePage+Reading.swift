import Accreditation
import Criteria
import Foundation
import Storage

/// What the page of an outcome is made of.
struct OutcomeReading: Sendable {
    let dossier: Dossier
    let used: UsedPack
    /// What was handed in and evaluated, with what it amounts to.
    let handedIn: DossierContent
    let own: AssessmentResult
    let conclusion: Conclusion
    /// What the team's ratings amount to.
    let found: AssessmentResult
    let outcome: Outcome?
    /// What deserves a second look; only for whoever decides.
    let unusual: UnusualView?
    /// Why the province cannot record an outcome of this conclusion; nil where it can.
    let obstacle: String?

    /// For how many years the recognition is valid, as the circular says; nil where nothing is recognised.
    var validityYears: Int? {
        let content = conclusion.content
        return content.grade ?? 0 > 0 || content.degree ?? 0 > 0 ? used.pack.validityYears : nil
    }
}

extension OutcomePage {
    init(_ reading: OutcomeReading, _ values: FormValues) {
        let (dossier, content, pack) = (reading.dossier, reading.conclusion.content, reading.used.pack)
        words = pack.teamTerms
        school = "\(dossier.schoolName), năm học \(dossier.schoolYear)"
        lead =
            reading.outcome == nil
            ? "\(pack.teamTerms.bodyStart) đã kết luận; Sở Giáo dục và Đào tạo chưa ghi nhận kết quả."
            : "Kết quả \(pack.teamWords.work) đã được ghi nhận."
        result = ResultLines(level: content.level, grade: content.grade, degree: content.degree, pack)
        decision = reading.outcome.map(Self.decision) ?? []
        note = reading.outcome.flatMap { $0.decision.note.isEmpty ? nil : $0.decision.note }
        summaryText = content.summary
        let (name, at) = (reading.conclusion.concludedByName, reading.conclusion.concludedAt)
        concluded = "\(name), \(VietnameseTime.moment(at))"
        contentHash = reading.conclusion.contentHash
        team = content.team.map {
            Fact(
                term: TeamRole(rawValue: $0.role).map { TeamWords.start(pack.teamWords.seat($0)) } ?? "", fact: $0.name)
        }
        conditions = (content.conditions ?? []).map(CouncilMinutesPage.Condition.init)
        appraisalLink = pack.appraisal == nil ? nil : Route.appraisal(dossier.id.uuid).path
        obstacle = dossier.allows(.recordOutcome) ? reading.obstacle : nil
        whyLink = Route.outcomeProof(dossier.id.uuid).path
        fileLink = Route.outcomeFile(dossier.id.uuid).path
        rows = pack.rated.map { Self.row($0, reading) }
        recording =
            dossier.allows(.recordOutcome) && reading.obstacle == nil
            ? Recording(
                recordLink: Route.outcome(dossier.id.uuid).path, unusual: reading.unusual?.remarks ?? [],
                hasUnusual: reading.unusual?.remarks.isEmpty == false, formSummary: values.summary,
                fields: Fields(values, reading.validityYears)) : nil
        let hasDraft = pack.procedure?[.sendDraft] != nil && dossier.allows(.readDraft)
        closed = dossier.closed([reading.outcome == nil ? .recordOutcome : .withdraw], pack.procedure)
        draftLink = hasDraft ? Route.draft(dossier.id.uuid).path : nil
    }

    private static func decision(_ outcome: Outcome) -> [Fact] {
        [
            Fact(term: "Quyết định", fact: "\(outcome.decision.number) ngày \(outcome.decision.day.vietnamese)"),
            Fact(term: "Có giá trị đến", fact: outcome.decision.validUntil?.vietnamese ?? "Không ghi thời hạn"),
            Fact(
                term: "Người ghi nhận",
                fact: "\(outcome.recordedByName), \(VietnameseTime.moment(outcome.recordedAt))"),
        ]
    }

    private static func row(_ criterion: Criterion, _ reading: OutcomeReading) -> Row {
        let pack = reading.used.pack
        let level = reading.found.sheets.first { $0.code == criterion.code }?.level ?? 0
        let asked = level > 0 ? level : criterion.levels.first?.number ?? 1
        let node = ProofNode.criterion(criterion.code, level: asked)
        return Row(
            criterion: pack.shortName(criterion.code), criterionTitle: pack.longName(criterion),
            own: badge(criterion, reading.own), found: badge(criterion, reading.found),
            differences: criterion.paths.compactMap { difference($0, reading) },
            why: Route.outcomeProof(reading.dossier.id.uuid, node).path)
    }

    private static func badge(_ criterion: Criterion, _ result: AssessmentResult) -> StateBadge {
        let found = result.sheets.first { $0.code == criterion.code }
        return StateBadge(level: found?.level ?? 0, highestPossible: found?.highestPossible ?? 0)
    }

    private static func difference(_ path: IndicatorPath, _ reading: OutcomeReading) -> Difference? {
        let own = reading.handedIn.rating(path)?.finding?.finding
        let settled = reading.conclusion.content.findings[path.description]
        let found = settled.flatMap { Finding(rawValue: $0.verdict) }
        let reason = settled?.reason ?? ""
        guard own != found || !reason.isEmpty else { return nil }
        return Difference(place: path.place, own: StateBadge(own), found: StateBadge(found), reason: reason)
    }
}

extension RulePack {
    /// For how many years a recognition is valid, as the circular says; the grade's, else the national standard's.
    var validityYears: Int? { (accreditationGrade?.validity ?? nationalStandard?.validity)?.years }
}

extension Day {
    /// The same day so many years later; the last of February where that year has no such day.
    func adding(years: Int) -> Day? {
        Day(year: year + years, month: month, day: day) ?? Day(year: year + years, month: month, day: 28)
    }
}
