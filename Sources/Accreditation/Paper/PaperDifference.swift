public import Criteria

/// What changed from the state that an approved paper was made from to the present one.
public struct PaperDifference: Sendable, Hashable {
    /// Whether the dossier came under other rules.
    public var packChanged: Bool
    /// Findings, texts, plans, evidence and council of the dossier.
    public var content: DossierDifference
    /// Texts of the paper itself, by their keys in order.
    public var texts: [SheetTextDifference]
    /// Details around the paper that changed.
    public var details: [PaperDetailName]
    /// Figures that changed, by key in order.
    public var figures: [FigureChange]
    /// Whether groups, duties, assignments or names of the council changed.
    public var councilChanged: Bool
    /// Whether what the paper says about the school changed.
    public var schoolChanged: Bool
    /// Whether rows of the plan's timetable or resources changed.
    public var listsChanged: Bool
    /// Pieces of evidence of which only keeper, remarks, period or kind of file changed, by code.
    public var evidence: [String]

    /// A figure that changed; nil for none.
    public struct FigureChange: Sendable, Hashable {
        public var key: String
        public var before: String?
        public var after: String?
    }

    /// - Parameters:
    ///   - old: what the paper shows of the dossier, as it was kept.
    ///   - new: what it would show now.
    ///   - pack: the dossier's pack now.
    public init(from old: PaperState, to new: PaperState, packChanged: Bool, pack: RulePack) {
        self.packChanged = packChanged
        content = DossierDifference(from: old.content, to: new.content, pack: pack)
        let keys = Set(old.texts.byKey.keys).union(new.texts.byKey.keys).sorted()
        texts = keys.filter { old.texts[$0] != new.texts[$0] }.map {
            SheetTextDifference($0, from: old.texts[$0], to: new.texts[$0])
        }
        details = PaperDetailName.allCases.filter { old.details.value($0) != new.details.value($0) }
        figures = Set(old.figures.cells.keys).union(new.figures.cells.keys).sorted().compactMap { key in
            let (before, after) = (old.figures.cells[key], new.figures.cells[key])
            return before == after ? nil : FigureChange(key: key, before: before, after: after)
        }
        councilChanged = old.council != new.council || old.people != new.people || content.councilChanged
        schoolChanged = old.school != new.school
        listsChanged = old.lists != new.lists
        let told = Set(content.evidence.map(\.code))
        evidence = Set(old.evidence.keys).union(new.evidence.keys).subtracting(told).sorted().filter {
            old.evidence[$0] != new.evidence[$0]
        }
    }

    /// Whether nothing changed that can be told, as where an indicator was rated again with the same finding.
    public var isEmpty: Bool {
        !packChanged && content.isEmpty && texts.isEmpty && details.isEmpty && figures.isEmpty && !councilChanged
            && !schoolChanged && !listsChanged && evidence.isEmpty
    }
}

extension PaperDetails {
    /// A detail as one text, to compare.
    fileprivate func value(_ name: PaperDetailName) -> String {
        switch name {
        case .number: number
        case .place: place
        case .day: day
        case .legalBases: legalBases.joined(separator: "\n")
        case .recipients: recipients.joined(separator: "\n")
        case .authority: authority
        case .signerPost: signerPost
        case .signerName: signerName
        case .decision: decision
        case .abbreviations:
            abbreviations.keys.sorted().map { "\($0)=\(abbreviations[$0] ?? "")" }.joined(separator: "\n")
        }
    }
}
