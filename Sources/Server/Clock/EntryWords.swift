import Accreditation
import Criteria
import Storage

extension App {
    /// Why a school cannot enter now and who can change that, or until when it can; nil where no window counts.
    func entryWords(of dossier: Dossier, on today: Day, as person: PersonID) async throws -> String? {
        guard [.drafting, .locked].contains(dossier.state),
            let period = try await clocks.window(of: dossier.id, as: person)
        else { return nil }
        return period.words(on: today)
    }
}

extension EntryPeriod {
    /// What the school is told on a day.
    func words(on today: Day) -> String {
        switch standing(on: today) {
        case .notYet:
            "Đợt nhập mở từ ngày \(opens.vietnamese). Trước ngày đó hồ sơ không sửa được; "
                + "\(unitName) đổi được đợt nhập."
        case .open: "Đợt nhập do \(unitName) đặt, đến hết ngày \(last.vietnamese)."
        case .waitsForNotices:
            "Đợt nhập đã hết ngày \(last.vietnamese) nhưng chưa đóng, vì nhà trường mới được nhắc \(daysTold) lần. "
                + "Hãy hoàn thành và nộp ngay."
        case .closed:
            "Đợt nhập đã đóng từ hết ngày \(last.vietnamese) nên hồ sơ không sửa được. "
                + "\(unitName) gia hạn được ở trang Thời hạn."
        }
    }
}
