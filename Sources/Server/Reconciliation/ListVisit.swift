import Accreditation
import Criteria
import Documents
import Hummingbird
import Storage

/// Somebody who brings lists for a unit.
struct ListVisit: Sendable {
    let person: PersonID
    /// The unit for which lists are brought: a school or a managing body.
    let place: RoundPlace
    /// Its schools with the figures that each has.
    let schools: [FigureListFile.School]
    let year: SchoolYear
}

extension App {
    var reconciliation: ReconciliationStore { ReconciliationStore(database) }

    /// The unit that an address or a form names, for those who bring lists for it.
    func listVisit(_ unit: UnitID?, _ context: AppContext) async throws -> ListVisit {
        let person = try context.signedIn()
        let places = try await roundPlaces(of: person)
        let year = try schoolYear.year(of: context.today)
        for place in places where unit == nil || place.unit == unit {
            let schools = try await reconciliation.schools(below: place.unit, as: person.id)
            guard !schools.isEmpty else { continue }
            return ListVisit(person: person.id, place: place, schools: listed(schools, year), year: year)
        }
        throw PageError.notFound
    }

    /// Schools with the figures that their forms have.
    private func listed(_ schools: [ComparedSchool], _ year: SchoolYear) -> [FigureListFile.School] {
        var known: [[String]: ListableFigures] = [:]
        return schools.map { school in
            let form = [school.kind] + school.schoolingLevels
            let figures = known[form] ?? listable(school.kind, school.schoolingLevels, year)
            known[form] = figures
            return FigureListFile.School(id: school.id, code: school.code, name: school.name, figures: figures)
        }
    }

    /// The figures of every form that a kind of school may use, those of the newest circular first.
    func listable(_ kind: String, _ levels: [String], _ year: SchoolYear) -> ListableFigures {
        var figures = ListableFigures()
        let packs = library.packs.filter { $0.appliesTo.contains(kind) }
            .sorted { $0.circular.inForceFrom > $1.circular.inForceFrom }
        for pack in packs {
            figures.add(
                FigureForm(pack.statistics, kind: kind, schoolingLevels: levels.count > 1 ? levels : [], year: year))
        }
        return figures
    }
}
