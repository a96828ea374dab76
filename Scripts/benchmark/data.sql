-- 2,000 schools with a council member each and a dossier in which every indicator is rated. Identifiers are counted, so
-- that the load generators can name them. Variables: hash, pack, paths (a file of criterion,level,indicator), schools.
\set ON_ERROR_STOP on
SET search_path = accreditation, public;
CREATE TEMP TABLE path (criterion text, level smallint, indicator text);
\copy path FROM pstdin WITH (FORMAT csv)

CREATE FUNCTION pg_temp.numbered(kind text, n integer) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$
    SELECT (kind || '0000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid
$$;

INSERT INTO unit (id, kind, code, name) VALUES (pg_temp.numbered('a', 0), 'province', 'T', 'Tỉnh đo tải');
INSERT INTO unit (id, kind, code, name, parent_id)
    SELECT pg_temp.numbered('a', n), 'district', 'H' || n, 'Huyện số ' || n, pg_temp.numbered('a', 0)
    FROM generate_series(1, 20) n;
INSERT INTO unit (id, kind, code, name, parent_id)
    SELECT pg_temp.numbered('b', n), 'school', 'S' || n, 'Trường tiểu học số ' || n, pg_temp.numbered('a', 1 + n % 20)
    FROM generate_series(1, :schools) n;
INSERT INTO school (unit_id, kind) SELECT pg_temp.numbered('b', n), 'primary' FROM generate_series(1, :schools) n;
INSERT INTO person (id, login, full_name, home_unit)
    SELECT pg_temp.numbered('c', n), 'nguoi.' || n, 'Nguyễn Văn ' || n, pg_temp.numbered('b', n)
    FROM generate_series(1, :schools) n;
INSERT INTO credential (person_id, secret, must_change) SELECT id, 'none', false FROM person;
INSERT INTO dossier (id, school_id, school_year, pack_id, pack_hash, opened_by)
    SELECT pg_temp.numbered('d', n), pg_temp.numbered('b', n), 2024, :'pack', :'hash', pg_temp.numbered('c', n)
    FROM generate_series(1, :schools) n;
INSERT INTO dossier_progress (school_id, dossier_id, total)
    SELECT school_id, id, (SELECT count(*) FROM path) FROM dossier;
INSERT INTO dossier_facts (school_id, dossier_id) SELECT school_id, id FROM dossier;
INSERT INTO council_member (school_id, dossier_id, person_id, role) SELECT school_id, id, opened_by, 'chair' FROM dossier;
INSERT INTO finding (school_id, dossier_id, criterion, level, indicator, verdict, rated_by)
    SELECT d.school_id, d.id, p.criterion, p.level, p.indicator, 'met', d.opened_by FROM dossier d, path p;
INSERT INTO narrative (school_id, dossier_id, criterion, field, body, written_by)
    SELECT d.school_id, d.id, p.criterion, 'present/' || p.level,
        repeat('Nhà trường đã xây dựng kế hoạch và thực hiện đầy đủ theo quy định. ', 8), d.opened_by
    FROM dossier d, (SELECT DISTINCT criterion, level FROM path WHERE level < 4) p;
-- A session for everybody; the token is "do-tai-" and the number, the form secret 32 zero bytes.
INSERT INTO session (token_hash, person_id, csrf_token, ends_at)
    SELECT sha256(convert_to('do-tai-' || n, 'UTF8')), pg_temp.numbered('c', n),
        encode(decode(repeat('00', 32), 'hex'), 'base64'), now() + interval '12 hours'
    FROM generate_series(1, :schools) n;
SET client_min_messages = error;
VACUUM ANALYZE;
