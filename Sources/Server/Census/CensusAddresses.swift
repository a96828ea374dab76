import Accreditation
import Foundation

/// Addresses of schools counted by what came of their dossiers.
extension Route {
    /// Counts: `don-vi` (none for the country), `nam`.
    static let census: Route = ["tong-hop-ket-qua"]

    /// The schools behind one figure: `muc` (what they are counted by), `gia-tri`, or `bo` and `tieu-chi`.
    static let censusSchools: Route = ["tong-hop-ket-qua", "truong"]

    /// The counts and the schools as a workbook.
    static let censusFile: Route = ["tong-hop-ket-qua", "tep"]
}
