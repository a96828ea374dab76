import Testing

@testable import Server

@Suite struct FormTests {
    @Test func readsFields() throws {
        let form = try #require(Form(encoded: "ten=Hoa+Sen&mo-ta=d%C3%B2ng+1%0D%0Ad%C3%B2ng+2&vai=a&vai=b&trong"))
        #expect(form["ten"] == "Hoa Sen")
        #expect(form["mo-ta"] == "dòng 1\ndòng 2")
        #expect(form.all("vai") == ["a", "b"])
        #expect(form.has("trong"))
        #expect(!form.has("khac"))
    }

    @Test func composesCharacters() throws {
        let form = try #require(Form(encoded: "ten=Le%CC%82"))
        #expect(Array(form["ten"].unicodeScalars).count == 2)
    }

    @Test(arguments: ["a=%FF", "a=%00", "a=%zz"])
    func refusesBrokenText(text: String) {
        #expect(Form(encoded: text) == nil)
    }

    @Test func fieldsKeepTypedTextAndNameTheirProblem() throws {
        var values = FormValues(Form([("ten", "Hoa <Sen>")]))
        values.fail("ten", "Tên không được có dấu ngoặc nhọn.")
        let field = values.field("ten", "Tên", hint: "Như trên quyết định thành lập.")
        #expect(field.value == "Hoa <Sen>")
        #expect(field.describedBy == "ten-goi-y ten-loi")
        #expect(values.summary?.problems.first?.link == "#ten")
        #expect(!values.isValid)
    }

    @Test func secretsAreNotSentBack() {
        let values = FormValues(Form([("password", "abc")]))
        #expect(values.field("password", "Mật khẩu", isSecret: true).value.isEmpty)
    }
}
