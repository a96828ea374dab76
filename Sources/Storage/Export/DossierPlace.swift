public import Accreditation

/// Where the rows of a dossier are.
public struct DossierPlace: Sendable, Hashable {
    public let dossier: DossierID
    public let school: UnitID
    /// The school year in which it is.
    public let year: SchoolYear

    public init(dossier: DossierID, school: UnitID, year: SchoolYear) {
        self.dossier = dossier
        self.school = school
        self.year = year
    }

    init(_ dossier: Dossier) {
        self.init(dossier: dossier.id, school: dossier.school, year: dossier.schoolYear)
    }
}
