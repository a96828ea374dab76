import Accreditation
import Foundation
import HTTPTypes
import HummingbirdTesting
import Storage
import TestSupport
import Testing

@testable import Server

@Suite struct AccountPagesTests {
    @Test func aPrincipalMakesAnAccountForTheSchoolsStaff() async throws {
        try await TestWorld.with { world in
            try await withServer(in: world, as: world.people.principal) { visitor in
                let form = try await visitor.get(.newAccount)
                #expect(form.status == .ok)
                let made = try await visitor.post(
                    .newAccount,
                    [
                        ("tai-khoan", PersonID().description), ("ten", "Lưu Thị Kim Dung"),
                        ("noi", "\(world.school)/"), ("chuc-vu", "Giáo viên"),
                    ])
                #expect(made.text.contains("dung.ltk"))
                let list = try await visitor.get(.accounts)
                #expect(list.text.contains("Lưu Thị Kim Dung"))
            }
        }
    }

    @Test func aPrincipalCannotMakeAccountsElsewhereAndLosesNothingTyped() async throws {
        try await TestWorld.with { world in
            try await withServer(in: world, as: world.people.principal) { visitor in
                let refused = try await visitor.post(
                    .newAccount,
                    [("ten", "Người Lạ"), ("noi", "\(world.otherSchool)/"), ("chuc-vu", "Giáo viên giữ lại")])
                #expect(refused.status == .unprocessableContent)
                #expect(refused.text.contains("Giáo viên giữ lại"))
            }
        }
    }

    @Test func strangersFindNoAccount() async throws {
        try await TestWorld.with { world in
            let address = Route.account(world.people.secretary.uuid)
            try await withServer(in: world, as: world.people.otherPrincipal) { visitor in
                let answer = try await visitor.get(address)
                #expect(answer.status == .notFound)
            }
            try await withServer(in: world, as: world.people.member) { visitor in
                let list = try await visitor.get(.accounts)
                #expect(list.status == .notFound)
            }
        }
    }

    @Test func aClosedAccountNeedsAReason() async throws {
        try await TestWorld.with { world in
            let person = world.people.secretary.uuid
            try await withServer(in: world, as: world.people.principal) { visitor in
                let refused = try await visitor.post(.accountAct(person, "khoa"), [("version", "1"), ("ly-do", "")])
                #expect(refused.status == .unprocessableContent)
                let closed = try await visitor.post(
                    .accountAct(person, "khoa"), [("version", "1"), ("ly-do", "Chuyển công tác")])
                #expect(closed.status == .seeOther)
                let page = try await visitor.get(.account(person))
                #expect(page.text.contains("Chuyển công tác"))
            }
        }
    }
}
