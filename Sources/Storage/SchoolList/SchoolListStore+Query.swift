import Accreditation
import Criteria
import Postgres

extension SchoolListStore {
    /// One row per school of the page, or one row without a school; each carries the figures of the whole list.
    static func query(_ filter: SchoolListFilter, _ today: Day) -> Query {
        """
        WITH mine AS MATERIALIZED (SELECT * FROM managed_list(\(filter.year?.start)::integer)),
        fitting AS (SELECT l.*, coalesce(l.due_on < \(today)::date AND l.state = ANY(\(editable)), false) AS overdue
            FROM mine l WHERE \(conditions(filter))),
        chosen AS (SELECT * FROM fitting WHERE \(standing(filter))),
        districts AS (SELECT DISTINCT parent_id AS id, district AS name FROM mine),
        head AS (SELECT \(figures)),
        page AS (SELECT * FROM chosen ORDER BY \(order(filter.order)), name COLLATE "vi-x-icu", id
            LIMIT \(SchoolListFilter.pageSize) OFFSET \((max(1, filter.page) - 1) * SchoolListFilter.pageSize))
        SELECT head.*, page.id, page.name, page.kind, page.district, page.dossier_id, page.school_year, page.state,
            page.due_on::text AS due_on, page.rated, page.indicators, page.level, page.activity,
            page.takes_deadline
        FROM head LEFT JOIN page ON true
        ORDER BY \(order(filter.order, of: "page.")), page.name COLLATE "vi-x-icu", page.id
        """
    }

    private static let editable = DossierState.atSchool.map(\.rawValue)

    private static func conditions(_ filter: SchoolListFilter) -> Query {
        var conditions: Query = "true"
        for word in filter.text.split(whereSeparator: \.isWhitespace).prefix(10) {
            conditions += " AND strpos(unaccent(lower(l.name)), unaccent(lower(\(String(word))))) > 0"
        }
        if let district = filter.district { conditions += " AND l.parent_id = \(district)" }
        if let kind = filter.kind { conditions += " AND l.kind = \(kind)" }
        return conditions
    }

    private static func standing(_ filter: SchoolListFilter) -> Query {
        let deadline: Query = filter.isOverdue ? "overdue" : "true"
        return switch filter.standing {
        case .state(let state): "\(deadline) AND state = \(word: state)"
        case .unopened: "\(deadline) AND state IS NULL"
        case nil: deadline
        }
    }

    private static let figures: Query = """
        EXISTS (SELECT FROM role_assignment r JOIN permission p ON p.role = r.role AND p.action = 'seeProgress'
                AND p.state = '' WHERE r.person_id = current_person() AND r.ended_at IS NULL) AS allowed,
            (SELECT count(*) FROM chosen) AS total,
            (SELECT count(*) FROM fitting WHERE overdue) AS overdue_count,
            ARRAY(SELECT coalesce(state, '') FROM fitting GROUP BY 1 ORDER BY 1) AS states,
            ARRAY(SELECT count(*)::integer FROM fitting GROUP BY coalesce(state, '') ORDER BY coalesce(state, ''))
                AS numbers,
            ARRAY(SELECT id::text FROM districts ORDER BY name COLLATE "vi-x-icu", id) AS district_ids,
            ARRAY(SELECT name FROM districts ORDER BY name COLLATE "vi-x-icu", id) AS district_names,
            ARRAY(SELECT DISTINCT kind FROM mine ORDER BY 1) AS kinds,
            ARRAY(SELECT managed_years()) AS years
        """

    private static func order(_ order: SchoolListFilter.Order, of table: String = "") -> Query {
        let table = Query(unsafe: table)
        return switch order {
        case .name: "\(table)name IS NULL"
        case .district: "\(table)district COLLATE \"vi-x-icu\""
        case .state: "\(table)state NULLS FIRST"
        case .progress: "\(table)rated::float / nullif(\(table)indicators, 0) NULLS FIRST"
        case .activity: "\(table)activity DESC NULLS LAST"
        case .due: "\(table)due_on NULLS LAST"
        }
    }
}
