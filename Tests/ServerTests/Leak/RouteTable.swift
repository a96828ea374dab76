import Accreditation

@testable import Server

/// What is expected of every address of the server.
enum RouteTable {
    static let rules =
        open + rulePacks + own + units + accounts + aboutDossiers + scans + files + packUses + rounds + figureLists
        + clocks
        + register
        + notices
        + unitActs
        + pool
        + appraisalSettings
        + census
        + exchange
        + draftSettings
        + people

    /// Addresses below a dossier.
    static let aboutDossiers =
        dossier + council + sheet + documents + papers + evidence + submission + evaluation + exports
        + registration
        + stepPapers
        + appraisal
        + together
        + schooldesk
        + guests
        + drafts

    private static let open: [RouteRule] = [
        .get(.everybody) { _ in .start },
        .get(.everybody) { _ in .health },
        .get(.everybody) { _ in .signIn },
        .post(.everybody, { _ in .signIn }) { _ in [("login", "khong-co"), ("password", "khong-co")] },
    ]

    /// The rules: they hold nothing of any dossier.
    private static let rulePacks: [RouteRule] = [
        .get(.signedIn) { _ in Route.rulePacks.with("tim", "ve sinh") },
        .get(.signedIn) { _ in .rulePack("17-2018-primary") },
        .get(.signedIn) { _ in .ruleCriterion(pack: "17-2018-primary", code: "1.1") },
    ]

    /// Pages about the visitor alone.
    private static let own: [RouteRule] = [
        .get(.signedIn) { _ in .account },
        .get(.signedIn) { _ in .myWork },
        .get(.signedIn) { _ in .password },
        .post(.signedIn, { _ in .password }) { _ in [("current-password", "khong-dung")] },
        .get(.signedIn) { _ in .evaluations },
    ]

    /// Leaving: they are left to the tests of sessions, because the visitor is signed out afterwards.
    static let leaving: [RouteRule] = [
        .post(.signedIn) { _ in .signOut },
        .post(.signedIn) { _ in .signOutElsewhere },
    ]

    private static let units: [RouteRule] = [
        // Names and addresses of schools and offices are public knowledge.
        .get(.signedIn) { .unit($0.unit) },
        .get(.only(.accountKeepers)) { _ in .units },
        .get(.only([.operator])) { _ in .newProvince },
        .get(.only([.operator])) { _ in .newMinistry },
        .post(.only([.operator]), { _ in .newMinistry }) { _ in [("ten", "Bộ Lạ")] },
        .post(.only([.operator]), { _ in .newProvince }) { _ in [("ten", "Tỉnh Lạ")] },
        .get(.only([.districtOfficer, .principal])) { .editUnit($0.unit) },
        .post(.only([.districtOfficer, .principal]), { .editUnit($0.unit) }) { _ in
            [("ten", "Trường Lạ"), ("loai", "primary"), ("version", "1"), ("phien-ban-truong", "1")]
        },
        .get(.only([])) { .addUnit(below: $0.unit, kind: "truong") },
        .post(.only([]), { .addUnit(below: $0.unit, kind: "truong") }) { _ in
            [("ten", "Trường Lạ"), ("loai", "primary")]
        },
        .post(.only([.provinceOfficer]), { _ in .teamSize }) { _ in [("it-nhat", "3"), ("version", "1")] },
    ]

    private static let keepers: Gate = .only([.districtOfficer, .principal])

    private static let accounts: [RouteRule] =
        [
            .get(.only(.accountKeepers)) { _ in .accounts },
            .get(.only(.accountKeepers)) { _ in .newAccount },
            .post(.only([.districtOfficer, .principal]), { _ in .newAccount }, refusals: [422]) {
                [("ten", "Người Lạ"), ("noi", "\($0.unitText)/"), ("login", "nguoi.la")]
            },
            .get(keepers) { .account($0.person) },
        ]
        + ["sua", "cap-lai-mat-khau", "khoa", "mo", "vai-tro", "thoi-vai-tro", "noi-cong-tac"].map { act in
            .post(keepers, { .accountAct($0.person, act) }) { target in
                [
                    ("ten", "Tên Lạ"), ("ly-do", "Không rõ"), ("version", "1"), ("truong", "Hạ Vân"),
                    ("vai-tro", target.personText), ("vai-tro-moi", "schoolAdministrator"),
                ]
            }
        }
}
