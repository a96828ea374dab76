/// Takes what a document holds in the order written, without a tree in memory. What it throws stops the reading.
public protocol ElementConsumer: AnyObject {
    /// A start tag.
    func start(_ tag: borrowing StartTag) throws
    /// A piece of text; one text may come in several pieces.
    func text(_ piece: String) throws
    /// An end tag, by its name without a prefix.
    func end(_ name: String) throws
}
