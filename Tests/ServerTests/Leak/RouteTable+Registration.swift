import Accreditation

@testable import Server

/// Addresses of the letter or report that goes with a dossier.
extension RouteTable {
    private static let readers: Gate = .may([.readWorkings, .readSubmission])

    static let registration: [RouteRule] = [
        .get(readers) { .registration($0.dossier) },
        .post(.may([.fileRegistration]), { .registration($0.dossier) }) { _ in
            [("nguyen-vong", "both"), ("so", "12/CV"), ("ngay", "10/03/2025"), ("kem", "letter")]
        },
        // Nothing was sent that could be checked.
        .post(.only([]), { .checkRegistration($0.dossier) }) { _ in [("ket-luan", "du")] },
    ]
}
