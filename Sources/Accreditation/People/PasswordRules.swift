/// What a password that somebody chooses must be.
public enum PasswordRules {
    /// The fewest characters.
    public static let shortest = 10
    /// The most bytes, so that nobody keeps the server busy with one sign-in.
    public static let longest = 400

    /// The rules in Vietnamese, to be shown before anything is typed.
    public static let sentences = [
        "Ít nhất \(shortest) ký tự; một câu ngắn dễ nhớ là tốt nhất.",
        "Không chứa tên đăng nhập.",
        "Không phải mật khẩu quá quen thuộc như “1234567890” hay “matkhau123”.",
        "Khác mật khẩu đang dùng.",
    ]

    /// What is wrong with a password, as one Vietnamese sentence; nil when nothing is.
    public static func problem(with password: String, login: String) -> String? {
        if password.count < shortest { return "Mật khẩu cần ít nhất \(shortest) ký tự; hãy gõ thêm." }
        if password.utf8.count > longest { return "Mật khẩu quá dài; hãy chọn mật khẩu ngắn hơn." }
        let plain = LoginName.plain(password)
        if !login.isEmpty, plain.contains(login) {
            return "Mật khẩu không được chứa tên đăng nhập; hãy chọn mật khẩu khác."
        }
        if Set(plain).count < 4 || isCommon(plain) { return "Mật khẩu này quá dễ đoán; hãy chọn mật khẩu khác." }
        return nil
    }

    private static func isCommon(_ plain: String) -> Bool {
        let bare = plain.filter { $0.isLetter || $0.isNumber }
        return common.contains { bare == $0 || bare.hasPrefix($0) && bare.count <= $0.count + 4 }
    }

    /// The commonest, as small letters and digits; up to four characters behind them change nothing.
    private static let common = [
        "1234567890", "0123456789", "0987654321", "123456789", "12345678", "1234567", "123456", "password", "passw0rd",
        "matkhau", "qwertyuiop", "qwerty", "asdfghjkl", "abcdefghij", "abcdef", "abc123", "iloveyou", "anhyeuem",
        "emyeuanh", "yeuemmaimai", "giaovien", "truonghoc", "hieutruong", "vietnam", "admin", "administrator",
        "letmein", "welcome", "xinchao", "khongbiet", "sunshine", "football",
    ]
}
