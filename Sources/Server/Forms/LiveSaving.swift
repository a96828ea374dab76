import Foundation
import HTTPTypes
import Hummingbird

/// The contract of live saving between `autosave.js` and the handlers.
///
/// The script sends POST to the field's address, form-encoded, with the header `X-CSRF-Token`:
/// - `value`: the whole new text, or the value of the chosen option;
/// - `version`: the version that the text was typed on, as last given by the server.
///
/// The handler answers
/// - 200 with ``SaveAnswer`` once the change is durable;
/// - 409 by throwing ``PageError/stale(_:)`` when the version is not the stored one: both texts go back;
/// - 401, 403, 404, 422 by throwing a ``PageError``: the script shows title and advice and keeps the text;
/// - anything from 500 on, or no answer: the script keeps the text and tries again, each time after a longer wait.
struct SaveRequest: Sendable {
    let value: String
    let version: Int

    /// Reads the two fields; a missing or wrong version is a malformed request.
    init(_ form: Form) throws {
        guard form.has("value"), let version = Int(form["version"]) else { throw PageError.malformed }
        value = form.raw("value")
        self.version = version
    }
}

/// The answer to a live save that is durable.
struct SaveAnswer: Codable, Sendable {
    /// Version to send along next time.
    let version: Int
    /// Time of day in Vietnam, HH:mm.
    let savedAtText: String
    /// Parts of the page to be shown anew: HTML by the id of the element that holds it.
    let fragments: [String: String]

    init(version: Int, savedAt: Date, fragments: [String: String] = [:]) {
        self.version = version
        savedAtText = VietnameseTime.clock(savedAt)
        self.fragments = fragments
    }
}

/// A field that is saved while typing: partial Form/autosave. Choices take the attributes by hand.
struct LiveField: Sendable {
    let id: String
    let label: String
    let hint: String?
    let value: String
    let version: String
    /// Where it is saved to.
    let link: String
}
