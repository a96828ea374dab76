import Accreditation

@testable import Server

/// Addresses of collections of figures and of their totals.
extension RouteTable {
    private static let officers: Set<Caller> = [.provinceOfficer, .districtOfficer, .otherDistrictOfficer]
    private static let year = 2024

    static let rounds: [RouteRule] = [
        .get(
            .only(
                officers.union([.principal, .otherPrincipal, .secretary, .member, .otherMember]))
        ) { _ in .rounds },
        // A school sets no days, whoever asks.
        .post(.only([]), { _ in .roundDays(year, 1) }) { [("don-vi", $0.unitText), ("han-truong-1", "10/10/2024")] },
        .get(.only(officers)) { _ in .round(year, 1) },
        .post(
            .only([.provinceOfficer, .districtOfficer]), { _ in .roundException(year, 1) }, refusals: [422]
        ) { [("don-vi", $0.unitText), ("den-ngay", "01/01/2090"), ("ly-do", "Thử")] },
        .get(.mayAtSchool(.readOfficialFigures)) { .schoolRound($0.unit, year, 1) },
        .post(.mayAtSchool(.confirmFigures), { .confirmFigures($0.unit, year, 1) }) { _ in [("noi-dung", "0")] },
        .post(.mayAtSchool(.checkFigures), { .checkFigures($0.unit, year, 1) }) { _ in
            [("viec", "duyet"), ("noi-dung", "0")]
        },
        .post(.mayAtSchool(.correctFigures)) { .withdrawFigures($0.unit, year, 1) },
        .post(.mayAtSchool(.correctFigures), { .correctFigures($0.unit, year, 1) }, refusals: [409]) { _ in
            [("noi-dung", "0")]
        },
        // There is no official version yet.
        .get(.only([])) { .figureVersions($0.unit, year, 1).with("tu", "1").with("den", "2") },
        .get(.only(officers)) { _ in Route.totals.with("nam", "2024") },
        .get(.only(officers)) { _ in Route.totalsFile.with("nam", "2024") },
    ]
}
