/// A province's guidance adds hints, usual evidence and deadlines; it never changes a rule.
enum OverlaysOnlyAdd: AmendmentCheck {
    static let name = CheckName.overlaysOnlyAdd

    static func problems(in amendment: Amendment, _ context: AmendmentContext) -> [Diagnostic] {
        guard case .guidance(let province) = amendment.kind else { return [] }
        return amendment.operations.compactMap { operation in
            if case .add(let node, _, _) = operation.action, node.kind?.isHint == true || node.kind?.isDeadline == true
            {
                return nil
            }
            let sentence = "The guidance of \(province) would change a rule here, which only the ministry can do"
            return error("\(sentence); add hints, evidence or deadlines only.", at: operation.source)
        }
    }
}
