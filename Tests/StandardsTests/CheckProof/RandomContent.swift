import Accreditation
import Criteria

extension Dice {
    /// A random dossier with people, times, evidence and files.
    /// - Parameter parts: schooling levels that are rated apart; none where the school is rated as one.
    mutating func content(_ pack: RulePack, parts: [String] = []) -> DossierContent {
        let people = [
            ("chair", "Nguyễn Thị Hồng Lan"), ("secretary", "Lê Thị Thu Hà"), ("member", "Trần “Văn”\tQuyết"),
        ]
        let council = people.map { role, name in
            DossierContent.Seat(person: PersonID(), name: name, post: "Giáo viên", role: role)
        }
        let pieces = (1...9).map { number in
            DossierContent.Piece(
                id: EvidenceID(), code: "H1-1.1-0\(number)", name: "Kế hoạch \(number)", number: "", issuedOn: nil,
                issuer: "", files: [String(repeating: "0123456789abcdef", count: 4)])
        }
        var sheets: [String: DossierContent.Sheet] = [:]
        for prefix in parts.isEmpty ? [""] : parts.map({ "\($0):" }) {
            for (path, finding) in findings(pack).byPath {
                let rating = rating(finding, by: one(council), on: one(pieces).code)
                let place = "\(path.level)/\(path.indicator)"
                sheets[prefix + path.criterion, default: .init()].findings[place] = rating
            }
        }
        return DossierContent(
            pack: pack.id, packHash: pack.hash, schoolYear: "2025-2026", parts: parts,
            facts: .init(cohortCompleted: true, yearsOfData: 3, facilitiesConfirmed: true), council: council,
            sheets: sheets, evidence: pieces)
    }

    private mutating func rating(
        _ finding: IndicatorFinding, by seat: DossierContent.Seat, on code: String
    ) -> DossierContent.Rating {
        var rating = DossierContent.Rating(
            verdict: nil, requirements: nil, ratedBy: seat.person, ratedByName: seat.name,
            ratedAt: 1_700_000_000 + Int.random(in: 0..<1_000_000, using: &self), evidence: [code])
        switch finding {
        case .whole(let verdict): rating.verdict = verdict.rawValue
        case .requirements(let answers): rating.requirements = answers.map { $0?.rawValue ?? "" }
        }
        return rating
    }
}
