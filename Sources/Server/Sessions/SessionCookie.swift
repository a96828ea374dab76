import Hummingbird

/// The cookie that carries the session token; it lives as long as the browser, the server decides about expiry.
enum SessionCookie {
    static let name = "phien"

    /// Sets the cookie after signing in. `token` is base64url or hexadecimal text.
    static func make(token: String, secure: Bool) -> Cookie {
        Cookie(name: name, value: token, path: "/", secure: secure, httpOnly: true, sameSite: .lax)
    }

    /// Removes the cookie after signing out.
    static func removed(secure: Bool) -> Cookie {
        Cookie(name: name, value: "", maxAge: 0, path: "/", secure: secure, httpOnly: true, sameSite: .lax)
    }
}
