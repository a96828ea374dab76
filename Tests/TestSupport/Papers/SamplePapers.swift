public import Documents

/// Papers that show everything the model knows.
public enum SamplePapers {
    /// The head of a school's decision.
    public static let letterhead = Letterhead(
        managingBody: "Ủy ban nhân dân xã Khê Thượng", issuer: "Trường THCS Khê Thượng",
        number: [PaperRun("Số: 12/QĐ-THCSKT")],
        placeAndDate: [PaperRun("Khê Thượng, ngày 05 tháng 01 năm 2027")])

    /// Three recipients, one who signs.
    public static let signatures = Signatures(
        recipients: [["Phòng Văn hóa - Xã hội (để báo cáo)"], ["Như Điều 3"], ["Lưu: VT"]],
        signers: [Signatures.Signer(authority: "TM. HỘI ĐỒNG", post: "HIỆU TRƯỞNG", name: ["Phan Quốc Hưng"])])

    /// A decision on one page and a list lying across.
    public static let decision = Paper(
        title: "Quyết định thành lập Hội đồng tự đánh giá", author: "Trường THCS Khê Thượng", mark: "DỰ THẢO",
        sections: [
            PaperSection(blocks: [
                .letterhead(letterhead),
                .title(["QUYẾT ĐỊNH"], about: ["Về việc thành lập Hội đồng tự đánh giá năm học 2026-2027"]),
                .paragraph(Paragraph(["Căn cứ Luật Giáo dục số 43/2019/QH14;"], style: .basis)),
                .paragraph(Paragraph(["Xét đề nghị của tổ văn phòng."], style: .basis)),
                .paragraph(Paragraph([PaperRun("QUYẾT ĐỊNH:", bold: true)], style: .plain, alignment: .centred)),
                .paragraph(Paragraph([PaperRun("Điều 1. ", bold: true), "Thành lập Hội đồng gồm 09 thành viên."])),
                .paragraph(Paragraph(["họp mỗi tháng một lần & khi cần <đột xuất>"], style: .item)),
                .paragraph(Paragraph([PaperRun("[chưa có dữ liệu]", missing: true)])),
                .signatures(signatures),
            ]),
            PaperSection(
                orientation: .landscape, header: ["Danh mục minh chứng"], footer: ["Trường THCS Khê Thượng"],
                blocks: [
                    .heading(1, ["DANH MỤC MINH CHỨNG"]), .table(evidence(rows: 60)),
                    .paragraph(Paragraph(["Ghi chú: mã minh chứng theo thứ tự tiêu chí."], style: .note)),
                ]),
        ])

    /// A list with merged cells in head and body.
    public static func evidence(rows: Int) -> PaperTable {
        let head = [
            PaperRow([
                PaperCell(["TT"], alignment: .centred, rows: 2), PaperCell(["Tiêu chí"], alignment: .centred, rows: 2),
                PaperCell([PaperRun("Minh chứng", bold: true)], alignment: .centred, columns: 2),
                PaperCell(["Ghi chú"], alignment: .centred, rows: 2),
            ]),
            PaperRow([PaperCell(["Mã"], alignment: .centred), PaperCell(["Tên"], alignment: .centred)]),
        ]
        let body = (1...rows).map { number in
            let first = number % 3 == 1
            return PaperRow(
                [PaperCell([PaperRun("\(number)")], alignment: .centred)]
                    + (first ? [PaperCell([PaperRun("Tiêu chí 1.\(number)")], rows: 3)] : []) + [
                        PaperCell([PaperRun("[H1-1.\(number)-01]", anchor: "H1-1.\(number)-01")]),
                        PaperCell([PaperRun("Nghị quyết số \(number) của Hội đồng trường")]), PaperCell([]),
                    ], mayBreak: false)
        }
        return PaperTable(
            caption: ["Bảng minh chứng"], widths: [1, 3, 3, 8, 2], header: head, rows: body)
    }

    /// A report of 28 criteria with 300 codes, about 150 pages.
    public static func report(criteria: Int = 28, codes: Int = 300, paragraphs: Int = 34) -> Paper {
        let front = PaperSection(
            isNumbered: false,
            blocks: [
                .cover([
                    Paragraph(["ỦY BAN NHÂN DÂN XÃ KHÊ THƯỢNG"], style: .plain),
                    Paragraph([PaperRun("TRƯỜNG THCS KHÊ THƯỢNG", bold: true)], style: .plain), Paragraph([]),
                    Paragraph([PaperRun("BÁO CÁO TỰ ĐÁNH GIÁ", bold: true)], style: .plain, size: 24), Paragraph([]),
                    Paragraph(["Khê Thượng - 2027"], style: .plain),
                ]), .pageBreak, .contents(title: "MỤC LỤC", depth: 3),
            ])
        let body = (1...criteria).flatMap { criterion(number: $0, of: criteria, codes: codes, paragraphs: paragraphs) }
        let list = PaperSection(
            orientation: .landscape, blocks: [.heading(1, ["PHỤ LỤC"]), .table(list(codes: codes))])
        return Paper(
            title: "Báo cáo tự đánh giá", author: "Trường THCS Khê Thượng", mark: nil,
            sections: [
                front, PaperSection(blocks: [.heading(1, ["TỰ ĐÁNH GIÁ"])] + body + [.signatures(signatures)]), list,
            ])
    }

    private static func criterion(number: Int, of criteria: Int, codes: Int, paragraphs: Int) -> [PaperBlock] {
        let levels = PaperTable(
            widths: [4, 1, 1, 4, 1, 1],
            header: [
                PaperRow([PaperCell(["Mức 1"], columns: 3), PaperCell(["Mức 2"], columns: 3)])
            ],
            rows: ["a", "b", "c"].map { letter in
                PaperRow([
                    PaperCell([PaperRun("Chỉ báo \(letter)")]), PaperCell(["Đạt"]), PaperCell([]),
                    PaperCell([PaperRun("Chỉ báo \(letter)")]), PaperCell(["Không đạt"]), PaperCell([]),
                ])
            })
        let own = stride(from: number, through: codes, by: criteria).map { code(of: $0, link: "#\(name(of: $0))") }
        let texts = (0..<paragraphs).map { index in
            let text = String(repeating: "Nhà trường thực hiện đầy đủ kế hoạch đã đề ra trong năm học. ", count: 8)
            let cited = index < own.count ? [PaperRun(" "), own[index]] : []
            return PaperBlock.paragraph(Paragraph([PaperRun("\(index + 1). " + text)] + cited))
        }
        return [.heading(2, [PaperRun("Tiêu chí \(number)")]), .heading(3, ["Mô tả hiện trạng"]), .table(levels)]
            + texts
    }

    private static func name(of number: Int) -> String { "H\(number)-01" }

    private static func code(of number: Int, link: String? = nil, anchor: String? = nil) -> PaperRun {
        PaperRun("[\(name(of: number))]", link: link, anchor: anchor)
    }

    private static func list(codes: Int) -> PaperTable {
        PaperTable(
            widths: [1, 2, 8], header: [PaperRow([PaperCell(["TT"]), PaperCell(["Mã"]), PaperCell(["Tên"])])],
            rows: (1...codes).map { number in
                PaperRow([
                    PaperCell([PaperRun("\(number)")]), PaperCell([code(of: number, anchor: name(of: number))]),
                    PaperCell([PaperRun("Văn bản số \(number)", link: "http://127.0.0.1/minh-chung/\(number)")]),
                ])
            })
    }
}
