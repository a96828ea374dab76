import Accreditation
import Criteria
import Storage

extension App {
    /// What stands in the way of an act that the dossier's state would let the reader do, and who mends it; nil where
    /// nothing does.
    func block(
        of act: ActName, on dossier: Dossier, _ form: ProcedureForm, as person: PersonID
    ) async throws -> ClosedView? {
        guard act == .forward, let registration = form.registration, registration.sender == .school,
            let last = try await registrations.sent(with: dossier.id, as: person).last,
            let check = last.checks.last, !check.gaps.isEmpty
        else { return nil }
        let gaps = registration.items.compactMap { item in check.gaps[item.id].map { "\(item.title) – \($0)" } }
        return ClosedView(
            why: "Chưa chuyển hồ sơ lên được: \(registration.title) chưa đủ (\(gaps.joined(separator: "; "))).",
            who: "Hiệu trưởng bổ sung và gửi lại ở trang “\(registration.title)”; "
                + "\(Role.districtOfficer.title) kiểm tra lại ở trang đó, ghi là đủ, rồi chuyển.")
    }
}
