import Accreditation
import Storage

extension DeskSections {
    /// Documents that came and wait, and answers that others have not sent yet.
    static let exchange: DeskProvider = { app, _, person, found in
        guard let waiting = found.waiting else { return nil }
        if waiting.isNew { try await app.exchange.deliver(as: person.id) }
        let counts = [
            (waiting.unopened, "Văn bản mới chưa mở", "Mở để xem và xác nhận đã nhận."),
            (waiting.toAnswer, "Văn bản cần đơn vị bạn trả lời", "Trả lời ngay trên trang văn bản."),
            (waiting.toCollect, "Văn bản đã gửi đang chờ trả lời", "Xem đơn vị nào chưa gửi và nhắc."),
        ]
        let lines = counts.filter { $0.0 > 0 }.map { count, label, note in
            TaskView(label: "\(label): \(count)", link: Route.exchange.path, note: note, warning: nil)
        }
        return lines.isEmpty ? nil : DeskSection(title: "Trao đổi văn bản", text: nil, lines: lines)
    }

    /// Whether the person stands for a unit that exchanges documents.
    static func showsExchange(_ person: SignedInPerson) -> Bool {
        person.holds(.ministryOfficer, .provinceOfficer, .districtOfficer, .principal)
    }

    /// Dossiers that the person reads as a guest, out of the person's own ones.
    static func guestDossiers(_ own: [Dossier]) -> DeskSection? {
        let dossiers = own.filter { $0.roles == [.guest] }
        guard !dossiers.isEmpty else { return nil }
        return DeskSection(
            title: "Hồ sơ được đọc với tư cách khách", text: "Mỗi trang bạn mở được ghi lại.",
            lines: dossiers.map {
                TaskView(label: $0.title, link: Route.dossier($0.id.uuid).path, note: $0.state.title, warning: nil)
            })
    }
}
