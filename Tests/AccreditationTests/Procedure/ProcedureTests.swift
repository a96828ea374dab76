import Accreditation
import Criteria
import Foundation
import TestSupport
import Testing

@Suite("Where a dossier stands in the procedure")
struct ProcedureTests {
    @Test(arguments: Standards.load(StandardsFolder.path).packs)
    func everyLawNamesTheActsOfTheMachine(pack: RulePack) throws {
        let form = try #require(pack.procedure)
        let named = form.acts.map(\.name)
        #expect(ActName.allCases.filter { !named.contains($0) }.allSatisfy(ActName.chosen.contains))
        let stages = Procedure(form, in: .drafting).stages([])
        #expect(stages.map(\.form.name) == named.filter { !$0.rule.isDetour || $0 == .lock })
        #expect(stages.filter { $0.standing == .due }.map(\.form.name) == [.lock, .submit])
        #expect(stages.allSatisfy { $0.standing != .done })
    }

    @Test func showsWhatIsDoneAndDue() throws {
        let form = try #require(TestWorld.standards.pack("17-2018-primary")?.procedure)
        let acts = [act(.submit, 1), act(.giveBack, 2), act(.submit, 3)]
        let stages = Procedure(form, in: .submitted).stages(acts)
        #expect(stages.prefix(4).map(\.form.name) == [.submit, .takeBack, .giveBack, .accept])
        #expect(stages.prefix(4).map(\.standing) == [.done, .due, .due, .due])
        #expect(stages.dropFirst(4).allSatisfy { $0.standing == .later })
        #expect(stages.prefix(4).map(\.done.count) == [2, 0, 1, 0])
        #expect(stages[2].roles.contains(.districtOfficer))
        #expect(stages[2].form.limit?.days == 5 && stages[2].form.limit?.isInWorkingDays == true)
    }

    @Test func beginsAgainAfterAReturn() throws {
        let form = try #require(TestWorld.standards.pack("17-2018-primary")?.procedure)
        let procedure = Procedure(form, in: .returned)
        #expect(procedure.next.map(\.act) == [.lock, .submit])
        let stages = procedure.stages([act(.submit, 1), act(.giveBack, 2)])
        #expect(stages.prefix(4).map(\.form.name) == [.lock, .submit, .giveBack, .accept])
        #expect(stages.prefix(4).map(\.standing) == [.due, .due, .done, .later])
    }

    @Test(arguments: [DossierState.recognised, .refused, .withdrawn])
    func endsWithTheDecision(state: DossierState) throws {
        let form = try #require(TestWorld.standards.pack("57-2026-general")?.procedure)
        let procedure = Procedure(form, in: state)
        #expect(procedure.next.map(\.act) == (state == .recognised ? [.withdraw] : []))
        let open = procedure.stages([]).filter { $0.standing != .done }.map(\.form.name)
        #expect(open == (state == .refused ? [.recordOutcome] : state == .recognised ? [.withdraw] : []))
    }

    @Test func aLawWithADraftConcludesAfterTheAnswer() {
        let without = Set(ActName.allCases).subtracting(ActName.chosen)
        #expect(ProcedureStep.steps(from: .evaluating, in: without).map(\.act) == [.conclude])
        let with = Set(ActName.allCases).subtracting(ActName.ofAppraisal)
        #expect(ProcedureStep.steps(from: .evaluating, in: with).map(\.act) == [.sendDraft])
        #expect(ProcedureStep.steps(from: .drafted, in: with).map(\.act) == [.answerDraft, .agreeBySilence])
        #expect(ProcedureStep.steps(from: .answered, in: with).map(\.act) == [.conclude])
    }

    @Test func aLawWithACouncilConcludesAfterItsMeeting() throws {
        let law = Set(ActName.allCases).subtracting(ActName.ofDrafts)
        #expect(ProcedureStep.steps(from: .evaluating, in: law).map(\.act) == [.appraise])
        #expect(ProcedureStep.steps(from: .appraised, in: law).map(\.act) == [.conclude])
        let form = try #require(TestWorld.standards.pack("57-2026-general")?.procedure)
        #expect(Set(form.acts.map(\.name)) == law)
        #expect(form.appraisal != nil && form.team?.words?.short == "hội đồng")
    }

    private func act(_ name: ActName, _ hour: Double) -> RecordedAct {
        RecordedAct(
            name: name, doneAt: Date(timeIntervalSince1970: hour * 3600), doneBy: "Nguyễn Thị Hoa", note: "",
            seenHash: nil)
    }
}
