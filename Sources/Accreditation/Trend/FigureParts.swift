import Criteria

/// How a figure follows from what schools type: typed figures added up, and perhaps divided by others.
public struct FigureParts: Sendable, Hashable {
    /// Keys of typed figures that are added.
    public let top: [String]
    /// Keys of typed figures by whose sum the first sum is divided; empty where nothing is divided.
    public let bottom: [String]
    /// What the quotient is multiplied by.
    public let factor: Int

    public init(top: [String], bottom: [String] = [], factor: Int = 1) {
        self.top = top
        self.bottom = bottom
        self.factor = factor
    }
}

extension FigureForm {
    /// How a figure of the last year follows from typed ones; nil where the form has no such figure, or where it is a
    /// quotient of quotients.
    public func parts(of key: FigureKey) -> FigureParts? {
        let place = FigurePlace(year, key)
        guard let cell = cells[place], cell.kind.isFigure else { return nil }
        if case .computed(let part, let whole, let factor) = cell.origin {
            guard let top = leaves(of: part), let bottom = leaves(of: whole) else { return nil }
            return FigureParts(top: top, bottom: bottom, factor: factor)
        }
        return leaves(of: place).map { FigureParts(top: $0) }
    }

    /// The typed figures that are added up for a cell; the cell itself where it is typed.
    private func leaves(of place: FigurePlace) -> [String]? {
        guard let cell = cells[place], cell.kind.isFigure else { return nil }
        switch cell.origin {
        case .typed: return [place.key.description]
        case .computed: return nil
        case .summed(let parts):
            var leaves: [String] = []
            for part in parts {
                guard let found = self.leaves(of: part) else { return nil }
                leaves += found
            }
            return leaves.isEmpty ? nil : leaves
        }
    }
}
