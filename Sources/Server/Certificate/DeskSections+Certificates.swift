import Accreditation
import Criteria
import Storage

extension DeskSections {
    /// Certificates whose end is near, for managing bodies and for the schools that hold them.
    static let certificates: DeskProvider = { app, context, person in
        guard person.holds(.provinceOfficer, .districtOfficer, .principal, .councilChair) else { return nil }
        let reading = try app.registerReading(context)
        let (store, today, id) = (app.certificates, reading.today, person.id)
        let list = try await counted(by: person, in: app.endingCache, app, context) {
            try await store.ending(today: today, as: id)
        }
        guard list.total > 0 else { return nil }
        let link = Route.register.with("tinh-trang", CertificateStanding.ending.rawValue).path
        let lines: [TaskView]
        if person.holds(.provinceOfficer, .districtOfficer) {
            let schools = Set(list.certificates.map(\.certificate.school)).count
            let first = list.certificates.compactMap(\.certificate.validUntil).min()
            let soonest = first.map { "Sớm nhất: \($0.vietnamese)." } ?? ""
            let some = list.total > list.certificates.count ? "" : " của \(schools) trường"
            lines = [
                TaskView(
                    label: "Sắp hết hạn: \(list.total) chứng nhận\(some)", link: link, note: soonest, warning: nil)
            ]
        } else {
            lines = list.certificates.map { registered in
                let certificate = registered.certificate
                return TaskView(
                    label: "\(certificate.title): đến \(certificate.endText)",
                    link: Route.certificate(certificate.id).path,
                    note: reading.terms(of: registered).lines.first ?? "Chưa có quy định về hạn đăng ký lại.",
                    warning: CertificateStanding.ending.title)
            }
        }
        let months = list.certificates.map(\.endingMonths).max() ?? 0
        return DeskSection(title: "Chứng nhận hết hạn trong \(months) tháng tới", text: nil, lines: lines)
    }
}
