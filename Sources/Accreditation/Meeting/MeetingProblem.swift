extension MeetingMinutes {
    /// What must be mended before the minutes can be signed, in Vietnamese.
    public var problems: [String] {
        var found: [String] = []
        if day == nil { found.append("Chưa ghi ngày họp.") }
        if place.allSatisfy(\.isWhitespace) { found.append("Chưa ghi nơi họp.") }
        if agenda.allSatisfy(\.isWhitespace) { found.append("Chưa ghi nội dung cuộc họp.") }
        if present == 0 { found.append("Chưa ghi ai có mặt.") }
        for (index, decision) in decisions.enumerated() where decision.votes > present {
            found.append(
                "Nghị quyết \(index + 1) có \(decision.votes) phiếu, nhiều hơn \(present) thành viên có mặt.")
        }
        return found
    }

    /// What readers should know although it keeps nobody from signing.
    public var warnings: [String] {
        guard isQuorate == false, let quorum = rule.quorum else { return [] }
        return [
            "Có mặt \(present)/\(attendance.count) thành viên, chưa đủ \(quorum.words): "
                + "không nghị quyết nào của cuộc họp có giá trị."
        ]
    }
}

extension MeetingRule.Share {
    /// `2/3 số thành viên (thông lệ)`.
    public var words: String {
        "\(numerator)/\(denominator) số thành viên" + (isAssumed ? " (thông lệ, chưa đọc được trong văn bản)" : "")
    }
}
