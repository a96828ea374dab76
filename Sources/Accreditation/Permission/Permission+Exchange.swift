extension Permission {
    /// Every unit for which a person stands sends and receives documents.
    static let exchange: [PermissionRule] = [
        .init(
            roles: [.ministryOfficer, .provinceOfficer, .districtOfficer, .principal], actions: [.exchangeDocuments],
            states: nil)
    ]

    /// Guests read what was handed in; the province lets them in once it has the dossier, the head after handing in.
    static let guests: [PermissionRule] = [
        .init(roles: [.guest], actions: [.readSubmission, .readEvidence, .readPapers], states: DossierState.handedIn),
        .init(roles: [.provinceOfficer], actions: [.inviteGuest], states: DossierState.taken),
        .init(roles: [.principal], actions: [.inviteGuest], states: DossierState.handedIn),
    ]
}
