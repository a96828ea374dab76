import Accreditation
import Criteria

/// The fields of the form for minutes.
enum MeetingForm {
    /// How many decisions the form has room for at most, and how many empty places it always shows.
    static let most = 30
    static let spare = 3

    /// How many places for decisions a form shows: the filled ones and some more.
    static func count(_ values: FormValues) -> Int {
        let filled = (1...most).filter { !values["nghi-quyet-\($0)"].isEmpty }.max() ?? 0
        return min(most, filled + spare)
    }

    static func values(_ minutes: MeetingMinutes) -> FormValues {
        var stored = [
            "ngay": minutes.day?.vietnamese ?? "", "gio": minutes.time, "noi": minutes.place,
            "noi-dung": minutes.agenda, "khach": minutes.guests, "thao-luan": minutes.discussion,
        ]
        for (index, decision) in minutes.decisions.enumerated() {
            stored["nghi-quyet-\(index + 1)"] = decision.text
            stored["dong-y-\(index + 1)"] = String(decision.inFavour)
            stored["khong-\(index + 1)"] = String(decision.against)
            stored["khac-\(index + 1)"] = String(decision.abstained)
        }
        return FormValues(stored)
    }

    /// The minutes as typed; marks what cannot be read.
    static func read(
        _ form: Form, _ values: inout FormValues, attendance: [MeetingMinutes.Attendance], rule: MeetingRule
    ) -> MeetingMinutes {
        for (name, title, length) in [
            ("gio", "Giờ họp", 200), ("noi", "Nơi họp", 500), ("noi-dung", "Nội dung", 20_000),
            ("khach", "Khách mời", 2_000), ("thao-luan", "Diễn biến", 100_000),
        ] { values.limit(name, title, to: length) }
        let present = Set(form.all("co-mat"))
        return MeetingMinutes(
            heldOn: values.day("ngay")?.description ?? "", time: form["gio"], place: form["noi"],
            agenda: form["noi-dung"],
            attendance: attendance.map { seat in
                var seat = seat
                seat.isPresent = present.contains(seat.person.description)
                return seat
            }, guests: form["khach"], discussion: form["thao-luan"], decisions: decisions(form, &values), rule: rule)
    }

    private static func decisions(_ form: Form, _ values: inout FormValues) -> [MeetingMinutes.Decision] {
        var found: [MeetingMinutes.Decision] = []
        for number in 1...most {
            let text = form["nghi-quyet-\(number)"]
            values.limit("nghi-quyet-\(number)", "Nghị quyết \(number)", to: 5_000)
            let counts = ["dong-y", "khong", "khac"].map { count("\($0)-\(number)", form, &values) }
            if text.isEmpty {
                if counts.contains(where: { $0 > 0 }) {
                    values.fail("nghi-quyet-\(number)", "Hãy ghi nội dung đã biểu quyết.")
                }
                continue
            }
            found.append(.init(text: text, inFavour: counts[0], against: counts[1], abstained: counts[2]))
        }
        return found
    }

    private static func count(_ name: String, _ form: Form, _ values: inout FormValues) -> Int {
        let text = form[name]
        guard !text.isEmpty else { return 0 }
        guard let count = Int(text), (0...1_000).contains(count) else {
            values.fail(name, "Hãy ghi số phiếu, ví dụ 7.")
            return 0
        }
        return count
    }
}
