import Accreditation

/// One criterion of a draft: what was found, what the school says, what the team replied.
struct DraftItemView: Sendable {
    let itemID: String
    let itemTitle: String
    let itemOwn: StateBadge
    let itemFound: StateBadge
    /// What the school said or what waits; none or one.
    let marks: [StateBadge]
    let isOpen: Bool
    let ratings: [Rating]
    let said: Said?
    let writing: Writing?
    let replied: Replied?
    let replying: Replying?

    /// A rating that the school may object to.
    struct Rating: Sendable {
        let ratingPlace: String
        let requirements: [String]
        let ratingOwn: StateBadge
        let ratingFound: StateBadge
        let because: String
    }

    struct Said: Sendable {
        let stance: String
        let objectedPlaces: String
        let saidReasons: String
        let codes: [LinkView]
        let hasCodes: Bool
    }

    struct Box: Sendable {
        let box: String
        let boxLabel: String
        let isChecked: Bool
    }

    struct Writing: Sendable {
        let stanceChoice: FormChoice
        let boxes: [Box]
        let hasBoxes: Bool
        let reasonsField: FormField
        let codesField: FormField
        let versionName: String
        let version: Int
    }

    struct Replied: Sendable {
        let decision: String
        let changes: [Change]
        let isUnchanged: Bool
        let replyReason: String
        let repliedBy: String
    }

    struct Change: Sendable {
        let changePlace: String
        let before: StateBadge
        let after: StateBadge
    }

    struct Replying: Sendable {
        let replyLink: String
        let criterionCode: String
        let decisionChoice: FormChoice
        let changeBoxes: [Box]
        let hasChangeBoxes: Bool
        let becauseField: FormField
    }
}
