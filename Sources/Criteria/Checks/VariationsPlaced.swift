/// Places that vary between schools name a criterion, a level of it or an indicator that the pack has.
enum VariationsPlaced: PackCheck {
    static let name = CheckName.variationsPlaced

    static func problems(in pack: RulePack) -> [Diagnostic] {
        let places = places(of: pack)
        return pack.variations.flatMap { variation in
            variation.places.filter { !places.contains($0) }.map { place in
                let sentence = "The pack has nothing at \"\(place)\""
                return error("\(sentence); write a criterion, criterion/level or a full path.", at: variation.source)
            }
        }
    }

    private static func places(of pack: RulePack) -> Set<String> {
        Set(
            pack.rated.flatMap { criterion in
                [criterion.code]
                    + criterion.levels.flatMap { level in
                        let place = "\(criterion.code)/\(level.number)"
                        return [place] + level.indicators.map { "\(place)/\($0.code)" }
                    }
            })
    }
}
