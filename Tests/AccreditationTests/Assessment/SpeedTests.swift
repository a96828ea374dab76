import Accreditation
import Criteria
import TestSupport
import Testing

@Suite("The dossiers of a whole country are computed in seconds")
struct SpeedTests {
    @Test(arguments: ComparedPacks.synthetic.map(ComparedPacks.init(pack:)))
    func fortyFiveThousand(_ sample: ComparedPacks) {
        let assessment = Assessment(sample.pack)
        var dice = Dice(seed: 45)
        let dossiers = (0..<500).map { _ in dice.findings(assessment.index) }
        let facts = Facts(cohortCompleted: true, yearsOfData: 3, facilitiesConfirmed: true)
        var needed = 0
        let time = ContinuousClock().measure {
            for number in 0..<Self.count {
                needed += assessment.compute(dossiers[number % dossiers.count], facts: facts).nextLevel?.level ?? 0
            }
        }
        print("\(sample): \(Self.count) dossiers in \(time)")
        #expect(needed > 0)
        #expect(time < .seconds(30))
    }

    /// All in release; a thirtieth of them in debug, where the same code is some thirty times slower.
    static var count: Int {
        #if DEBUG
            1_500
        #else
            45_000
        #endif
    }
}
