import Accreditation
import Criteria
import Documents
import Hummingbird
import Storage

/// How one school's figures stand to lists from elsewhere, as somebody may see it.
struct SchoolListsReading: Sendable {
    let person: PersonID
    let access: FigureAccess
    let figures: [ListedFigure]
    let lists: [FigureList]
    let labels: ListableFigures
    let mayAnswer: Bool
    let mayBring: Bool
    /// The dossier in which the reader types the school's figures; nil for those who do not.
    let dossier: DossierID?
    /// Years whose official figures the reader may take as a list, the newest first.
    let officialYears: [SchoolYear]

    func count(_ standing: ListedFigure.Standing) -> Int { figures.count { $0.standing == standing } }
}

extension App {
    /// The school of the address, for those who may read its official figures.
    func schoolLists(_ context: AppContext) async throws -> SchoolListsReading {
        let person = try context.signedIn().id
        let school = UnitID(try context.id("unit"))
        guard let access = try await rounds.access(to: school, as: person) else { throw PageError.notFound }
        let year = try schoolYear.year(of: context.today)
        let schools = try await reconciliation.schools(below: school, as: person)
        let official =
            schools.isEmpty
            ? [:] : try await trendStore.official(of: school, years: TrendReader.years(until: year), as: person)
        let own = try await dossiers.ownDossiers(as: person).filter { $0.school == school }
        return SchoolListsReading(
            person: person, access: access, figures: try await reconciliation.listed(of: school, as: person),
            lists: try await reconciliation.lists(of: school, as: person),
            labels: listable(access.description.kind, access.description.schoolingLevels, year),
            mayAnswer: try await reconciliation.mayAnswer(at: school, as: person), mayBring: !schools.isEmpty,
            dossier: own.max { $0.schoolYear < $1.schoolYear }?.id,
            officialYears: official.keys.sorted(by: >))
    }

    /// How many figures of an officer's schools differ from a list without a reason, as a way there.
    func mismatchLinks(in year: SchoolYear, as person: PersonID) async throws -> [LinkView] {
        let open = try await reconciliation.listed(of: nil, in: year, as: person).count { $0.standing == .open }
        let words = open > 0 ? "\(open) chỗ lệch với nguồn khác chưa giải quyết" : "Đối chiếu với nguồn khác"
        return [LinkView(label: words, link: Route.figureLists.with("nam", String(year.start)).path)]
    }

    /// How many figures of the dossier's school differ from a list without a reason, as a way there; nothing where no
    /// list names the school.
    func mismatchLinks(_ dossier: Dossier, as person: PersonID) async throws -> [LinkView] {
        let listed = try await reconciliation.listed(of: dossier.school, as: person)
        let open = listed.count { $0.standing == .open }
        let words = open > 0 ? "Đối chiếu với nguồn khác: \(open) chỗ lệch chưa giải quyết" : "Đối chiếu với nguồn khác"
        return [LinkView(label: words, link: Route.schoolLists(dossier.school.uuid).path)]
    }
}
