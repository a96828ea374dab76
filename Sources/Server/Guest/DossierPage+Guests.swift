import Accreditation

extension DossierPage {
    /// The way to the dossier's guests, for those who let them in.
    static func guests(_ dossier: Dossier) -> [TaskView] {
        guard dossier.allows(.inviteGuest) else { return [] }
        return [
            TaskView(
                label: "Khách đọc hồ sơ", link: Route.guests(dossier.id.uuid).path,
                note: "Ai ở ngoài được đọc, đến ngày nào, và đã mở những gì.", warning: nil)
        ]
    }
}
