extension Standards {
    /// Where the files that compare packs lie inside the folder; it need not be there.
    static let relatedFolder = "Related"
    /// Their grammar's file, beside that of the packs.
    static let relatedSchemaFile = "related.xsd"

    /// Reads every file that compares two packs, and checks them against the packs.
    mutating func readRelated(_ folder: String) {
        guard Standards.isFolder("\(folder)/\(Standards.relatedFolder)") else { return }
        var schemaFolder = PackFolder(path: "\(folder)/\(Standards.schemaFolder)")
        let bytes = schemaFolder.file(Standards.relatedSchemaFile)
        diagnostics += schemaFolder.diagnostics
        guard let bytes else { return }
        let name = "\(schemaFolder.path)/\(Standards.relatedSchemaFile)"
        do {
            let schema = try PackSchema(bytes, name: name)
            var relatedFolder = PackFolder(path: "\(folder)/\(Standards.relatedFolder)")
            let files = relatedFolder.files()
            diagnostics += relatedFolder.diagnostics
            for (file, bytes) in files.sorted(by: { $0.key < $1.key }) {
                let (found, problems) = RelatedReader.read(bytes, name: "\(relatedFolder.path)/\(file)", schema: schema)
                diagnostics += problems
                if let found { related.append(found) }
            }
            diagnostics += RulePack.problems(in: related, among: packs)
        } catch {
            diagnostics += error.diagnostics
        }
    }
}
