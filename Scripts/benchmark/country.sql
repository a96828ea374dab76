-- A ministry, two provinces and 2,000 schools with three school years of dossiers in every state under both laws, with
-- deadlines, handings in, team ratings and outcomes. Identifiers are counted, so that the load generator can name them.
-- Variables: schools. Standard input: hash,pack,criterion,level,indicator as CSV, of the three packs named below.
\set ON_ERROR_STOP on
SET search_path = accreditation, public;
CREATE TEMP TABLE path (hash text, pack text, criterion text, level smallint, indicator text);
\copy path FROM pstdin WITH (FORMAT csv)

CREATE FUNCTION pg_temp.numbered(kind text, n integer) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$
    SELECT (kind || '0000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid
$$;
-- Numbers spread like dice, and the same on every machine.
CREATE FUNCTION pg_temp.dice(n integer, salt integer, sides integer) RETURNS integer LANGUAGE sql IMMUTABLE AS $$
    SELECT (hashint4(n * 31 + salt)::bigint & 2147483647)::integer % sides
$$;

-- Units: a ministry (a…0), provinces (a…1, a…2) with four fifths and one fifth of the schools, 40 offices below them
-- (a…101 to a…140, the even ones communes), schools (b…N).
INSERT INTO unit (id, kind, code, name) VALUES
    (pg_temp.numbered('a', 0), 'ministry', 'BO', 'Bộ Giáo dục và Đào tạo'),
    (pg_temp.numbered('a', 1), 'province', 'T1', 'Tỉnh Lớn'), (pg_temp.numbered('a', 2), 'province', 'T2', 'Tỉnh Nhỏ');
INSERT INTO unit (id, kind, code, name, parent_id)
    SELECT pg_temp.numbered('a', 100 + n), CASE n % 2 WHEN 0 THEN 'commune' ELSE 'district' END, 'H' || n,
        CASE n % 2 WHEN 0 THEN 'Xã số ' ELSE 'Huyện số ' END || n,
        pg_temp.numbered('a', CASE WHEN n <= 32 THEN 1 ELSE 2 END)
    FROM generate_series(1, 40) n;
CREATE TEMP TABLE place AS
    SELECT n, pg_temp.numbered('b', n) AS school, pg_temp.numbered('c', n) AS head, 1 + n % 40 AS office,
        (ARRAY['primary', 'primary', 'lower-secondary'])[1 + pg_temp.dice(n, 1, 3)] AS kind
    FROM generate_series(1, :schools) n;
INSERT INTO unit (id, kind, code, name, parent_id)
    SELECT school, 'school', 'S' || n, 'Trường số ' || n, pg_temp.numbered('a', 100 + office) FROM place;
INSERT INTO school (unit_id, kind) SELECT school, kind FROM place;

-- People: a head for each school (c…N), an officer for each office (f…101 to f…140), for the provinces (f…1, f…2) and
-- the ministry (f…0); an evaluator in each province (f…51, f…52).
INSERT INTO person (id, login, full_name, home_unit) SELECT head, 'nguoi.' || n, 'Nguyễn Văn ' || n, school FROM place;
INSERT INTO person (id, login, full_name, home_unit)
    SELECT pg_temp.numbered('f', n), 'can.bo.' || n, 'Trần Thị ' || n, pg_temp.numbered('a', n)
    FROM unnest(ARRAY[0, 1, 2] || ARRAY(SELECT generate_series(101, 140))) n;
INSERT INTO person (id, login, full_name, home_unit)
    SELECT pg_temp.numbered('f', 50 + n), 'danh.gia.' || n, 'Phan Văn ' || n, pg_temp.numbered('a', n)
    FROM generate_series(1, 2) n;
INSERT INTO credential (person_id, secret, must_change) SELECT id, 'none', false FROM person;
INSERT INTO role_assignment (person_id, unit_id, role) SELECT head, school, 'principal' FROM place;
INSERT INTO role_assignment (person_id, unit_id, role)
    SELECT pg_temp.numbered('f', n), pg_temp.numbered('a', n), CASE n WHEN 0 THEN 'ministryOfficer' WHEN 1 THEN
        'provinceOfficer' WHEN 2 THEN 'provinceOfficer' ELSE 'districtOfficer' END
    FROM unnest(ARRAY[0, 1, 2] || ARRAY(SELECT generate_series(101, 140))) n;
INSERT INTO role_assignment (person_id, unit_id, role)
    SELECT pg_temp.numbered('f', 50 + n), pg_temp.numbered('a', n), 'evaluator' FROM generate_series(1, 2) n;

-- Dossiers of three years (d…N, e…N of the year before, 9…N of the one before that): the older, the further.
CREATE TEMP TABLE way (year integer, side integer, state text);
INSERT INTO way SELECT 2024, n, CASE WHEN n < 16 THEN 'recognised' WHEN n < 18 THEN 'concluded' ELSE 'evaluating' END
    FROM generate_series(0, 19) n;
INSERT INTO way SELECT 2025, n, (ARRAY['recognised', 'recognised', 'recognised', 'recognised', 'recognised',
    'concluded', 'evaluating', 'evaluating', 'evaluating', 'accepted', 'accepted', 'accepted', 'accepted', 'submitted',
    'submitted', 'submitted', 'returned', 'returned', 'drafting', 'drafting'])[n + 1] FROM generate_series(0, 19) n;
INSERT INTO way SELECT 2026, n, CASE WHEN n < 14 THEN 'drafting' WHEN n < 18 THEN 'submitted' WHEN n < 19
    THEN 'returned' ELSE 'accepted' END FROM generate_series(0, 19) n;
CREATE TEMP TABLE made AS
    SELECT p.n, p.school, p.head, p.office, y.year, w.state,
        pg_temp.numbered(CASE y.year WHEN 2026 THEN 'd' WHEN 2025 THEN 'e' ELSE '9' END, p.n) AS dossier,
        CASE WHEN y.year = 2026 THEN '57-2026-general' WHEN p.kind = 'primary' THEN '17-2018-primary'
            ELSE '18-2018-secondary' END AS pack,
        1 + pg_temp.dice(p.n, y.year + 1, 3) AS level
    FROM place p CROSS JOIN (VALUES (2024), (2025), (2026)) y (year)
        JOIN way w ON w.year = y.year AND w.side = pg_temp.dice(p.n, y.year, 20)
    WHERE pg_temp.dice(p.n, y.year + 2, 10) > 0;
CREATE TEMP TABLE pack AS SELECT pack, min(hash) AS hash, count(*) AS total FROM path GROUP BY pack;
INSERT INTO dossier (id, school_id, school_year, pack_id, pack_hash, state, due_on, opened_by, opened_at)
    SELECT m.dossier, m.school, m.year, m.pack, k.hash, m.state, CASE WHEN pg_temp.dice(m.n, 7, 4) > 0
        THEN make_date(m.year, 11, 1 + pg_temp.dice(m.n, m.year + 3, 28)) END, m.head, make_date(m.year, 9, 5)
    FROM made m JOIN pack k USING (pack);
INSERT INTO dossier_progress (school_id, dossier_id, rated, total, level)
    SELECT m.school, m.dossier, CASE m.state WHEN 'drafting' THEN k.total / 2 ELSE k.total END, k.total, 0
    FROM made m JOIN pack k USING (pack);
INSERT INTO dossier_facts (school_id, dossier_id) SELECT school, dossier FROM made;
INSERT INTO council_member (school_id, dossier_id, person_id, role) SELECT school, dossier, head, 'chair' FROM made;
-- What the newest dossiers have been rated so far.
INSERT INTO finding (school_id, dossier_id, criterion, level, indicator, verdict, rated_by)
    SELECT m.school, m.dossier, p.criterion, p.level, p.indicator,
        CASE WHEN pg_temp.dice(m.n, hashtext(p.criterion), 9) < p.level THEN 'unmet' ELSE 'met' END, m.head
    FROM made m JOIN path p USING (pack)
    WHERE m.year = 2026 AND (m.state <> 'drafting' OR pg_temp.dice(m.n, hashtext(p.criterion), 2) = 0);

-- Handings in, about one in six after the deadline; what stands in them is as much as counting needs.
INSERT INTO submission (id, school_id, dossier_id, number, content, content_hash, level, submitted_by, submitted_at)
    SELECT gen_random_uuid(), m.school, m.dossier, 1, c.content, encode(sha256(convert_to(c.content, 'UTF8')), 'hex'),
        m.level, m.head, make_date(m.year, 11, 1) + (pg_temp.dice(m.n, m.year + 3, 28) - 12
            + pg_temp.dice(m.n, m.year + 4, 15)) * interval '1 day' + interval '3 hours'
    FROM made m CROSS JOIN LATERAL (
        SELECT json_build_object('sheets', json_object_agg(s.criterion, s.sheet))::text AS content FROM (
            SELECT p.criterion, json_build_object('findings', json_object_agg(p.level || '/' || p.indicator,
                json_build_object('verdict', CASE WHEN pg_temp.dice(m.n, hashtext(p.criterion) + m.year, 9) < p.level
                    THEN 'unmet' ELSE 'met' END))) AS sheet
            FROM path p WHERE p.pack = m.pack GROUP BY p.criterion) s) c
    WHERE m.state <> 'drafting';
INSERT INTO review (school_id, dossier_id, submission_id, decision, note, content_hash, unit_id, decided_by)
    SELECT m.school, m.dossier, s.id, CASE m.state WHEN 'returned' THEN 'returned' ELSE 'accepted' END, '',
        s.content_hash, pg_temp.numbered('a', 100 + m.office), pg_temp.numbered('f', 100 + m.office)
    FROM made m JOIN submission s ON s.dossier_id = m.dossier WHERE m.state <> 'submitted';
INSERT INTO return_item (school_id, dossier_id, review_id, criterion, reason)
    SELECT r.school_id, r.dossier_id, r.id, '1.1', 'Cần bổ sung minh chứng.' FROM review r WHERE r.decision = 'returned';
INSERT INTO team (id, school_id, dossier_id, submission_id, decision_number, decided_on, formed_by)
    SELECT gen_random_uuid(), m.school, m.dossier, s.id, m.n || '/QĐ', make_date(m.year + 1, 2, 1),
        pg_temp.numbered('f', CASE WHEN m.office <= 32 THEN 1 ELSE 2 END)
    FROM made m JOIN submission s ON s.dossier_id = m.dossier
    WHERE m.state IN ('evaluating', 'concluded', 'recognised');
INSERT INTO team_member (school_id, dossier_id, team_id, person_id, role)
    SELECT t.school_id, t.dossier_id, t.id, pg_temp.numbered('f', CASE WHEN m.office <= 32 THEN 51 ELSE 52 END), 'leader'
    FROM team t JOIN made m ON m.dossier = t.dossier_id WHERE m.n % 400 < 2;
INSERT INTO conclusion (team_id, school_id, dossier_id, content, content_hash, level, concluded_by)
    SELECT t.id, t.school_id, t.dossier_id, '{}', encode(sha256('{}'), 'hex'), m.level,
        pg_temp.numbered('f', CASE WHEN m.office <= 32 THEN 51 ELSE 52 END)
    FROM team t JOIN made m ON m.dossier = t.dossier_id WHERE m.state IN ('concluded', 'recognised');
INSERT INTO outcome (dossier_id, school_id, level, grade, degree, decision_number, decided_on, valid_until,
        content_hash, recorded_by)
    SELECT m.dossier, m.school, m.level, m.level, CASE WHEN m.level > 1 THEN m.level - 1 END, m.n || '/QĐ',
        make_date(m.year + 1, 4, 1), make_date(m.year + 6, 4, 1), encode(sha256('{}'), 'hex'),
        pg_temp.numbered('f', CASE WHEN m.office <= 32 THEN 1 ELSE 2 END)
    FROM made m WHERE m.state = 'recognised';

-- Schools without an outcome have an old certificate that ends within the next ten months.
INSERT INTO certificate (school_id, school_name, kind, rank, decision_number, decided_on, valid_until, is_end_printed)
    SELECT p.school, 'Trường số ' || p.n, 'accreditation', 1, p.n || '/QĐ', DATE '2021-09-01',
        current_date + 1 + pg_temp.dice(p.n, 11, 300), true
    FROM place p WHERE NOT EXISTS (SELECT FROM outcome o WHERE o.school_id = p.school);

-- A session for everybody; the token is "do-tai-" and the person's identifier, the form secret 32 zero bytes.
INSERT INTO session (token_hash, person_id, csrf_token, ends_at)
    SELECT sha256(convert_to('do-tai-' || id, 'UTF8')), id, encode(decode(repeat('00', 32), 'hex'), 'base64'),
        now() + interval '12 hours' FROM person;
SET client_min_messages = error;
VACUUM ANALYZE;
