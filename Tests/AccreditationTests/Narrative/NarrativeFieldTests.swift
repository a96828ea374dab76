import Accreditation
import Testing

@Suite struct NarrativeFieldTests {
    @Test(arguments: ["present/1", "strengths", "weaknesses", "present/4/1", "weaknesses/4/5", "present/4/-"])
    func namesAreReadBack(_ name: String) throws {
        let field = try #require(NarrativeField(name))
        #expect(field.description == name)
        #expect(NarrativeField(field.name("-"), separator: "-") == field)
    }

    @Test(arguments: ["", "future/1", "present/", "present/x", "present/01", "strengths/"])
    func otherNamesAreNone(_ name: String) { #expect(NarrativeField(name) == nil) }
}
