-- Guests: somebody from outside reads one dossier from one day to another. When the last day is over there is nothing to
-- read any more, whether anybody ends it or not.
CREATE TABLE guest_access (
    id          uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    school_id   uuid NOT NULL,
    dossier_id  uuid NOT NULL,
    person_id   uuid NOT NULL REFERENCES person,
    from_day    date NOT NULL,
    -- The last day.
    until_day   date NOT NULL CHECK (until_day >= from_day),
    reason      text NOT NULL CHECK (length(reason) BETWEEN 1 AND 2000),
    granted_by  uuid NOT NULL REFERENCES person,
    granted_at  timestamptz NOT NULL DEFAULT now(),
    ended_at    timestamptz,
    ended_by    uuid REFERENCES person,
    FOREIGN KEY (school_id, dossier_id) REFERENCES dossier (school_id, id)
);
CREATE INDEX guest_access_person ON guest_access (person_id);
CREATE INDEX guest_access_dossier ON guest_access (dossier_id);

-- What a guest opened, and when.
CREATE TABLE guest_visit (
    access_id  uuid NOT NULL REFERENCES guest_access,
    at         timestamptz NOT NULL DEFAULT clock_timestamp(),
    -- The pattern of the address, such as `/ho-so/{dossier}/lan-nop`.
    page       text NOT NULL CHECK (length(page) BETWEEN 1 AND 300)
);
CREATE INDEX guest_visit_access ON guest_visit (access_id, at DESC);

INSERT INTO recorded_table (name, chain, keys) VALUES ('guest_access', 'school_id', 'id');
CREATE TRIGGER record_event AFTER INSERT OR UPDATE OR DELETE ON guest_access
    FOR EACH ROW EXECUTE FUNCTION record_event('school_id', 'id', '');

-- Where the current person is a guest today, by Vietnam's calendar.
CREATE FUNCTION open_guest_accesses() RETURNS TABLE (access_id uuid, dossier_id uuid)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
#variable_conflict use_column
BEGIN
    RETURN QUERY SELECT g.id, g.dossier_id FROM guest_access g JOIN person p ON p.id = g.person_id
        WHERE g.person_id = current_person() AND g.ended_at IS NULL AND p.disabled_at IS NULL
            AND (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date BETWEEN g.from_day AND g.until_day;
END $$;

-- The questions of row security know guests too: each is asked as before, and of guests besides.
DO $$
DECLARE
    spot text;
BEGIN
    FOREACH spot IN ARRAY ARRAY['roles_toward(uuid,uuid)', 'dossiers_for(text)'] LOOP
        EXECUTE regexp_replace(pg_get_functiondef(spot::regprocedure),
            '(roles_toward|dossiers_for)\(wanted', '\1_members(wanted');
    END LOOP;
END $$;
CREATE OR REPLACE FUNCTION roles_toward(wanted_school uuid, wanted_dossier uuid) RETURNS SETOF text
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    RETURN QUERY SELECT * FROM roles_toward_members(wanted_school, wanted_dossier);
    IF EXISTS (SELECT FROM open_guest_accesses() g WHERE g.dossier_id = wanted_dossier) THEN
        RETURN NEXT 'guest';
    END IF;
END $$;
CREATE OR REPLACE FUNCTION dossiers_for(wanted_action text) RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    RETURN QUERY SELECT * FROM dossiers_for_members(wanted_action);
    RETURN QUERY SELECT d.id FROM open_guest_accesses() g JOIN dossier d ON d.id = g.dossier_id
        JOIN permission p ON p.role = 'guest' AND p.action = wanted_action AND p.state = d.state;
END $$;
CREATE OR REPLACE FUNCTION own_dossiers() RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    RETURN QUERY
        SELECT d.id FROM dossier d WHERE d.school_id IN (SELECT my_schools())
        UNION SELECT my_team_dossiers() UNION SELECT g.dossier_id FROM open_guest_accesses() g;
END $$;

-- The open account with a login name, for somebody who may let guests into a dossier.
CREATE FUNCTION possible_guest(wanted_dossier uuid, wanted_login text) RETURNS TABLE (person_id uuid, full_name text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
#variable_conflict use_column
BEGIN
    RETURN QUERY SELECT p.id, p.full_name FROM person p
        WHERE p.login = lower(wanted_login) AND p.disabled_at IS NULL AND may('inviteGuest', wanted_dossier);
END $$;

GRANT SELECT, INSERT ON guest_access, guest_visit TO accreditation_server;
GRANT UPDATE (ended_at, ended_by) ON guest_access TO accreditation_server;
ALTER TABLE guest_access ENABLE ROW LEVEL SECURITY;
ALTER TABLE guest_visit ENABLE ROW LEVEL SECURITY;
CREATE POLICY guests ON dossier FOR SELECT USING (id IN (SELECT g.dossier_id FROM open_guest_accesses() g));
CREATE POLICY read ON guest_access FOR SELECT USING (dossier_id IN (SELECT dossiers_for('inviteGuest')));
CREATE POLICY make ON guest_access FOR INSERT
    WITH CHECK (may('inviteGuest', dossier_id) AND granted_by = current_person() AND person_id <> current_person());
CREATE POLICY finish ON guest_access FOR UPDATE USING (ended_at IS NULL AND may('inviteGuest', dossier_id))
    WITH CHECK (ended_by = current_person());
CREATE POLICY read ON guest_visit FOR SELECT USING (access_id IN (SELECT a.id FROM guest_access a));
CREATE POLICY make ON guest_visit FOR INSERT WITH CHECK (access_id IN (SELECT g.access_id FROM open_guest_accesses() g));
