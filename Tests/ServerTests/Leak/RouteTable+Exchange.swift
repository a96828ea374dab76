import Accreditation

@testable import Server

/// Addresses of counts over many schools, of documents between units, and of guests.
extension RouteTable {
    private static let officers: Set<Caller> = [.provinceOfficer, .districtOfficer, .otherDistrictOfficer]

    static let census: [RouteRule] = [
        .get(.only(officers)) { _ in .census },
        .get(.only(officers)) { _ in Route.censusSchools.with("nam", "2024") },
        .get(.only(officers)) { _ in Route.censusFile.with("nam", "2024") },
        // The first school is counted by nobody beside or below those above it.
        .get(.only([.provinceOfficer, .districtOfficer])) {
            Route.censusSchools.with("don-vi", $0.unitText).with("nam", "2024")
        },
    ]

    /// The district sent the first school a document that bears the dossier's identifier.
    static let exchange: [RouteRule] = [
        .get(.only(officers.union([.principal, .otherPrincipal]))) { _ in .exchange },
        .get(.only(officers.union([.principal, .otherPrincipal]))) { _ in .newDispatch },
        .post(.only(officers.union([.principal, .otherPrincipal]))) { _ in .newDispatch },
        // Only the school is asked for an answer.
        .get(.only([.principal])) { Route.newDispatch.with("tra-loi", $0.dossierText) },
        .get(.only([.districtOfficer, .principal])) { .dispatch($0.dossier) },
        .get(.only([.districtOfficer, .principal])) { .dispatchFile($0.dossier, 1) },
        .post(.only([.districtOfficer])) { .remindReceivers($0.dossier) },
    ]

    static let guests: [RouteRule] = [
        .get(.may([.inviteGuest])) { .guests($0.dossier) },
        .post(.may([.inviteGuest]), { .guests($0.dossier) }) { _ in
            [("dang-nhap", "khach.la"), ("tu-ngay", "01/01/2025"), ("den-ngay", "01/01/2090"), ("ly-do", "Xem")]
        },
        .post(.may([.inviteGuest])) { .endGuest($0.dossier, $0.dossier) },
    ]
}
