/// Addresses of working days, deadlines and windows.
extension Route {
    /// Every deadline that concerns the person; `loc` chooses which, `trang` the page.
    static let deadlines: Route = ["thoi-han"]

    /// Granting more time.
    static let moreTime: Route = ["thoi-han", "gia-han"]

    /// The calendar of working days of a province (`don-vi`) in a year (`nam`).
    static let workDays: Route = ["ngay-lam-viec"]

    /// The times for acts of a province (`don-vi`).
    static let actLimits: Route = ["thoi-han-xu-ly"]

    /// The windows of a unit (`don-vi`) in a school year (`nam`).
    static let entryWindows: Route = ["dot-nhap"]
}
