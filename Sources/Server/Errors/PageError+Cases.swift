import HTTPTypes

extension PageError {
    /// Does not exist, or is not for this person: both look the same.
    static let notFound = PageError(
        status: .notFound, title: "Không tìm thấy trang này",
        advice: "Có thể địa chỉ bị gõ sai, nội dung đã được chuyển đi, hoặc tài khoản của bạn không được xem. "
            + "Hãy kiểm tra lại địa chỉ hoặc hỏi người đã gửi cho bạn liên kết này.")

    /// Nobody is signed in.
    static let signInNeeded = PageError(
        status: .unauthorized, title: "Bạn cần đăng nhập",
        advice: "Hãy đăng nhập để xem trang này.", needsSignIn: true)

    /// A one-time password has to be changed first.
    static let passwordNeeded = PageError(
        status: .forbidden, title: "Bạn cần đặt mật khẩu của mình trước",
        advice: "Mật khẩu đang dùng chỉ dùng được một lần. Hãy mở trang Đổi mật khẩu, đặt mật khẩu mới rồi làm tiếp.")

    /// A form was sent after the session had ended.
    static func sessionEnded(_ form: Form) -> PageError {
        PageError(
            status: .unauthorized, title: "Phiên làm việc đã kết thúc",
            advice: "Nội dung vừa gửi chưa được lưu. Hãy chép lại phần bạn đã gõ ở dưới, đăng nhập rồi gửi lại.",
            typed: form, needsSignIn: true)
    }

    /// The form is from an older session of the same person.
    static func formOutdated(_ form: Form) -> PageError {
        PageError(
            status: .forbidden, title: "Biểu mẫu này đã cũ",
            advice: "Nội dung vừa gửi chưa được lưu. Hãy chép lại phần bạn đã gõ ở dưới, tải lại trang rồi gửi lại.",
            typed: form)
    }

    /// The request came from another site.
    static let forgery = PageError(
        status: .forbidden, title: "Yêu cầu bị từ chối",
        advice: "Yêu cầu này không được gửi từ trang của hệ thống. Hãy mở lại trang và thao tác trực tiếp trên đó.")

    /// The body is no readable form.
    static let malformed = PageError(
        status: .badRequest, title: "Không đọc được nội dung đã gửi",
        advice: "Dữ liệu gửi lên bị hỏng. Hãy tải lại trang và gửi lại.")

    /// The body is larger than allowed.
    static func tooLarge(megabytes: Int) -> PageError {
        PageError(
            status: .contentTooLarge, title: "Nội dung gửi lên quá lớn",
            advice: "Giới hạn là \(megabytes) MB. Hãy rút gọn hoặc chia nhỏ rồi gửi lại.")
    }

    /// The state does not allow this now; `title` and `advice` say why and what to do.
    static func refused(_ title: String, advice: String) -> PageError {
        PageError(status: .conflict, title: title, advice: advice)
    }

    /// The dossier has moved to another rule pack since the page was made.
    static let packChanged = PageError.refused(
        "Hồ sơ vừa được chuyển sang bộ tiêu chí khác",
        advice: "Chưa có gì được lưu. Hãy chép lại phần bạn vừa gõ, mở lại phiếu theo bộ tiêu chí mới rồi lưu.")

    /// Somebody else stored another text meanwhile: both are shown, none is lost.
    static func stale(_ conflict: Conflict) -> PageError {
        PageError(
            status: .conflict, title: "Nội dung này vừa được người khác sửa",
            advice: "Cả hai bản được giữ ở dưới. Hãy so sánh, rồi quay lại trang để lưu bản đúng.",
            conflict: conflict)
    }

    /// Something of ours does not answer; `what` completes the sentence "Chưa tải được …".
    static func unavailable(_ what: String, cause: any Error) -> PageError {
        PageError(
            status: .serviceUnavailable, title: "Chưa tải được \(what)",
            advice: "Hệ thống đang gặp trục trặc, dữ liệu của bạn vẫn còn. Hãy thử lại sau ít phút.", cause: cause)
    }

    /// Anything unexpected.
    static func unexpected(_ cause: any Error) -> PageError {
        PageError(
            status: .internalServerError, title: "Hệ thống gặp lỗi",
            advice:
                "Việc vừa rồi chưa được thực hiện. Hãy thử lại; nếu vẫn lỗi, báo cho người quản trị mã yêu cầu ở dưới.",
            cause: cause)
    }
}
