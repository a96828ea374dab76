extension ReviewDraft {
    /// The same with what was remarked before: a reason of its own for each criterion, or added to the typed one. Where
    /// all of it together would be too long for a reason, the number of remarks stands there instead.
    public func adding(_ saved: [ReviewRemark]) -> ReviewDraft {
        var copy = self
        for (criterion, remarks) in Dictionary(grouping: saved, by: \.criterion).sorted(by: { $0.key < $1.key }) {
            let index = copy.remarks.firstIndex { $0.criterion == criterion }
            let typed = index.map { copy.remarks[$0].reason }
            let all = ([typed].compactMap(\.self) + remarks.map(\.line)).joined(separator: "\n")
            let short =
                ([typed].compactMap(\.self) + ["– \(remarks.count) nhận xét theo từng câu, ghi ở phần đối chiếu."])
                .joined(separator: "\n")
            let reason = all.unicodeScalars.count <= Review.longestReason ? all : short
            if let index {
                copy.remarks[index].reason = reason
            } else {
                copy.remarks.append(Review.Item(criterion: criterion, reason: reason))
            }
        }
        return copy
    }
}
