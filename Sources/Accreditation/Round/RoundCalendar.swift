public import Criteria

/// The days that were set for one collection, and the exceptions that were granted: which days count for which school.
public struct RoundCalendar: Sendable {
    private let rounds: [UnitID: CollectionRound]
    private let exceptions: [UnitID: Day]

    /// - Parameters:
    ///   - rounds: of one collection.
    ///   - exceptions: of the same collection.
    public init(_ rounds: [CollectionRound], exceptions: [RoundException] = []) {
        self.rounds = Dictionary(rounds.map { ($0.unit, $0) }, uniquingKeysWith: { $1 })
        self.exceptions = Dictionary(exceptions.map { ($0.unit, $0.until) }, uniquingKeysWith: max)
    }

    /// The days for a school: the province's, earlier ones of its district or commune, and then what was granted.
    ///
    /// - Parameter chain: the school and the units above it, from below.
    /// - Returns: nil where the province has set none.
    public func days(for chain: [UnitID]) -> RoundDays? {
        guard var days = chain.lazy.compactMap({ rounds[$0]?.days }).first else { return nil }
        for round in chain.compactMap({ rounds[$0] }) where round.cutOff == nil {
            days.school = min(days.school, round.school)
            days.check = min(days.check, round.check)
        }
        guard let until = chain.compactMap({ exceptions[$0] }).max() else { return days }
        days.school = max(days.school, until)
        days.check = max(days.check, until)
        days.cutOff = max(days.cutOff, until)
        if let catchUp = days.catchUp, catchUp <= days.cutOff { days.catchUp = nil }
        return days
    }

    /// What is wrong with granting more time, as one Vietnamese sentence; nil when nothing is.
    ///
    /// - Parameters:
    ///   - days: those that count for the unit without it.
    ///   - isProvince: only a province may move a cut-off.
    public static func problem(until: Day, _ days: RoundDays, isProvince: Bool, today: Day) -> String? {
        if until < today { return "Ngày gia hạn đã qua; hãy chọn từ hôm nay trở đi." }
        if until <= days.school {
            return "Ngày gia hạn phải sau hạn hiện tại của trường (\(days.school.vietnamese))."
        }
        if !isProvince, until > days.cutOff {
            return "Chỉ Sở mới gia hạn được quá ngày chốt (\(days.cutOff.vietnamese))."
        }
        return nil
    }
}
