import Accreditation
import Testing

@Suite("Logins and passwords")
struct PeopleTests {
    @Test(arguments: [
        ("Lưu Thị Kim Dung", "dung.ltk"), ("Đặng Đình Đức", "duc.dd"), ("Ý", "y001"), ("nguyễn  văn\tAn", "an.nv"),
        ("", nil), ("123", nil),
    ])
    func proposedLogin(name: String, login: String?) {
        #expect(LoginName.proposal(for: name) == login)
    }

    @Test(arguments: [
        ("dung.ltk", true), ("an", false), ("Dung", false), (".an", false), ("1an", false), ("an nv", false),
        ("đức", false), (String(repeating: "a", count: 61), false),
    ])
    func validLogin(text: String, isValid: Bool) {
        #expect(LoginName.isValid(text) == isValid)
    }

    @Test(arguments: [
        ("ngắn thôi", false), ("gà gáy sáng rồi", true), ("Con Dung.LTK nhé", false), ("1234567890", false),
        ("Mật khẩu 2024", false), ("aaaaaaaaaaaa", false), ("Đường về quê ngoại", true),
        (String(repeating: "dài ", count: 200), false),
    ])
    func passwordRules(password: String, isGood: Bool) {
        #expect((PasswordRules.problem(with: password, login: "dung.ltk") == nil) == isGood)
    }

    @Test func rolesAreGrantedAtTheirOwnKindOfUnit() {
        for role in Role.allCases {
            #expect((role.granting != nil) == role.isGranted)
        }
        #expect(Role.principal.places == [.school])
        #expect(Role.operator.places.isEmpty)
    }
}
