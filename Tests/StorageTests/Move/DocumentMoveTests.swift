import Accreditation
import Criteria
import Postgres
import Storage
import TestSupport
import Testing

@Suite("Moving general assessments and the improvement plan to another pack")
struct DocumentMoveTests {
    @Test func textsFollowTheirStandards() async throws {
        try await DocumentMoveWorld.with { world in
            let foretold = try await world.moves.endangered(
                of: try await world.plans.dossier(as: world.chair),
                along: AnswerPlaces(from: world.old, to: world.amended), as: world.chair)
            try await world.move()
            #expect(
                try await world.content().standards == [
                    "lower-secondary:2": ["strengths": "lower-secondary:3 strengths"],
                    "upper-secondary:3": ["limits": "upper-secondary:4 limits"],
                ])
            let aside = try await world.aside()
            #expect(
                Set(aside.map(\.row.kind)) == [
                    .assessment(standard: "lower-secondary:2", field: "strengths"),
                    .assessment(standard: "upper-secondary:3", field: "trend"), .review(period: "ra-soat-hoc-ky-1"),
                ])
            #expect(
                Set(aside.map(\.words)) == ["lower-secondary:2 strengths", "upper-secondary:3 trend", "Đạt 40%"])
            #expect(Set(foretold.map(\.row)) == Set(aside.map(\.row)))
            #expect(Set(foretold.map(\.words)) == Set(aside.map(\.words)))
            #expect(try await world.audit() == [])
        }
    }

    @Test func issuesNameTheNewCodes() async throws {
        try await DocumentMoveWorld.with { world in
            let before = try #require(try await world.content().plan)
            try await world.move()
            let plan = try #require(try await world.content().plan)
            #expect(
                try await world.named() == [
                    ["upper-secondary:3", "upper-secondary:3.2"],
                    // Both are withdrawn, and so is the criterion of the next one.
                    ["lower-secondary:2", "lower-secondary:2.1"],
                    ["lower-secondary:2", "lower-secondary:3.2"],
                ])
            #expect(plan.issues.map(\.actions) == before.issues.map(\.actions))
            #expect(plan.issues.map(\.row[.limits]) == before.issues.map(\.row[.limits]))
            #expect(plan.grounds == before.grounds)
            #expect(plan.reviews.keys.sorted() == ["ra-soat-cuoi-nam"])
        }
    }

    @Test(arguments: [true, false])
    func everythingComesBack(takingBack: Bool) async throws {
        try await DocumentMoveWorld.with { world in
            let before = try await world.content()
            for _ in 1...2 {
                try await world.move()
                #expect(try await world.content() != before)
                try await world.goBack(takingBack: takingBack)
                #expect(try await world.content() == before)
                #expect(try await world.aside() == [])
            }
            #expect(try await world.audit() == [])
        }
    }

    @Test(arguments: [true, false])
    func whatWasChangedSinceGoesBackWithItsChange(takingBack: Bool) async throws {
        try await DocumentMoveWorld.with { world in
            try await world.move()
            let dossier = try await world.plans.dossier()
            let issue = try #require(try await world.plans.plan().issues.last)
            var row = issue.entry.row
            row[.standard] = "upper-secondary:2"
            row[.criterion] = "upper-secondary:2.2"
            try await world.plans.plans.save(
                row, at: .issue(issue.id), in: dossier, seen: issue.entry.version, as: world.plans.member)
            let standard = try #require(
                world.amended.laidOut(for: dossier.parts).standards.first { $0.code == "lower-secondary:2" })
            try await world.plans.assessments.save(
                "Sửa", as: try world.plans.field("strengths"), of: standard, in: dossier, seen: 2,
                by: world.plans.member)
            try await world.goBack(takingBack: takingBack)
            #expect(
                try await world.named() == [
                    ["upper-secondary:4", "upper-secondary:4.2"], ["lower-secondary:2", "lower-secondary:2.1"],
                    ["upper-secondary:3", "upper-secondary:3.3"],
                ])
            let standards = try await world.content().standards
            #expect(standards?["lower-secondary:3"]?["strengths"] == "Sửa")
            #expect(standards?["lower-secondary:2"]?["strengths"] == "lower-secondary:2 strengths")
        }
    }

    @Test(arguments: [true, false])
    func evidenceOfAWithdrawnCriterionComesBackToIt(takingBack: Bool) async throws {
        try await DocumentMoveWorld.with { world in
            try await world.addEvidence()
            try await world.move()
            #expect(try await world.evidenceCriteria() == ["MC.2.1.01": "2.1", "MC.3.1.01": "2.1"])
            #expect(try await world.content().evidence.map(\.code).sorted() == ["MC.2.1.01", "MC.3.1.01"])
            try await world.goBack(takingBack: takingBack)
            #expect(try await world.evidenceCriteria() == ["MC.2.1.01": "2.1", "MC.3.1.01": "3.1"])
            #expect(try await world.audit() == [])
        }
    }

    @Test func aReturnedDossierOpensTheStandardUnderItsNewCode() async throws {
        try await DocumentMoveWorld.with { world in
            try await world.world.giveBack(world.plans.id, ["upper-secondary:4.2"])
            try await world.move()
            let dossier = try await world.plans.dossier()
            let standard = try #require(
                world.amended.laidOut(for: dossier.parts).standards.first { $0.code == "upper-secondary:3" })
            #expect(
                try await world.plans.assessments.save(
                    "Sửa", as: try world.plans.field("limits"), of: standard, in: dossier, seen: 2,
                    by: world.plans.member) == 3)
        }
    }
}
