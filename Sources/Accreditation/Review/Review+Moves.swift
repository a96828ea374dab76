import Criteria

extension Review {
    /// The same with the codes that its criteria have after moves to other packs; the criterion is empty where there
    /// is none any more.
    ///
    /// - Parameter moves: from the pack of the decision to the present one, in their order.
    public func followed(along moves: [AnswerPlaces]) -> Review {
        var copy = self
        copy.items = items.map { item in
            let sheet = Review.followed(item.criterion, along: moves)
            guard sheet != item.criterion else { return item }
            return Item(criterion: sheet, reason: item.reason, dueOn: item.dueOn, was: item.criterion)
        }
        return copy
    }

    /// The code that a sheet has after moves to other packs; empty where there is none any more.
    static func followed(_ sheet: String, along moves: [AnswerPlaces]) -> String {
        let code = SheetCode.printed(sheet)
        let now = moves.reduce(code) { $1.criteria[$0] ?? "" }
        guard now != code else { return sheet }
        return now.isEmpty ? "" : SheetCode(part: SheetCode.part(of: sheet), criterion: now).description
    }
}
