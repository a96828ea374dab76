import Foundation

@testable import Server

extension RouteTable {
    private static let keepers: Gate = .only([.districtOfficer, .principal])
    private static let sender: Gate = .only([.districtOfficer])

    /// Accounts in bulk, leaving, deputies: for whoever looks after accounts or holds a role.
    static let people: [RouteRule] = [
        .get(.only(.accountKeepers)) { _ in .bringAccounts },
        // Without a file nobody gets through.
        .post(.only([]), { _ in .bringAccounts }, refusals: [400]),
        .get(.only(.accountKeepers)) { _ in .accountListForm },
        // A file is its sender's, and the district has sent it.
        .get(sender) { .accountDraft($0.upload) },
        .post(sender) { .accountDraft($0.upload) },
        .post(sender) { .dropAccountDraft($0.upload) },
        .post(keepers, { _ in .accountSlips }) { [("don-vi", $0.unitText)] },
        .get(keepers) { .leaving($0.person) },
        .post(keepers, { .leaving($0.person) }) { _ in [("ngay", "01/07/2025"), ("ly-do", "Nghỉ hưu")] },
        .post(.only([]), { .staying($0.person) }),
        .get(.only(.accountKeepers)) { _ in .deputies },
        .post(.only([]), { _ in .deputies }) { _ in [("vai-tro", "x")] },
        .post(.only([])) { .endDeputy($0.entry) },
    ]
}
