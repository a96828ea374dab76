import Foundation

@testable import Server

extension RouteTable {
    /// What becomes of units is public knowledge; who manages units above decides on it.
    static let unitActs: [RouteRule] = [
        .get(.signedIn) { .unitHistory($0.unit) },
        .get(.signedIn) { _ in Route.unitSearch.with("tim", "Khong Co") },
        .get(.only([])) { _ in .unitCode("khong-co") },
        .get(.only([.provinceOfficer, .districtOfficer])) { .unitAct($0.unit, "doi-ten") },
        .post(.only([.provinceOfficer, .districtOfficer]), { .unitAct($0.unit, "doi-ten") }) { _ in
            [
                ("ten", "Trường Lạ"), ("so-quyet-dinh", "1/QĐ"), ("ngay-quyet-dinh", "01/07/2025"),
                ("ngay-hieu-luc", "01/07/2025"), ("ly-do", "Thử"), ("buoc", "ghi"),
            ]
        },
        .post(.only([]), { .cancelUnitAct($0.unit, $0.entry) }) { _ in [("ly-do", "Thử")] },
    ]
}
