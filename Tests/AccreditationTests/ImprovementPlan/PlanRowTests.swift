import Accreditation
import Criteria
import Foundation
import Testing

@Suite struct PlanRowTests {
    private let row = PlanRow([.content: "Bổ sung 500 bản sách", .time: "Học kỳ I", .state: "under-way"])

    @Test func rowsTravelAsListsOfTexts() throws {
        let columns = PlanTable.Kind.actions.columns
        let encoded = row.encoded(columns)
        #expect(encoded == #"["Bổ sung 500 bản sách","","","","Học kỳ I","","","","under-way"]"#)
        #expect(PlanRow(encoded: encoded, columns) == row)
        #expect(PlanRow(encoded: #"["a"]"#, columns) == nil)
        #expect(PlanRow(encoded: "không phải JSON", columns) == nil)
    }

    @Test func emptyTextsAreNotKept() throws {
        var copy = row
        copy[.goal] = ""
        copy[.state] = ""
        #expect(copy == PlanRow([.content: "Bổ sung 500 bản sách", .time: "Học kỳ I"]))
        #expect(!PlanRow([.goal: String(repeating: "x", count: PlanRow.longestText + 1)]).fits)
    }

    @Test func summariesUseTheHeadingsOfTheForm() throws {
        let form = try #require(MultiLevelPack.printed?.improvementPlan)
        let words = row.summary(form.actions) { column, text in
            column == .state ? form.state(text)?.title ?? text : text
        }
        #expect(words.hasPrefix("Nội dung: Bổ sung 500 bản sách\nThời gian: Học kỳ I\n"))
        #expect(words.hasSuffix("Đang thực hiện"))
    }

    @Test(arguments: [
        PlanPlace.grounds, .issue(PlanIssueID()), .action(PlanActionID()), .review("ra-soat-cuoi-nam"),
    ])
    func placesAreReadBack(place: PlanPlace) { #expect(PlanPlace(place.description) == place) }

    @Test(arguments: ["", "issue", "issue-1", "action-x", "review-", "khac-1"])
    func nothingElseIsAPlace(text: String) { #expect(PlanPlace(text) == nil) }
}
