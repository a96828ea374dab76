import Accreditation

@testable import Server

/// Addresses of lists of figures from elsewhere.
extension RouteTable {
    private static let officers: Set<Caller> = [.provinceOfficer, .districtOfficer, .otherDistrictOfficer]
    private static let bringers: Gate = .only(officers.union([.principal, .otherPrincipal, .secretary]))
    private static let atSchool: Gate = .only([.principal, .secretary])

    static let figureLists: [RouteRule] = [
        .get(.only(officers.union([.principal, .otherPrincipal, .secretary, .member, .otherMember]))) { _ in
            .figureLists
        },
        .get(bringers) { _ in .bringList },
        .get(bringers) { _ in .listForm },
        .get(atSchool) { Route.bringList.with("don-vi", $0.unitText) },
        .get(atSchool) { Route.listForm.with("don-vi", $0.unitText) },
        // Without a file nobody gets through.
        .post(.only([]), { _ in .bringList }, refusals: [400]),
        // A file is its sender's, and the principal has sent it.
        .get(.only([.principal])) { .listDraft($0.upload) },
        .post(.only([.principal]), { .listDraft($0.upload) }),
        .post(.only([.principal]), { .dropListDraft($0.upload) }),
        .get(.mayAtSchool(.readOfficialFigures)) { .schoolLists($0.unit) },
        .post(.mayAtSchool(.answerMismatches), { .schoolLists($0.unit) }) { _ in
            [("khoa", "classes/total"), ("ly-do", "Thử")]
        },
        .post(atSchool, { .takeOfficial($0.unit) }) { _ in [("nam", "2023")] },
    ]
}
