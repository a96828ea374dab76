public import Criteria

extension RulePack {
    /// Who may judge a school under this pack. Packs kept from earlier times say nothing: for them nobody who works or
    /// worked at the school is taken, as for all others.
    public var teamForm: TeamForm {
        procedure?.team
            ?? TeamForm(qualifications: [
                Qualification(
                    kind: .neverWorkedThere, years: nil, citation: Citation(article: ""), isAssumed: true,
                    isWaivable: false, source: SourceLocation(file: id, line: 1))
            ])
    }
}

extension RulePack {
    /// What this pack calls those who judge, and what they do.
    public var teamWords: TeamWords { procedure?.team?.words ?? .ofTeams }

    /// How a council appraises under this pack; nil where teams evaluate.
    public var appraisal: AppraisalForm? { procedure?.appraisal }
}

extension TeamWords {
    /// The name of a seat: `trưởng đoàn`.
    public func seat(_ role: TeamRole) -> String {
        switch role {
        case .leader: leader
        case .secretary: secretary
        case .member: member
        }
    }

    /// The same words as they begin a sentence: `Trưởng đoàn`.
    public static func start(_ words: String) -> String { words.prefix(1).uppercased() + words.dropFirst() }
}
