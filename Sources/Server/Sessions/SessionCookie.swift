import Hummingbird
import Storage

/// The cookie that carries the session token; it lives as long as the browser, the server decides about expiry.
enum SessionCookie {
    /// Over HTTPS the name's beginning makes browsers keep it to this very host.
    static func name(secure: Bool) -> String { secure ? "__Host-phien" : "phien" }

    /// Sets the cookie after signing in.
    static func make(_ token: SessionToken, secure: Bool) -> Cookie {
        Cookie(
            name: name(secure: secure), value: token.text, path: "/", secure: secure, httpOnly: true, sameSite: .lax)
    }

    /// Removes the cookie after signing out.
    static func removed(secure: Bool) -> Cookie {
        Cookie(
            name: name(secure: secure), value: "", maxAge: 0, path: "/", secure: secure, httpOnly: true,
            sameSite: .lax)
    }
}
