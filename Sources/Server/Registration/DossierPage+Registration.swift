import Accreditation
import Criteria

extension DossierPage {
    /// The way to the letter or report that goes with the dossier; none where the rules ask for nothing.
    static func registration(_ dossier: Dossier, _ form: RegistrationForm?) -> [TaskView] {
        guard let form, dossier.allows(.readWorkings) || dossier.allows(.readSubmission) else { return [] }
        return [
            TaskView(
                label: form.title, link: Route.registration(dossier.id.uuid).path,
                note: form.wishes.isEmpty
                    ? "Báo cáo gửi kèm hồ sơ và kết quả kiểm tra." : "Nguyện vọng, hồ sơ kèm theo và kết quả kiểm tra.",
                warning: nil)
        ]
    }
}
