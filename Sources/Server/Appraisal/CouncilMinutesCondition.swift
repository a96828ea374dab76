import Accreditation

extension CouncilMinutesPage.Condition {
    init(_ condition: KeptCondition) {
        conditionTitle = condition.title
        citationText = condition.citation
        standing = StateBadge(isFulfilled: condition.holds)
        proofText = condition.proof
        foundBy = condition.foundByName.map { "Hội đồng xác định, \($0) ghi" }
        references = condition.references
    }
}
