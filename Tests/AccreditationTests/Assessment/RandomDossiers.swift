import Accreditation
import Criteria
import TestSupport

extension Dice {
    /// Random findings; how many are met and how many are missing differs from dossier to dossier.
    mutating func findings(_ index: PackIndex) -> IndexedFindings {
        var findings = IndexedFindings(index)
        let shares = [0, 0.004, 0.02, 0.1, 0.5]
        let unmet = shares[Int.random(in: 0..<5, using: &self)]
        let unrated = shares[Int.random(in: 0..<5, using: &self)]
        let good = Int.random(in: 1...5, using: &self)
        for number in index.paths.indices {
            let isHigh = index.paths[number].level > good
            if chance(unrated) { continue }
            findings[number] = chance(isHigh ? 0.3 : unmet) ? .unmet : .met
        }
        return findings
    }

    mutating func facts() -> Facts {
        let flags: [Bool?] = [nil, true, true, false]
        let years: [Int?] = [nil, 0, 2, 3, 4]
        return Facts(
            cohortCompleted: flags[Int.random(in: 0..<4, using: &self)],
            yearsOfData: years[Int.random(in: 0..<5, using: &self)],
            facilitiesConfirmed: flags[Int.random(in: 0..<4, using: &self)])
    }
}

extension IndexedFindings {
    /// The same findings by path.
    func findings(_ index: PackIndex) -> Findings {
        var findings = Findings()
        for (number, path) in index.paths.enumerated() {
            findings[path] = self[number].map(IndicatorFinding.whole)
        }
        return findings
    }
}
