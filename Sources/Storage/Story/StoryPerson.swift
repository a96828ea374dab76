import Accreditation

/// A person of the story as its file has it.
struct StoryPerson: Decodable, Sendable {
    struct Work: Decodable, Sendable {
        let unit: String?
        let post: String
        let from: Int
        let to: Int
    }

    let id: String
    let name: String
    let login: String
    let post: String
    let unit: String
    let roles: [String]
    let pastWorkplaces: [Work]
    let workplace: String?
    /// The year in which the person began to work in education.
    let educationSince: Int?
    let trainingCertificate: String?

    /// The role that the account is made with; nil for staff, who get seats in councils.
    var role: Role? {
        let granted: [String: Role] = [
            "operator": .operator, "province-officer": .provinceOfficer, "district-officer": .districtOfficer,
            "school-administrator": .principal, "external-evaluator": .evaluator,
        ]
        return roles.lazy.compactMap { granted[$0] }.first
    }

    /// Post and, for evaluators, the place of it.
    var fullPost: String { [post, workplace].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: ", ") }

    /// The one-time password, which has to be changed at the first sign-in.
    var password: String { login + "-hoa-lam" }
}

/// All people of the story.
struct StoryPeople: Decodable, Sendable {
    let people: [StoryPerson]
}
