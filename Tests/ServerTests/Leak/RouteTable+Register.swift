import Accreditation

@testable import Server

/// Addresses of the register of recognitions.
extension RouteTable {
    private static let keeper: Gate = .only([.provinceOfficer])
    private static let readers: Gate = .only([
        .provinceOfficer, .districtOfficer, .otherDistrictOfficer, .principal, .otherPrincipal, .secretary, .member,
        .otherMember,
    ])

    static let register: [RouteRule] = [
        .get(.everybody) { _ in .publicCertificates },
        .get(readers) { _ in .register },
        .get(readers) { _ in .registerFile },
        .post(keeper, { _ in .registerSettings }) { _ in [("sap-het-han", "6"), ("dang-ky-lai", "5")] },
        .get(keeper) { _ in .bringCertificates },
        .get(keeper) { _ in .certificateForm },
        // Without a file nobody gets through.
        .post(.only([]), { _ in .bringCertificates }, refusals: [400]),
        // A file is its sender's, and the province has sent it.
        .get(keeper) { .certificateDraft($0.upload) },
        .post(keeper) { .certificateDraft($0.upload) },
        .post(keeper) { .dropCertificateDraft($0.upload) },
        .get(.mayAtSchool(.readRegister)) { .certificate($0.entry) },
        .post(.mayAtSchool(.keepRegister), { .certificate($0.entry) }) { _ in
            [("version", "1"), ("so-giay", "GV-17"), ("co-quan", "Sở GDĐT")]
        },
        .post(.mayAtSchool(.keepRegister), { .withdrawCertificate($0.entry) }) { _ in
            [
                ("noi-dung", "x"), ("so-thu-hoi", "9/QĐ"), ("ngay-thu-hoi", "02/06/2025"),
                ("ly-do-thu-hoi", "Không còn đạt"),
            ]
        },
    ]
}
