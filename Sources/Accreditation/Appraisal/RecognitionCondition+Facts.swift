import Criteria

extension [RecognitionCondition] {
    /// The facts as the conditions' proofs have them; what nobody knows stays unknown.
    ///
    /// - Parameter stated: what the school said, for the number of years where the council found about it.
    public func facts(stated: DossierContent.StatedFacts) -> DossierContent.StatedFacts {
        func holds(_ fact: SchoolFact) -> Bool? { first { $0.asked?.fact == fact }?.holds }
        return .init(
            cohortCompleted: holds(.cohortCompleted), yearsOfData: years(stated: stated.yearsOfData ?? 0),
            facilitiesConfirmed: holds(.facilitiesConfirmed))
    }

    private func years(stated: Int) -> Int? {
        guard let condition = first(where: { $0.asked?.fact == .yearsOfData }), let holds = condition.holds else {
            return nil
        }
        let wanted = condition.asked?.atLeast ?? 1
        return holds
            ? Swift.max(stated, condition.computed?.references.count ?? 0, wanted) : Swift.min(stated, wanted - 1)
    }

    /// Those of which nobody knows whether they hold.
    public var unknown: [RecognitionCondition] { filter { $0.holds == nil } }
}
