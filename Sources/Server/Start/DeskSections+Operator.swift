import Accreditation
import Storage

extension DeskSections {
    /// Accounts, units, settings and what the program cannot know, for operators.
    static let operatorPanel: DeskProvider = { app, _, person, _ in
        guard person.holds(.operator), let counts = try await OperatorStore(app.database).counts(as: person.id) else {
            return nil
        }
        return DeskSection(
            title: "Vận hành hệ thống",
            text: "Phiên bản \(Version.text), \(counts.signedIn) người đang có phiên làm việc.",
            lines: accounts(counts) + machine(app))
    }

    private static func accounts(_ counts: OperatorCounts) -> [TaskView] {
        [
            TaskView(
                label: "Tài khoản: \(counts.accounts) đang mở, \(counts.closed) đã khóa", link: Route.accounts.path,
                note: "Mở, khóa, cấp lại mật khẩu.",
                warning: counts.neverUsed > 0 ? "\(counts.neverUsed) chưa đổi mật khẩu đầu tiên" : nil),
            TaskView(
                label:
                    "Đơn vị: \(counts.provinces) tỉnh, \(counts.districts) đơn vị cấp dưới, \(counts.schools) trường",
                link: Route.units.path, note: "Thêm tỉnh, sửa đơn vị.", warning: nil),
        ]
    }

    /// What the server was started with, and what it does not see.
    private static func machine(_ app: App) -> [TaskView] {
        let settings = app.settings
        let days = settings.schoolYearDays.joined(separator: ", ")
        let limits =
            "Phiên hết hạn sau \(settings.sessionIdleMinutes) phút không dùng; tệp lớn nhất "
            + "\(settings.uploadMegabytes) MB; năm học: \(days); nhắc hạn trước \(settings.deadlineWarningDays) ngày; "
            + "hỏi lại số liệu khi khác năm trước quá \(settings.figureLimits.jumpPercent) % và từ "
            + "\(settings.figureLimits.jumpAtLeast) trở lên."
        let packs = app.library.packs.count
        return [
            TaskView(
                label: "Bộ tiêu chuẩn: \(packs) bộ đã kiểm tra khi khởi động", link: Route.rulePacks.path,
                note: limits, warning: settings.secureCookies ? nil : "cookie chưa bắt buộc HTTPS"),
            TaskView(
                label: "Sao lưu", link: Route.start.path,
                note: "Chương trình không tự sao lưu và không biết bản sao gần nhất. Hãy sao lưu cả cơ sở dữ liệu "
                    + "và thư mục dữ liệu bằng công cụ của máy chủ, và thử khôi phục định kỳ.",
                warning: "không rõ"),
        ]
    }
}
