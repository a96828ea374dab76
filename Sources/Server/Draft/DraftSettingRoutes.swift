import Accreditation
import Hummingbird
import Storage

/// What a province says about schools that do not answer a draft.
struct DraftSettingRoutes {
    let app: App

    func add(to router: Router<AppContext>) {
        router.post(.silenceSetting) { _, context in try await set(context) }
    }

    private func set(_ context: AppContext) async throws -> Response {
        let person = try context.signedIn()
        guard let province = person.province, let version = Int(context.form[SilenceForm.version]),
            let agrees = ["co": true, "khong": false][context.form[SilenceForm.field]]
        else { throw PageError.notFound }
        try await DraftStore(app.database).setSilence(
            SilenceSetting(agrees: agrees, version: version), in: province, as: person.id)
        return .redirect(
            to: .evaluations,
            notice: .success(
                agrees
                    ? "Đã lưu: hết hạn và đã nhắc hai lần mà trường không trả lời thì coi là nhất trí."
                    : "Đã lưu: trường không trả lời không được coi là nhất trí."))
    }
}

/// The form for it, on the list of evaluations.
struct SilenceForm: Sendable {
    static let field = "khong-tra-loi"
    static let version = "phien-ban"

    let silenceLink: String
    let silenceVersion: Int
    let silenceChoice: FormChoice

    init(_ setting: SilenceSetting) {
        silenceLink = Route.silenceSetting.path
        silenceVersion = setting.version
        silenceChoice = FormValues([Self.field: setting.agrees ? "co" : "khong"]).choice(
            Self.field, "Trường không trả lời dự thảo trong thời hạn",
            options: [("co", "Coi là nhất trí, sau khi đã nhắc hai lần"), ("khong", "Không coi là nhất trí")],
            hint: "Trưởng đoàn ghi nhận việc này; hệ thống không tự đóng.")
    }
}
