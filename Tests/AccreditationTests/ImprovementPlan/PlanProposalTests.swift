import Accreditation
import Criteria
import Testing

/// What the council's work suggests for the plan of a school with two schooling levels.
@Suite struct PlanProposalTests {
    private func content(_ priorities: String, unmet: IndicatorPath? = nil) -> DossierContent {
        var content = MultiLevelPack.content
        let text = MultiLevelPack.pack?.report?.standardTexts.first(where: \.listsIssues)?.id ?? ""
        content.standards = ["upper-secondary:4": [text: priorities]]
        if let unmet {
            content.sheets[unmet.criterion] = .init(findings: [
                "\(unmet.level)/\(unmet.indicator)": .init(
                    verdict: "unmet", requirements: nil, ratedBy: PersonID(), ratedByName: "Hà", ratedAt: 0,
                    evidence: [])
            ])
        }
        return content
    }

    private func proposals(_ content: DossierContent) throws -> [PlanProposal] {
        let pack = try #require(MultiLevelPack.pack)
        return PlanProposal.all(content, standards: pack.standards, form: pack.report)
    }

    @Test func everyLineOfThePrioritiesIsAnIssue() throws {
        let found = try proposals(
            content("- Thư viện khối THPT thiếu chỗ ngồi\n\n2. Thiết bị thí nghiệm Hóa học đã cũ \n  • Sân tập hẹp"))
        #expect(
            found.map(\.limits) == [
                "Thư viện khối THPT thiếu chỗ ngồi", "Thiết bị thí nghiệm Hóa học đã cũ", "Sân tập hẹp",
            ])
        #expect(found.allSatisfy { $0.standard == "upper-secondary:4" && $0.criterion.isEmpty })
    }

    @Test func requirementsOfAnUnmetIndicatorAreIssuesOfItsCriterion() throws {
        let pack = try #require(MultiLevelPack.pack)
        let criterion = try #require(pack.standards.first { $0.code == "lower-secondary:3" }?.criteria.first)
        let path = try #require(criterion.paths.first)
        let found = try proposals(content("", unmet: path))
        let requirements = try #require(pack.indicator(path)).requirements
        #expect(found.count == Set(requirements.map(\.text)).count)
        #expect(found.allSatisfy { $0.source == .unmetRequirement && $0.criterion == "lower-secondary:3.1" })
    }

    @Test func whatThePlanHasIsNotProposedAgain() throws {
        var content = content("Sân tập hẹp\nSân tập hẹp\nThiếu cây xanh")
        content.plan = ImprovementPlan(issues: [
            .init(PlanRow([.standard: "upper-secondary:4", .limits: "Sân tập hẹp"]))
        ])
        #expect(try proposals(content).map(\.limits) == ["Thiếu cây xanh"])
    }
}
