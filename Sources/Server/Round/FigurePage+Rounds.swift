import Accreditation
import Criteria
import Hummingbird
import Storage

extension App {
    /// Adds the collections of a dossier's year to the page on which its figures are typed, with what was returned.
    func addRounds(to page: inout FigurePage, of dossier: Dossier, _ context: AppContext) async throws {
        let person = try context.signedIn().id
        for number in RoundNumber.allCases {
            let name = RoundName(year: dossier.schoolYear, number: number)
            guard let round = try await rounds.round(name, of: dossier.school, as: person) else { continue }
            let state = round.standing(at: context.now).state
            page.rounds.append(
                LinkView(
                    label: "\(number.title): \(state.title.lowercased()). \(round.days.sentences[0])",
                    link: name.route(of: dossier.school).path))
            let labels = try await figureLabels(dossier)
            page.returned += round.openReturns(at: context.now).map { cell in
                SchoolRoundPage.ReturnedLine(
                    label: labels[cell.key], link: "#\(dossier.schoolYear):\(cell.key)", reason: cell.reason)
            }
        }
    }

    private func figureLabels(_ dossier: Dossier) async throws -> FigureLabels {
        FigureLabels(FigureForm(try await rules(of: dossier).pack.statistics, for: dossier))
    }
}
