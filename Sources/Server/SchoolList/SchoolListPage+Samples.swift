import Accreditation
import Criteria
import Storage

extension SchoolList {
    /// A list in which everything is shown, for the samples of the page.
    static func sample(dueOn: Day) -> SchoolList {
        let dossier = ListedDossier(
            id: DossierID(), schoolYear: SchoolYear(start: 2_025), state: .returned, dueOn: dueOn, rated: 3,
            total: 6, level: 1, lastActivity: 0, takesDeadline: true)
        let school = ListedSchool(
            id: UnitID(), name: "Trường Tiểu học Hạ Vân", kind: "primary", district: "Huyện Trung Môn",
            dossier: dossier)
        return SchoolList(
            schools: [school], total: 151, counts: [.state(.returned): 151], overdue: 1,
            districts: [SchoolList.District(id: UnitID(), name: "Huyện Trung Môn")], kinds: ["primary"],
            years: [SchoolYear(start: 2_025)])
    }
}
