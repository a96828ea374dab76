import Accreditation

@testable import Server

/// Addresses of notices and reminders.
extension RouteTable {
    private static let officers: Set<Caller> = [.provinceOfficer, .districtOfficer, .otherDistrictOfficer]

    static let notices: [RouteRule] = [
        .get(.signedIn) { _ in .notices },
        // A notice is its recipient's, and there is none with this name.
        .get(.only([])) { .notice($0.entry) },
        .post(.signedIn) { _ in .readNotices },
        // The server of these tests sends no e-mail.
        .post(.only([]), { _ in .mailAddress }) { _ in [("dia-chi", "la@example.org")] },
        .get(.only(officers)) { _ in .reminders },
        .post(.only([.provinceOfficer, .districtOfficer]), { _ in .reminders }, refusals: [403, 409]) {
            [("truong", $0.unitText), ("loi-nhac", "Thử")]
        },
    ]
}
