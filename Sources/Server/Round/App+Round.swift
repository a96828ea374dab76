import Accreditation
import Criteria
import Foundation
import Hummingbird
import ServiceLifecycle
import Storage

extension App {
    /// Collections of figures.
    var rounds: RoundStore { RoundStore(database) }

    /// Totals of official figures.
    var rollUps: RollUpStore { RollUpStore(database) }

    /// The form by which a school's figures of a year are read: that of the given pack; otherwise that of the school's
    /// own dossier of the year or the newest one, otherwise that of the pack in use for its kind.
    func figureForm(
        _ access: FigureAccess, _ year: SchoolYear, packHash: String?, as person: PersonID
    ) async throws -> UsedForm? {
        if let packHash, let form = try await form(packHash, access, year) { return form }
        let dossiers = try await dossiers.ownDossiers(as: person).filter { $0.school == access.school }
        let newest = dossiers.first { $0.schoolYear == year } ?? dossiers.max { $0.schoolYear < $1.schoolYear }
        if let newest, var form = try await form(newest.packHash, access, year) {
            let takes =
                dossiers.first { $0.id == newest.id && $0.allows(.enterFigures) }
                ?? dossiers.first { dossier in
                    dossier.allows(.enterFigures)
                        && (year.start...year.start + form.form.years.count - 1)
                            .contains(dossier.schoolYear.start)
                }
            form.dossier = takes?.id ?? newest.id
            form.isOpen = takes != nil
            return form
        }
        let used = try await packsInUse(for: access.school, as: person).map(\.pack)
        guard let pack = used.first(where: { $0.appliesTo.contains(access.description.kind) }) else { return nil }
        return try await form(pack.hash, access, year)
    }

    private func form(_ hash: String, _ access: FigureAccess, _ year: SchoolYear) async throws -> UsedForm? {
        let pack = try await packs.pack(hash: hash).pack
        let statistics = pack.statistics
        guard !statistics.tables.isEmpty else { return nil }
        let description = access.description
        let levels = description.schoolingLevels
        return UsedForm(
            packHash: hash,
            form: FigureForm(
                statistics, kind: description.kind, schoolingLevels: levels.count > 1 ? levels : [], year: year))
    }
}

/// A form of figures and the pack that it is from.
struct UsedForm: Sendable {
    let packHash: String
    let form: FigureForm
    /// The dossier in which the reader types the figures; nil for those who do not.
    var dossier: DossierID?
    /// Whether that dossier takes figures now.
    var isOpen = false
}

/// Keeps what the calendar makes official as long as the server runs.
struct RoundService: Service {
    let worker: RoundWorker

    func run() async throws { await cancelWhenGracefulShutdown { await worker.run() } }
}
