import Accreditation

@testable import Server

/// Addresses of the team's draft: the planted dossier has one that was answered.
extension RouteTable {
    static let drafts: [RouteRule] = [
        .get(.may([.sendDraft, .readDraft])) { .draft($0.dossier) },
        .post(.may([.sendDraft]), { .sendDraft($0.dossier) }) { _ in [("tom-tat", "Chữ lạ")] },
        .post(.may([.answerDraft]), { .answerDraft($0.dossier) }) { _ in
            [("viec", "luu"), ("ly-do-1.2", "Chữ lạ"), ("phien-ban-1.2", "0")]
        },
        .post(.may([.closeAnswer]), { .draftSilence($0.dossier) }),
        .post(.may([.replyToObjection]), { .draftReply($0.dossier) }) { _ in
            [("tieu-chi", "1.1"), ("phan-hoi-1.1", "rejected"), ("ly-do-doan-1.1", "Chữ lạ")]
        },
    ]

    static let draftSettings: [RouteRule] = [
        .post(.only([.provinceOfficer]), { _ in .silenceSetting }) { _ in
            [("khong-tra-loi", "khong"), ("phien-ban", "1")]
        }
    ]
}
