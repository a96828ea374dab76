import Criteria

extension Review {
    /// The same with the codes that its criteria have after moves to other packs; the criterion is empty where there
    /// is none any more.
    ///
    /// - Parameter moves: from the pack of the decision to the present one, in their order.
    public func followed(along moves: [AnswerPlaces]) -> Review {
        var copy = self
        copy.items = items.map { item in
            let code = SheetCode.printed(item.criterion)
            let now = moves.reduce(code) { $1.criteria[$0] ?? "" }
            guard now != code else { return item }
            let sheet =
                now.isEmpty ? "" : SheetCode(part: SheetCode.part(of: item.criterion), criterion: now).description
            return Item(criterion: sheet, reason: item.reason, was: item.criterion)
        }
        return copy
    }
}
