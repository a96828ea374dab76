import Accreditation
import Criteria

/// Looks for every answer of a content in what a move made of it, by itself: it shares nothing with the code that moves
/// answers but the lists that come out.
struct AnswerWitness {
    let before: DossierContent
    let old: RulePack
    let carried: CarriedContent
    let new: RulePack

    /// Answers that are neither in the new content nor set aside, in words.
    var lost: [String] {
        before.places.flatMap { place -> [String] in
            guard let answer = before.answer(at: place), !answer.isEmpty else { return [] }
            switch answer {
            case .finding(let rating): return lost(rating, place)
            case .text(let text): return isKept(text, place) ? [] : ["\(place): \(text)"]
            case .improvements(let entries):
                return entries.filter { !isKept($0, place) }.map { "\(place): \($0.measure)" }
            }
        }
    }

    private func targets(_ place: AnswerPlace) -> [AnswerPlace] {
        carried.answers.filter { $0.origins.contains(place) }.map(\.place)
    }

    private func isKept(_ text: String, _ place: AnswerPlace) -> Bool {
        targets(place).contains { carried.content.sheets[$0.sheet]?.texts[$0.detail]?.contains(text) == true }
            || carried.setAside.contains { $0.place == place && $0.text == text }
    }

    private func isKept(_ entry: DossierContent.Improvement, _ place: AnswerPlace) -> Bool {
        targets(place).contains { target in
            carried.content.sheets[target.sheet]?.improvements.contains {
                $0.measure == entry.measure && $0.clause == target.detail
            } == true
        } || carried.setAside.contains { $0.place == place && $0.improvements?.contains(entry) == true }
    }

    private func lost(_ rating: DossierContent.Rating, _ place: AnswerPlace) -> [String] {
        if carried.setAside.contains(where: { $0.place == place && $0.rating == rating }) { return [] }
        let now = targets(place).compactMap { carried.content.sheets[$0.sheet]?.findings[$0.detail] }
        if now.isEmpty { return ["\(place): no place at all"] }
        var lost = rating.evidence.filter { code in !now.contains { $0.evidence.contains(code) } }
        if rating.verdict != nil, !now.contains(where: { $0.verdict == rating.verdict }) { lost.append("verdict") }
        lost += ticks(rating, place).filter { !isKept($0.tick, of: $0.id, place) }.map { "tick of \($0.id)" }
        return lost.map { "\(place): \($0)" }
    }

    private func ticks(_ rating: DossierContent.Rating, _ place: AnswerPlace) -> [(id: String, tick: String)] {
        let requirements = indicator(place, old)?.requirements.map(\.id) ?? []
        return zip(requirements, rating.requirements ?? []).map { ($0, $1) }.filter { !$0.1.isEmpty }
    }

    private func isKept(_ tick: String, of id: String, _ place: AnswerPlace) -> Bool {
        if carried.setAside.contains(where: { $0.place == place && $0.node == id && $0.requirement == tick }) {
            return true
        }
        let next = Lineage(from: old, to: new).successors(of: id)
        return carried.content.places.contains { target in
            guard target.sheet.part == place.sheet.part, case .finding(let rating) = carried.content.answer(at: target),
                let requirements = indicator(target, new)?.requirements
            else { return false }
            return zip(requirements, rating.requirements ?? []).contains { next.contains($0.id) && $1 == tick }
        }
    }

    private func indicator(_ place: AnswerPlace, _ pack: RulePack) -> Indicator? {
        guard place.kind == .finding else { return nil }
        return IndicatorPath("\(SheetCode.printed(place.sheet))/\(place.detail)").flatMap(pack.indicator)
    }
}

extension String {
    fileprivate var part: String? { SheetCode.part(of: self) }
}
