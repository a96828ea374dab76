import CXlsxWriter

extension SheetWriting {
    /// Writes what may be typed into a range.
    func write(_ rule: InputRule, to worksheet: UnsafeMutablePointer<lxw_worksheet>) throws {
        let strings = CStrings()
        var validation = lxw_data_validation()
        validation.ignore_blank = UInt8(LXW_VALIDATION_ON.rawValue)
        validation.show_error = UInt8(LXW_VALIDATION_ON.rawValue)
        validation.error_type = UInt8(LXW_VALIDATION_ERROR_TYPE_STOP.rawValue)
        validation.error_title = strings.text(rule.title)
        validation.error_message = strings.text(rule.message)
        if rule.prompt != nil {
            validation.show_input = UInt8(LXW_VALIDATION_ON.rawValue)
            validation.input_message = strings.text(rule.prompt)
        }
        var texts: [UnsafeMutablePointer<CChar>?] = []
        switch rule.kind {
        case .whole(let bounds): limit(&validation, LXW_VALIDATION_TYPE_INTEGER, bounds)
        case .decimal(let bounds): limit(&validation, LXW_VALIDATION_TYPE_DECIMAL, bounds)
        case .list(let values):
            validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST.rawValue)
            validation.dropdown = UInt8(LXW_VALIDATION_ON.rawValue)
            texts = values.map { strings.text($0) } + [nil]
        }
        let result = texts.withUnsafeMutableBufferPointer { buffer in
            if buffer.count > 0 { validation.value_list = buffer.baseAddress }
            let (row, column) = rule.range.start
            let (lastRow, lastColumn) = rule.range.end
            return worksheet_data_validation_range(worksheet, row, column, lastRow, lastColumn, &validation)
        }
        try check(result, at: "\(sheet.name) \(rule.range)")
    }

    private func limit(
        _ validation: inout lxw_data_validation, _ type: lxw_validation_types, _ bounds: ClosedRange<Double>
    ) {
        validation.validate = UInt8(type.rawValue)
        validation.criteria = UInt8(LXW_VALIDATION_CRITERIA_BETWEEN.rawValue)
        validation.minimum_number = bounds.lowerBound
        validation.maximum_number = bounds.upperBound
    }

    /// Writes a look that depends on a formula.
    func write(_ mark: SheetMark, to worksheet: UnsafeMutablePointer<lxw_worksheet>) throws {
        let strings = CStrings()
        var conditional = lxw_conditional_format()
        conditional.type = UInt8(LXW_CONDITIONAL_TYPE_FORMULA.rawValue)
        conditional.value_string = strings.text(mark.formula)
        conditional.format = formats.format(mark.style)
        let (row, column) = mark.range.start
        let (lastRow, lastColumn) = mark.range.end
        try check(
            worksheet_conditional_format_range(worksheet, row, column, lastRow, lastColumn, &conditional),
            at: "\(sheet.name) \(mark.range)")
    }
}

extension SheetRange {
    /// The first cell, counted from 0 as the library does.
    fileprivate var start: (UInt32, UInt16) { (UInt32(first.row - 1), UInt16(clamping: first.column - 1)) }
    /// The last cell, counted from 0.
    fileprivate var end: (UInt32, UInt16) { (UInt32(last.row - 1), UInt16(clamping: last.column - 1)) }
}
