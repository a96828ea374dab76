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
