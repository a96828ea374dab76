import CLibXML2

/// Reads a document without making a tree: for documents of many elements, in little memory.
public enum ElementStream {
    /// Reads all of the bytes, with the same refusals as ``Document``.
    ///
    /// Throws ``ParseFailure``, or what the consumer throws.
    public static func read(
        _ bytes: [UInt8], name: String, limits: Limits = .standard, to consumer: any ElementConsumer
    ) throws {
        let parser = Parser(name: name, limits: limits)
        let stream = Stream(to: consumer)
        parser.stream = stream
        do {
            xmlFreeDoc(try parser.parse(bytes))
        } catch {
            throw stream.failure ?? error
        }
        if let failure = stream.failure { throw failure }
    }
}

/// What one run needs to hand on to its consumer.
final class Stream {
    private let consumer: any ElementConsumer
    /// How many elements are open.
    var depth = 0
    /// What the consumer threw.
    private(set) var failure: (any Error)?

    init(to consumer: any ElementConsumer) { self.consumer = consumer }

    /// Lets the consumer work; what it throws stops the run.
    func hand(_ context: xmlParserCtxtPtr, _ work: (any ElementConsumer) throws -> Void) {
        guard failure == nil else { return }
        do {
            try work(consumer)
        } catch {
            failure = error
            xmlStopParser(context)
        }
    }
}
