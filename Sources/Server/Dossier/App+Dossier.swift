import Accreditation
import Criteria
import Foundation
import Hummingbird
import Storage

extension App {
    /// Dossiers.
    var dossiers: DossierStore { DossierStore(database) }

    /// The dossier that the address names, through the person; anything not visible is "not found".
    func dossier(_ context: AppContext) async throws -> Dossier {
        let person = try context.signedIn()
        let id = DossierID(try context.id("dossier"))
        guard let dossier = try await dossiers.dossier(id, as: person.id) else { throw PageError.notFound }
        if dossier.roles.contains(.guest) {
            try await guests.note(context.endpointPath ?? "", of: id, as: person.id)
        }
        try context.form.requirePack(of: dossier)
        return dossier
    }

    /// The dossier that the address names, for somebody who may do this with it. Whose work it is at another time reads
    /// why not now and who can change that; others find nothing.
    func dossier(_ context: AppContext, readableFor action: Action) async throws -> Dossier {
        let dossier = try await dossier(context)
        try await require(action, of: dossier, keeping: context.form)
        return dossier
    }

    /// - Throws: what tells a reader why something is not open now and who can change that; "not found" for those
    ///   whose work it never is.
    func require(_ action: Action, of dossier: Dossier, keeping form: Form) async throws {
        if dossier.allows(action) { return }
        guard Permission.isHeld(action, by: dossier.roles) else { throw PageError.notFound }
        throw PageError.closed(action, of: dossier, try await procedure(of: dossier)).keeping(form)
    }

    /// The law's names of the acts upon a dossier; nil where the law writes down none.
    func procedure(of dossier: Dossier) async throws -> ProcedureForm? {
        library.procedure(of: try await rules(of: dossier).pack)
    }

    /// The rules that a dossier is pinned to.
    func rules(of dossier: Dossier) async throws -> UsedPack { try await packs.rules(of: dossier) }
}

extension Dossier {
    /// `Trường Tiểu học Hạ Vân – năm học 2024-2025`.
    var title: String { "\(schoolName) – năm học \(schoolYear)" }

    /// The way from the start page to the dossier's own page, for pages below it.
    var breadcrumbs: [Breadcrumb] {
        [Breadcrumb("Bảng việc", .start), Breadcrumb("Hồ sơ năm học \(schoolYear)", .dossier(id.uuid))]
    }
}

extension AppContext {
    /// Today in Vietnam.
    var today: Day {
        get throws {
            guard let day = VietnameseTime.today(now) else { throw PageError.malformed }
            return day
        }
    }
}

extension VietnameseTime {
    /// The day in Vietnam; nil outside the calendar's years.
    static func today(_ date: Date) -> Day? {
        let parts = day(date).split(separator: "/").compactMap { Int($0) }
        return parts.count == 3 ? Day(year: parts[2], month: parts[1], day: parts[0]) : nil
    }
}

extension Form {
    /// The pack under which a page was made that writes on the pack's places; nil from other pages.
    var packHash: String? { has("_bo") ? self["_bo"] : nil }

    /// - Throws: where the dossier has moved since the page was made: its places mean something else now.
    func requirePack(of dossier: Dossier) throws(PageError) {
        if let packHash, packHash != dossier.packHash { throw .packChanged.keeping(self) }
    }
}
