/// Texts in the form that C takes, kept until this object is gone.
final class CStrings {
    private var kept: [UnsafeMutablePointer<CChar>] = []

    deinit { kept.forEach { $0.deallocate() } }

    /// A text for C; nil for nil.
    func text(_ string: String?) -> UnsafeMutablePointer<CChar>? {
        guard let string else { return nil }
        let bytes = string.utf8CString
        let copy = UnsafeMutablePointer<CChar>.allocate(capacity: bytes.count)
        for (index, byte) in bytes.enumerated() { copy.advanced(by: index).initialize(to: byte) }
        kept.append(copy)
        return copy
    }
}
