/// An element of a pack's or an amendment's XML as a value that can be changed and written out again.
///
/// The grammar knows no mixed content: an element holds either words or other elements.
public struct PackNode: Sendable, Hashable {
    /// The element's name: `requirement`.
    public var name: String
    /// Attributes in the order written.
    public var attributes: [PackAttribute]
    /// The elements inside.
    public var children: [PackNode]
    /// The words inside, with single spaces; empty where there are elements.
    public var text: String
    /// The file and line of whoever wrote it last: a base pack's, or an amendment's after that changed it.
    public var source: SourceLocation

    public init(
        _ name: String, _ attributes: [PackAttribute] = [], children: [PackNode] = [], text: String = "",
        source: SourceLocation
    ) {
        self.name = name
        self.attributes = attributes
        self.children = children
        self.text = text
        self.source = source
    }

    /// The value of an attribute; setting nil removes it, setting a new one writes it at the end.
    public subscript(attribute: String) -> String? {
        get { attributes.first { $0.name == attribute }?.value }
        set {
            let index = attributes.firstIndex { $0.name == attribute }
            switch (index, newValue) {
            case (let index?, let value?): attributes[index].value = value
            case (let index?, nil): attributes.remove(at: index)
            case (nil, let value?): attributes.append(PackAttribute(name: attribute, value: value))
            case (nil, nil): break
            }
        }
    }
}

/// An attribute of an element.
public struct PackAttribute: Sendable, Hashable {
    /// The name.
    public var name: String
    /// The value as read, without escapes.
    public var value: String

    public init(name: String, value: String) {
        self.name = name
        self.value = value
    }
}

extension PackNode {
    /// The permanent identifier; nil for elements whose `id` is none, such as a condition's.
    var permanentID: String? { NodeKind(rawValue: name)?.isPermanent == true ? self["id"] : nil }

    /// The permanent identifiers of the element and of everything inside, in order.
    var permanentIDs: [String] {
        (permanentID.map { [$0] } ?? []) + children.flatMap(\.permanentIDs)
    }

    /// Where the node with a permanent identifier is: the index of the child on every step down.
    func path(to id: String) -> [Int]? {
        if permanentID == id { return [] }
        for (index, child) in children.enumerated() {
            if let path = child.path(to: id) { return [index] + path }
        }
        return nil
    }

    /// The node at a path that `path(to:)` gave.
    subscript(path: ArraySlice<Int>) -> PackNode {
        get { path.first.map { children[$0][path.dropFirst()] } ?? self }
        set {
            if let index = path.first { children[index][path.dropFirst()] = newValue } else { self = newValue }
        }
    }

    /// The first element directly inside that has a name.
    func child(_ name: String) -> PackNode? { children.first { $0.name == name } }
}
