import Accreditation
import Criteria
import Foundation
import Storage

/// What somebody sent of a form with figures: which cells they changed, what cannot be read.
struct FigureInput: Sendable {
    /// What each sent cell held, exactly as typed.
    private(set) var typed: [FigurePlace: String] = [:]
    /// Cells that were changed and can be read.
    private(set) var changes: [FigureChange] = []
    /// Why others cannot be read.
    private(set) var unreadable: [FigurePlace: String] = [:]

    /// What the page showed when it was typed on: version and text of each cell.
    struct Shown: Codable, Sendable {
        let version: Int
        let text: String
    }

    /// The whole form: cells that hold what the page had shown are left alone.
    init(page form: Form, _ visit: FigureVisit) throws {
        guard let shown = try? JSONDecoder().decode([String: Shown].self, from: Data(form.raw("ban-dau").utf8)) else {
            throw PageError.malformed
        }
        for field in form.fields {
            guard let place = FigurePlace(field.name) else { continue }
            typed[place] = field.value
            let before = shown[field.name] ?? Shown(version: 0, text: "")
            guard field.value != before.text else { continue }
            add(place, field.value, seen: before.version, reason: form["ly-do"], visit)
        }
    }

    /// Some cells while they are typed: places, texts and versions in the same order.
    init(cells form: Form, _ visit: FigureVisit) throws {
        let (places, texts, versions) = (form.all("o"), form.all("g"), form.all("p"))
        guard places.count == texts.count, places.count == versions.count, !places.isEmpty else {
            throw PageError.malformed
        }
        for ((name, text), version) in zip(zip(places, texts), versions) {
            guard let place = FigurePlace(name), let seen = Int(version) else { throw PageError.malformed }
            typed[place] = text
            add(place, text, seen: seen, reason: form["ly-do"], visit)
        }
    }

    private mutating func add(
        _ place: FigurePlace, _ text: String, seen: Int, reason: String, _ visit: FigureVisit
    ) {
        guard let cell = visit.board.form.cells[place], cell.origin == .typed else { return }
        do {
            let value = try FigureValue.read(text, as: cell.kind)
            let change = FigureChange(place, value?.canonical ?? "", seen: seen, reason: reason)
            if change.value != (visit.board.stored[place]?.value ?? "")
                || seen != visit.board.stored[place]?.version ?? 0
            {
                changes.append(change)
            }
        } catch {
            unreadable[place] = error.message
        }
    }

    /// Takes back a change, so that its cell shows what is stored.
    func text(_ place: FigurePlace) -> String? { typed[place] }
}
