import Accreditation
import Criteria
import Foundation
import Storage

extension App {
    var appraisals: AppraisalStore { AppraisalStore(database) }

    /// The appraisal of the dossier that the address names, for a reader who may see its council; anything else, and a
    /// dossier whose law has no council, is "not found".
    func appraisal(_ context: AppContext, for action: Action = .readTeam) async throws -> AppraisalReading {
        let dossier = try await evaluation(context, for: action)
        let used = try await packs.rules(of: dossier)
        guard let form = used.pack.appraisal else { throw PageError.notFound }
        let person = try context.signedIn().id
        return AppraisalReading(
            dossier: dossier, used: used, form: form, person: person,
            appraisal: try await appraisals.appraisal(of: dossier, under: used, as: person))
    }
}
