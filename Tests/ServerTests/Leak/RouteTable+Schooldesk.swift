import Accreditation

@testable import Server

/// Addresses of the work around the sheets.
extension RouteTable {
    private static let readers: Gate = .may([.readWorkings])
    private static let planners: Gate = .may([.planWork])
    private static let collectors: Gate = .may([.collectEvidence])

    static let schooldesk = schedule + collecting + meetings + publication

    private static let schedule: [RouteRule] = [
        .get(readers) { .schedule($0.dossier) },
        .post(planners, { .schedule($0.dossier) }) { _ in [("ngay-bat-dau", "09/09/2024"), ("phien-ban", "0")] },
        .post(planners, { .scheduleTaking($0.dossier) }) { _ in [("nguon", "timetable")] },
        .get(planners) { .newScheduleRow($0.dossier, list: "timetable") },
        .post(planners, { .newScheduleRow($0.dossier, list: "resources") }) { _ in [("viec", "Việc lạ")] },
        .get(planners) { .scheduleRow($0.dossier, $0.entry) },
        .post(planners, { .scheduleRow($0.dossier, $0.entry) }) { _ in [("viec", "Việc lạ"), ("phien-ban", "9")] },
        .post(planners, { .deleteScheduleRow($0.dossier, $0.entry) }, refusals: [409]) { _ in [("phien-ban", "9")] },
        .get(readers) { .taskSlips($0.dossier) },
        .get(readers) { .yearDifference($0.dossier) },
    ]

    private static let collecting: [RouteRule] = [
        .get(readers) { .collecting($0.dossier) },
        .get(collectors) { .collectingProposals($0.dossier) },
        .post(collectors, { .collectingProposals($0.dossier) }) { _ in [("de-xuat", "lạ")] },
        .get(collectors) { .newCollectingRow($0.dossier) },
        .post(collectors, { .newCollectingRow($0.dossier) }) { _ in [("tieu-chi", "1.1"), ("ten", "Tên lạ")] },
        .get(collectors) { .collectingRow($0.dossier, $0.entry) },
        .post(collectors, { .collectingRow($0.dossier, $0.entry) }) { _ in
            [("tieu-chi", "1.1"), ("ten", "Tên lạ"), ("phien-ban", "9")]
        },
        .post(planners, { .deleteCollectingRow($0.dossier, $0.entry) }, refusals: [409]) { _ in [("phien-ban", "9")] },
    ]

    private static let writers: Gate = .may([.keepMinutes])

    private static let meetings: [RouteRule] = [
        .get(readers) { .meetings($0.dossier) },
        .get(readers) { .meeting($0.dossier, $0.entry) },
        .get(writers) { .newMeeting($0.dossier) },
        .post(writers, { .newMeeting($0.dossier) }) { _ in [("ngay", "05/09/2024"), ("noi", "Nơi lạ")] },
        .get(writers) { .editMeeting($0.dossier, $0.entry) },
        .post(writers, { .editMeeting($0.dossier, $0.entry) }) { _ in [("noi", "Nơi lạ"), ("phien-ban", "9")] },
        .post(.may([.signMinutes]), { .signMeeting($0.dossier, $0.entry) }) { _ in [("noi-dung", "lạ")] },
        .post(writers, { .correctMeeting($0.dossier, $0.entry) }) { _ in [("ly-do", "Lý do lạ")] },
    ]

    private static let publication: [RouteRule] = [
        // It is public: whoever comes reads it, and nothing else of the dossier stands in it.
        .get(.everybody) { .publicSummary($0.dossier) },
        .get(readers) { .publication($0.dossier) },
        .post(.may([.publishReport]), { .publication($0.dossier) }) { _ in [("noi-dung", "lạ")] },
        .post(.may([.publishReport]), { .withdrawPublication($0.dossier) }) { _ in [("ly-do", " ")] },
    ]
}
