extension [Diagnostic] {
    /// Sorted by file, line, check and message, so that the same files give the same bytes.
    func inOrder() -> [Diagnostic] {
        sorted { left, right in
            (left.location.file, left.location.line, left.check, left.message)
                < (right.location.file, right.location.line, right.check, right.message)
        }
    }
}
