import Criteria

extension AnswerCarrying {
    /// Undoes a move: `self` leads from the pack that the dossier has now back to the one it had before.
    ///
    /// Where nothing was changed since the move, the content is exactly the old one. Otherwise every answer that was
    /// changed meanwhile is carried back, what it takes the place of is set aside, and all else is as it was before.
    ///
    /// - Parameters:
    ///   - now: the content at present, under the pack of `move.after`.
    ///   - move: the content right before and right after the move that is undone.
    public func undo(_ move: ContentMove, now: DossierContent) -> CarriedContent {
        if now == move.after { return CarriedContent(content: move.before, answers: [], setAside: []) }
        let carried = carry(now)
        let changed = Set(now.places + move.after.places).filter { now.answer(at: $0) != move.after.answer(at: $0) }
        var restored = carried
        restored.content.sheets = move.before.sheets
        restored.answers = carried.answers.filter { !changed.isDisjoint(with: $0.origins) }
        restored.setAside = carried.setAside.filter { changed.contains($0.place) }
        for place in Set(changed.flatMap { targets(of: $0).places }).sorted() {
            restored.take(place, from: carried.content, insteadOf: move.before, self)
        }
        return restored
    }
}

extension CarriedContent {
    /// Puts an answer that was changed meanwhile in the place of the one from before, which is set aside.
    fileprivate mutating func take(
        _ place: AnswerPlace, from carried: DossierContent, insteadOf before: DossierContent, _ carrying: AnswerCarrying
    ) {
        let old = before.answer(at: place)
        let new = carried.answer(at: place)
        if old == new { return }
        content.set(new, at: place)
        guard let old, !old.isEmpty else { return }
        let node = carrying.after.node(of: place) ?? ""
        var answer = SetAsideAnswer(
            place: place, pack: before.pack, packHash: before.packHash, node: node,
            wording: carrying.after.wording(of: node), reason: .superseded)
        switch old {
        case .finding(let rating): answer.rating = rating
        case .text(let text): answer.text = text
        case .improvements(let entries): answer.improvements = entries
        }
        setAside.append(answer)
    }
}
