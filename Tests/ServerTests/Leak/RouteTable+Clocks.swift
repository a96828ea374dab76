import Accreditation

@testable import Server

/// Addresses of working days, deadlines and windows.
extension RouteTable {
    private static let officers: Set<Caller> = [.provinceOfficer, .districtOfficer, .otherDistrictOfficer]
    private static let insiders: Set<Caller> = [.principal, .otherPrincipal, .secretary, .member, .otherMember]

    static let clocks: [RouteRule] = [
        .get(.signedIn) { _ in .deadlines },
        .get(.signedIn) { _ in .workDays },
        .get(.signedIn) { _ in .actLimits },
        .get(.only(officers.union(insiders))) { _ in .entryWindows },
        // Nobody grants for a place that is none of theirs: the officers are told so.
        .post(.only(officers), { _ in .moreTime }, refusals: [422]) { _ in [("ho-so", "khong-co")] },
        // A school has neither calendar nor times nor windows of its own.
        .post(.only([]), { _ in .workDays }) { [("don-vi", $0.unitText), ("ngay", "01/01/2090")] },
        .post(.only([]), { _ in .actLimits }) { [("don-vi", $0.unitText), ("so-ngay", "3")] },
        .post(.only([]), { _ in .entryWindows }) { [("don-vi", $0.unitText), ("mo-ngay", "01/01/2090")] },
    ]
}
