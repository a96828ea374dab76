-- Papers of the steps of an evaluation: each member's first report, and the team's plan, results and minutes.
CREATE TABLE step_paper (
    id            uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    school_id     uuid NOT NULL,
    dossier_id    uuid NOT NULL,
    paper         text NOT NULL CHECK (length(paper) BETWEEN 1 AND 80),
    -- Whose it is; null for the team's.
    person_id     uuid REFERENCES person,
    -- Who reads it once it is handed in.
    audience      text NOT NULL CHECK (audience IN ('team', 'province', 'school')),
    begun_by      uuid NOT NULL REFERENCES person,
    handed_in_at  timestamptz,
    handed_in_by  uuid REFERENCES person,
    content       text,
    content_hash  text,
    CHECK ((handed_in_at IS NULL) = (content IS NULL) AND (content IS NULL) = (content_hash IS NULL)
        AND (handed_in_at IS NULL) = (handed_in_by IS NULL)),
    UNIQUE (dossier_id, id),
    FOREIGN KEY (school_id, dossier_id) REFERENCES dossier (school_id, id)
);
CREATE UNIQUE INDEX step_paper_own ON step_paper (dossier_id, paper, person_id) WHERE person_id IS NOT NULL;
CREATE UNIQUE INDEX step_paper_team ON step_paper (dossier_id, paper) WHERE person_id IS NULL;

CREATE TABLE step_paper_text (
    school_id   uuid NOT NULL,
    dossier_id  uuid NOT NULL,
    paper_id    uuid NOT NULL,
    part        text NOT NULL,
    body        text NOT NULL CHECK (length(body) <= 100000),
    written_by  uuid NOT NULL REFERENCES person,
    written_at  timestamptz NOT NULL DEFAULT now(),
    version     integer NOT NULL DEFAULT 1,
    PRIMARY KEY (paper_id, part),
    FOREIGN KEY (school_id, dossier_id) REFERENCES dossier (school_id, id),
    FOREIGN KEY (dossier_id, paper_id) REFERENCES step_paper (dossier_id, id)
);

-- What the current person is in the team of a dossier; null for others.
CREATE FUNCTION my_team_role(wanted_dossier uuid) RETURNS text
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    RETURN (SELECT m.role FROM team_member m WHERE m.dossier_id = wanted_dossier AND m.person_id = current_person());
END $$;

-- Whether the current person has handed in the own paper of this kind: before that, nobody else's is shown.
CREATE FUNCTION handed_in_own(wanted_dossier uuid, wanted_paper text) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    RETURN EXISTS (SELECT FROM step_paper p WHERE p.dossier_id = wanted_dossier AND p.paper = wanted_paper
        AND p.person_id = current_person() AND p.handed_in_at IS NOT NULL);
END $$;

-- Whether the current person writes a paper: the own one, or the team's as leader or secretary.
CREATE FUNCTION writes_paper(wanted_dossier uuid, owner uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    RETURN may('writeStepPapers', wanted_dossier)
        AND (owner = current_person() OR (owner IS NULL AND my_team_role(wanted_dossier) IN ('leader', 'secretary')));
END $$;

-- A text waits for a handing in of its paper that is under way, and is refused when that came first.
CREATE FUNCTION guard_step_paper() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
    closed timestamptz;
BEGIN
    SELECT handed_in_at INTO closed FROM step_paper p WHERE p.id = NEW.paper_id FOR KEY SHARE;
    IF current_person() IS NOT NULL AND closed IS NOT NULL THEN
        RAISE EXCEPTION 'this paper has been handed in' USING ERRCODE = '42501';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER guard_step_paper BEFORE INSERT OR UPDATE ON step_paper_text
    FOR EACH ROW EXECUTE FUNCTION guard_step_paper();

GRANT SELECT, INSERT, UPDATE ON step_paper, step_paper_text TO accreditation_server;
ALTER TABLE step_paper ENABLE ROW LEVEL SECURITY;
ALTER TABLE step_paper_text ENABLE ROW LEVEL SECURITY;

-- A member's own paper is the member's alone until it is handed in, and after that of those who handed in their own.
CREATE POLICY read ON step_paper FOR SELECT USING (
    person_id = current_person()
    OR (dossier_id IN (SELECT dossiers_for('readStepPapers')) AND CASE
        WHEN my_team_role(dossier_id) IS NULL THEN handed_in_at IS NOT NULL AND audience <> 'team'
        WHEN person_id IS NULL THEN true
        ELSE handed_in_at IS NOT NULL AND handed_in_own(dossier_id, paper) END)
    OR (handed_in_at IS NOT NULL AND audience = 'school'
        AND dossier_id IN (SELECT dossiers_for('readSharedStepPapers'))));
CREATE POLICY make ON step_paper FOR INSERT
    WITH CHECK (writes_paper(dossier_id, person_id) AND handed_in_at IS NULL AND begun_by = current_person());
CREATE POLICY edit ON step_paper FOR UPDATE
    USING (handed_in_at IS NULL AND writes_paper(dossier_id, person_id))
    WITH CHECK (handed_in_by = current_person()
        AND (person_id = current_person() OR my_team_role(dossier_id) = 'leader'));
CREATE POLICY fit_new ON step_paper AS RESTRICTIVE FOR INSERT
    WITH CHECK (evaluation_conflict(current_person(), school_id) IS NULL);
CREATE POLICY fit ON step_paper AS RESTRICTIVE FOR UPDATE
    USING (evaluation_conflict(current_person(), school_id) IS NULL);
CREATE POLICY read ON step_paper_text FOR SELECT
    USING (EXISTS (SELECT FROM step_paper p WHERE p.id = paper_id));
CREATE POLICY make ON step_paper_text FOR INSERT
    WITH CHECK (written_by = current_person() AND EXISTS (SELECT FROM step_paper p WHERE p.id = paper_id
        AND p.dossier_id = step_paper_text.dossier_id AND writes_paper(p.dossier_id, p.person_id)));
CREATE POLICY edit ON step_paper_text FOR UPDATE
    USING (EXISTS (SELECT FROM step_paper p WHERE p.id = paper_id AND writes_paper(p.dossier_id, p.person_id)))
    WITH CHECK (written_by = current_person());

INSERT INTO recorded_table (name, chain, keys, digested) VALUES
    ('step_paper', 'school_id', 'id', 'content'), ('step_paper_text', 'school_id', 'paper_id,part', '');
CREATE TRIGGER record_event AFTER INSERT OR UPDATE OR DELETE ON step_paper
    FOR EACH ROW EXECUTE FUNCTION record_event('school_id', 'id', 'content');
CREATE TRIGGER record_event AFTER INSERT OR UPDATE OR DELETE ON step_paper_text
    FOR EACH ROW EXECUTE FUNCTION record_event('school_id', 'paper_id,part', '');
DROP POLICY read ON event;
CREATE POLICY read ON event FOR SELECT USING (chain IN (SELECT my_schools())
    AND split_part(subject, '/', 1) NOT IN ('evaluation_sheet', 'evaluator_finding', 'team_finding', 'conclusion',
        'outcome', 'eligibility_waiver', 'step_paper', 'step_paper_text'));
