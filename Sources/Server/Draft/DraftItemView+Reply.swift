import Accreditation

extension DraftItemView.Replied {
    /// Nil where the team has not replied.
    init?(_ item: DraftItem) {
        guard let reply = item.reply else { return nil }
        decision = reply.decision.title
        changes = reply.changed.map {
            DraftItemView.Change(changePlace: $0.place, before: StateBadge(.unmet), after: StateBadge(.met))
        }
        isUnchanged = changes.isEmpty
        replyReason = reply.reason
        repliedBy = reply.repliedAt.map { "\(reply.repliedByName), \(VietnameseTime.moment($0))" } ?? ""
    }
}

extension DraftItemView.Replying {
    init(_ fields: DraftFields, _ item: DraftItem, _ dossier: Dossier, _ values: FormValues, _ typed: FormValues) {
        let isTyped = typed[DraftFields.place] == fields.criterion
        replyLink = Route.draftReply(dossier.id.uuid).path
        criterionCode = fields.criterion
        decisionChoice = values.choice(
            fields.decision, "Phản hồi của đoàn",
            options: DraftReply.Decision.allCases.map { ($0.rawValue, $0.title) }, isRequired: true)
        changeBoxes = item.objected.map { path in
            let name = fields.changed(path)
            return DraftItemView.Box(
                box: name, boxLabel: path.place,
                isChecked: isTyped ? typed.typed(name) != nil : item.reply?.changed.contains(path) ?? false)
        }
        hasChangeBoxes = changeBoxes.count > 1
        becauseField = values.field(fields.because, "Lý do của đoàn", isRequired: true)
    }
}
