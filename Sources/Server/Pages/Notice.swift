import Hummingbird

/// A message shown once on the next page, after a redirect.
struct Notice: Sendable {
    /// What kind of message it is.
    enum Kind: String, Sendable {
        case success, information, warning
    }

    static let cookieName = "thongbao"
    let kind: Kind
    let text: String

    /// Says that something was done, as a full sentence.
    static func success(_ text: String) -> Notice { Notice(kind: .success, text: text) }
    static func information(_ text: String) -> Notice { Notice(kind: .information, text: text) }
    static func warning(_ text: String) -> Notice { Notice(kind: .warning, text: text) }
}

extension Notice {
    /// Reads a notice from its cookie; nil when it is none of ours.
    init?(cookieValue: String) {
        let halves = cookieValue.split(separator: ".", maxSplits: 1)
        guard halves.count == 2, let kind = Kind(rawValue: String(halves[0])),
            let bytes = Base64URL.decode(String(halves[1])),
            let text = String(validating: bytes, as: UTF8.self), text.count <= 600
        else { return nil }
        self.init(kind: kind, text: text)
    }

    /// The cookie for a redirect; it lives one minute and never reaches scripts.
    var cookie: Cookie {
        let value = "\(kind.rawValue).\(Base64URL.encode(Array(text.prefix(600).utf8)))"
        return Cookie(name: Self.cookieName, value: value, maxAge: 60, path: "/", httpOnly: true, sameSite: .lax)
    }

    static let removedCookie = Cookie(
        name: cookieName, value: "", maxAge: 0, path: "/", httpOnly: true, sameSite: .lax)

    var box: NoticeBox {
        switch kind {
        case .success: NoticeBox(css: "notice-success", kind: "Đã xong", text: text)
        case .information: NoticeBox(css: "notice-information", kind: "Thông tin", text: text)
        case .warning: NoticeBox(css: "notice-warning", kind: "Lưu ý", text: text)
        }
    }
}
