import Accreditation
import Documents
import Storage

/// Making accounts from a list.
struct BringAccountsPage: PageContent {
    static let template = "People/bring"

    struct Column: Sendable {
        let name: String
        let explanation: String
    }

    let link: String
    let formLink: String
    let slipsLink: String
    let summary: FormSummary?
    let file: FormField
    let limitNote: String
    let columns: [Column]
    let unit: FormChoice

    static let samples: [BringAccountsPage] = {
        var values = FormValues()
        values.fail("tep", "Hãy chọn tệp.")
        return [
            BringAccountsPage([AccountUnit(id: UnitID(), kind: .school, name: "A", roles: [])], values, largest: 10)
        ]
    }()
}

extension BringAccountsPage {
    init(_ units: [AccountUnit], _ values: FormValues, largest: Int) {
        link = Route.bringAccounts.path
        formLink = Route.accountListForm.path
        slipsLink = Route.accountSlips.path
        summary = values.summary
        file = values.field("tep", "Tệp danh sách", isRequired: true)
        limitNote = "Tệp .xlsx hoặc .csv, tối đa \(FileSize.text(largest)) và \(AccountListFile.mostLines) người."
        columns = AccountColumn.allCases.map {
            Column(name: $0.head, explanation: $0.explanation + ($0.isRequired ? " Bắt buộc." : ""))
        }
        unit = values.choice("don-vi", "Đơn vị", options: units.map { ($0.id?.description ?? "", $0.name) })
    }
}
