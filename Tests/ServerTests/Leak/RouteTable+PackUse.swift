import Accreditation

@testable import Server

/// Addresses of rule packs: putting them into use, and what they would change.
extension RouteTable {
    static let packUses: [RouteRule] = [
        .get(.only([.operator, .provinceOfficer])) { _ in .packUses },
        .get(.only([.operator, .provinceOfficer])) { .packUse($0.pack) },
        .post(.only([.operator, .provinceOfficer]), { .packUse($0.pack) }) { _ in
            [("tu-ngay", "01/09/2024"), ("ly-do", "Thử")]
        },
        .post(.only([.provinceOfficer]), { .askEffect($0.pack) }) { [("so-voi", $0.pack)] },
        .get(.only([.provinceOfficer])) { .effect($0.job) },
        .post(.only([.provinceOfficer])) { .cancelEffect($0.job) },
    ]
}
