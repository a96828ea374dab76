import Accreditation
import Criteria
import Foundation
import Storage

/// How far the members of a province's teams agree: by team, by criterion, by evaluator.
struct ConsensusPage: PageContent {
    static let template = "Consensus/consensus"

    let isEmpty: Bool
    let teams: [Line]
    let packs: [Pack]
    let evaluators: [Evaluator]

    struct Line: Sendable {
        let what: String
        let units: String
        let alpha: String
        let interval: String
    }

    struct Pack: Sendable {
        let packTitle: String
        let criteria: [Line]
    }

    struct Evaluator: Sendable {
        let name: String
        let units: String
        let with: String
        let without: String
    }

    static let samples: [ConsensusPage] = {
        let line = Line(what: "Trường Tiểu học Hạ Vân", units: "28", alpha: "0,81", interval: "0,66 – 0,92")
        return [
            ConsensusPage(
                isEmpty: false, teams: [line], packs: [Pack(packTitle: "Thông tư", criteria: [line])],
                evaluators: [Evaluator(name: "Đặng Văn Trưởng", units: "28", with: "0,81", without: "0,90")]),
            ConsensusPage(isEmpty: true, teams: [], packs: [], evaluators: []),
        ]
    }()
}

extension ConsensusPage {
    /// - Parameter packs: the rule packs of the dossiers, for titles and the order of criteria.
    init(_ dossiers: [RatedDossier], packs: [RulePack]) {
        isEmpty = dossiers.isEmpty
        let byTeam = Consensus.byTeam(dossiers.flatMap(\.levels))
        teams = dossiers.map { rated in
            Line("\(rated.schoolName), năm học \(rated.schoolYear)", byTeam[rated.dossier] ?? Consensus([]))
        }
        self.packs = packs.compactMap { pack in
            let levels = dossiers.filter { $0.pack == pack.id }.flatMap(\.levels)
            guard !levels.isEmpty else { return nil }
            let found = Consensus.byCriterion(levels)
            return Pack(
                packTitle: pack.circular.title,
                criteria: pack.rated.compactMap { criterion in
                    found[criterion.code].map { Line("Tiêu chí \(pack.shown(criterion.code))", $0) }
                })
        }
        let names = dossiers.reduce(into: [PersonID: String]()) { $0.merge($1.names) { first, _ in first } }
        evaluators = Consensus.byEvaluator(dossiers.flatMap(\.levels)).map { person, found in
            Evaluator(
                name: names[person] ?? "", units: String(found.with.units), with: Self.number(found.with.alpha),
                without: Self.number(found.without.alpha))
        }.sorted { $0.name < $1.name }
    }

    /// Two digits after the comma; a dash where there is no number.
    static func number(_ value: Double?) -> String {
        guard let value else { return "–" }
        return String(format: "%.2f", value).replacingOccurrences(of: ".", with: ",")
    }
}

extension ConsensusPage.Line {
    init(_ what: String, _ found: Consensus) {
        self.init(
            what: what, units: String(found.units), alpha: ConsensusPage.number(found.alpha),
            interval: found.interval.map {
                "\(ConsensusPage.number($0.lowerBound)) – \(ConsensusPage.number($0.upperBound))"
            } ?? "–")
    }
}
