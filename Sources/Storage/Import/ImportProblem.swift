/// Why an archive of a dossier is not taken into this system. Nothing was changed.
public enum ImportProblem: Error, Sendable, Equatable {
    /// The dossier, or another one of this school and school year, is here already.
    case alreadyHere
    /// The archive names a table or column that this program does not know.
    case unknown(String)
    /// Rows of a table belong to another dossier or school, or are no rows.
    case foreign(table: String)
    /// A table that must be there is missing, or does not hold what it must.
    case missing(table: String)
    /// The database refuses rows of a table; its words.
    case refused(table: String, reason: String)
    /// A rule pack's files do not have the hash under which they stand, or cannot be read.
    case pack(hash: String)
    /// A unit of the archive is here already as another one.
    case unit(code: String)
    /// A file that rows refer to is not in the archive.
    case file(hash: String)
    /// After everything was read in, the content has another hash than in the archive.
    case content
    /// After everything was read in, the result is another one than in the archive.
    case result
}
