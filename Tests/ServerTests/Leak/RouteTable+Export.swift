import Accreditation
import Foundation

@testable import Server

/// Addresses of archives of a whole dossier: everybody asks for an own one, and nobody fetches another's.
extension RouteTable {
    static let exports: [RouteRule] = [
        .get(.may([.exportDossier])) { .wholeDossier($0.dossier) },
        .post(.may([.exportDossier])) { .wholeDossier($0.dossier) },
        .get(.only([.principal])) { .wholeDossierFile($0.dossier, $0.entry) },
    ]
}
