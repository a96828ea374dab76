import Accreditation
import Criteria
import Foundation
import TestSupport
import Testing

@Suite("Where a dossier stands in the procedure")
struct ProcedureTests {
    @Test(arguments: Standards.load(StandardsFolder.path).packs)
    func everyLawNamesEveryActOfTheMachine(pack: RulePack) throws {
        let form = try #require(pack.procedure)
        #expect(form.acts.map(\.name) == ActName.allCases)
        let stages = Procedure(form, in: .drafting).stages([])
        #expect(stages.map(\.form.name) == ActName.allCases.filter { !$0.isDetour })
        #expect(stages.map(\.standing) == [.due] + Array(repeating: .later, count: 4))
    }

    @Test func showsWhatIsDoneAndDue() throws {
        let form = try #require(TestWorld.standards.pack("17-2018-primary")?.procedure)
        let acts = [act(.submit, 1), act(.giveBack, 2), act(.submit, 3)]
        let stages = Procedure(form, in: .submitted).stages(acts)
        #expect(stages.map(\.form.name) == ActName.allCases)
        #expect(stages.map(\.standing) == [.done, .due, .due, .later, .later, .later])
        #expect(stages.map(\.done.count) == [2, 1, 0, 0, 0, 0])
        #expect(stages[1].roles == [.districtOfficer])
        #expect(stages[1].form.limit?.days == 5 && stages[1].form.limit?.isInWorkingDays == true)
    }

    @Test func beginsAgainAfterAReturn() throws {
        let form = try #require(TestWorld.standards.pack("17-2018-primary")?.procedure)
        let procedure = Procedure(form, in: .returned)
        #expect(procedure.next.map(\.act) == [.submit])
        let stages = procedure.stages([act(.submit, 1), act(.giveBack, 2)])
        #expect(stages.map(\.standing) == [.due, .done, .later, .later, .later, .later])
    }

    @Test func endsWithTheRecordedResult() throws {
        let form = try #require(TestWorld.standards.pack("17-2018-primary")?.procedure)
        let procedure = Procedure(form, in: .recognised)
        #expect(procedure.next.isEmpty)
        #expect(procedure.stages([]).allSatisfy { $0.standing == .done })
    }

    private func act(_ name: ActName, _ hour: Double) -> RecordedAct {
        RecordedAct(
            name: name, doneAt: Date(timeIntervalSince1970: hour * 3600), doneBy: "Nguyễn Thị Hoa", note: "",
            seenHash: nil)
    }
}
