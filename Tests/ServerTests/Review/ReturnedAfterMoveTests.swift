import Accreditation
import Criteria
import Foundation
import HTTPTypes
import HummingbirdTesting
import Storage
import TestSupport
import Testing

@testable import Server

/// Reasons for returning a dossier, shown after it has moved to a pack with other numbers.
@Suite struct ReturnedAfterMoveTests {
    @Test func reasonsStandAtTheNewNumbers() async throws {
        try await TestWorld.with { world in
            let (dossier, used) = try await world.ratedDossier()
            let act = try await world.handIn(dossier, used)
            try await ReviewStore(world.database).decide(
                ReviewDraft(
                    decision: .returned, note: "",
                    remarks: [Review.Item(criterion: "1.2", reason: "Thiếu nghị quyết của hội đồng trường.")]),
                on: dossier, seenHash: act.contentHash, as: world.people.districtOfficer)
            let amended = try await world.keepAmendedPack()
            let places = AnswerPlaces(from: used.printed, to: amended)
            #expect(places.criteria["1.2"] == "1.3")
            let seen = try await world.dossier(dossier.id, as: world.people.principal)
            try await MoveStore(world.database, packs: RulePackStore(world.database)).move(
                seen, along: places, because: "Có sửa đổi", as: world.people.principal)
            try await withServer(in: world, as: world.people.principal) { head in
                for route in [
                    Route.dossier(dossier.id.uuid), .criterion(dossier: dossier.id.uuid, code: "1.3"),
                    .review(dossier.id.uuid),
                ] {
                    let page = try await head.get(route)
                    #expect(page.text.contains("(trước là 1.2)"), "\(route.path)")
                    #expect(page.text.contains("Thiếu nghị quyết của hội đồng trường."))
                }
                let other = try await head.get(.criterion(dossier: dossier.id.uuid, code: "1.2"))
                #expect(!other.text.contains("Thiếu nghị quyết của hội đồng trường."))
            }
        }
    }

    @Test func reasonsOfWithdrawnCriteriaAreKept() throws {
        let old = TestWorld.standards.packs[0].printed
        var new = old
        new.standards[0].criteria.removeFirst()
        let code = old.standards[0].criteria[0].code
        let items = [Review.Item(criterion: code, reason: "Xem lại.")]
        let review = Review(
            id: ReviewID(), submission: SubmissionID(), submissionNumber: 1, decision: .returned, note: "",
            contentHash: "", unitName: "", decidedByName: "", decidedAt: .now, items: items)
        let followed = review.followed(along: [AnswerPlaces(from: old, to: new)])
        #expect(followed.items == [Review.Item(criterion: "", reason: "Xem lại.", was: code)])
        #expect(review.followed(along: [AnswerPlaces(from: old, to: old)]) == review)
    }
}
