/// Every indicator has a requirement that each school must meet: with optional ones alone it could be met by saying
/// that nothing applies.
enum RequirementsBinding: PackCheck {
    static let name = CheckName.requirementsBinding

    static func problems(in pack: RulePack) -> [Diagnostic] {
        pack.rated.flatMap { criterion in
            criterion.levels.flatMap(\.indicators).filter { indicator in
                !indicator.requirements.isEmpty && indicator.requirements.allSatisfy(\.isOptional)
            }.map { indicator in
                let sentence = "Every requirement of indicator \(indicator.code) of \(criterion.code) is optional"
                return error("\(sentence); mark only those that some schools need not meet.", at: indicator.source)
            }
        }
    }
}
