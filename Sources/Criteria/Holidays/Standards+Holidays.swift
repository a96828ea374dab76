extension Standards {
    /// Where the public holidays lie inside the folder; it need not be there.
    static let holidaysFolder = "Holidays"
    /// Their grammar's file, beside that of the packs.
    static let holidaysSchemaFile = "holidays.xsd"

    /// Reads the files of public holidays, which together are the country's calendar.
    mutating func readHolidays(_ folder: String) {
        guard Standards.isFolder("\(folder)/\(Standards.holidaysFolder)") else { return }
        var schemaFolder = PackFolder(path: "\(folder)/\(Standards.schemaFolder)")
        let bytes = schemaFolder.file(Standards.holidaysSchemaFile)
        diagnostics += schemaFolder.diagnostics
        guard let bytes else { return }
        do {
            let schema = try PackSchema(bytes, name: "\(schemaFolder.path)/\(Standards.holidaysSchemaFile)")
            var found = PackFolder(path: "\(folder)/\(Standards.holidaysFolder)")
            let files = found.files()
            diagnostics += found.diagnostics
            for (file, bytes) in files.sorted(by: { $0.key < $1.key }) {
                let (read, problems) = HolidayReader.read(bytes, name: "\(found.path)/\(file)", schema: schema)
                diagnostics += problems
                if let read { holidays = holidays.adding(read) }
            }
        } catch {
            diagnostics += error.diagnostics
        }
    }
}

extension Holidays {
    /// Both together.
    fileprivate func adding(_ other: Holidays) -> Holidays {
        Holidays(
            off: (off + other.off).sorted { $0.day < $1.day },
            worked: (worked + other.worked).sorted { $0.day < $1.day },
            isAssumed: (self != .none && isAssumed) || other.isAssumed,
            note: note.isEmpty ? other.note : "\(note) \(other.note)")
    }
}
