-- The server's role owns nothing. It gets what each table needs and no more, and row security decides which rows.
-- Credentials and sessions are reached through functions only.
GRANT SELECT ON unit, school, setting, person, employment, role_assignment, rule_pack, rule_pack_file, dossier,
    dossier_progress, dossier_facts, council_member, working_group, working_group_member, criterion_assignment, visit,
    finding, narrative, improvement, criterion_approval, evidence_counter, evidence, evidence_use, evidence_revision,
    upload, submission, review, return_item, team, team_member, evaluation_sheet, evaluator_finding, team_finding,
    conclusion, outcome, event, permission TO accreditation_server;
GRANT INSERT ON unit, school, setting, person, employment, role_assignment, rule_pack, rule_pack_file, dossier,
    dossier_progress, dossier_facts, council_member, working_group, working_group_member, criterion_assignment, visit,
    finding, narrative, improvement, criterion_approval, evidence_counter, evidence, evidence_use, evidence_revision,
    upload, submission, review, return_item, team, team_member, evaluation_sheet, evaluator_finding, team_finding,
    conclusion, outcome TO accreditation_server;
GRANT UPDATE ON unit, school, setting, person, dossier, dossier_progress, dossier_facts,
    council_member, working_group, visit, finding, narrative, improvement, evidence_counter, evidence, upload, team,
    evaluation_sheet, evaluator_finding, team_finding TO accreditation_server;
GRANT DELETE ON council_member, working_group, working_group_member, criterion_assignment, improvement, evidence_use,
    team_member, evaluation_sheet TO accreditation_server;

-- Whose employment and whose role it is stays as it was recorded.
GRANT UPDATE (post, began_on, ended_on) ON employment TO accreditation_server;
GRANT UPDATE (ended_at) ON role_assignment TO accreditation_server;

ALTER TABLE unit ENABLE ROW LEVEL SECURITY;
ALTER TABLE school ENABLE ROW LEVEL SECURITY;
ALTER TABLE setting ENABLE ROW LEVEL SECURITY;
ALTER TABLE person ENABLE ROW LEVEL SECURITY;
ALTER TABLE employment ENABLE ROW LEVEL SECURITY;
ALTER TABLE role_assignment ENABLE ROW LEVEL SECURITY;
ALTER TABLE dossier ENABLE ROW LEVEL SECURITY;
ALTER TABLE dossier_progress ENABLE ROW LEVEL SECURITY;
ALTER TABLE dossier_facts ENABLE ROW LEVEL SECURITY;
ALTER TABLE council_member ENABLE ROW LEVEL SECURITY;
ALTER TABLE working_group ENABLE ROW LEVEL SECURITY;
ALTER TABLE working_group_member ENABLE ROW LEVEL SECURITY;
ALTER TABLE criterion_assignment ENABLE ROW LEVEL SECURITY;
ALTER TABLE visit ENABLE ROW LEVEL SECURITY;
ALTER TABLE finding ENABLE ROW LEVEL SECURITY;
ALTER TABLE narrative ENABLE ROW LEVEL SECURITY;
ALTER TABLE improvement ENABLE ROW LEVEL SECURITY;
ALTER TABLE criterion_approval ENABLE ROW LEVEL SECURITY;
ALTER TABLE evidence_counter ENABLE ROW LEVEL SECURITY;
ALTER TABLE evidence ENABLE ROW LEVEL SECURITY;
ALTER TABLE evidence_use ENABLE ROW LEVEL SECURITY;
ALTER TABLE evidence_revision ENABLE ROW LEVEL SECURITY;
ALTER TABLE upload ENABLE ROW LEVEL SECURITY;
ALTER TABLE submission ENABLE ROW LEVEL SECURITY;
ALTER TABLE review ENABLE ROW LEVEL SECURITY;
ALTER TABLE return_item ENABLE ROW LEVEL SECURITY;
ALTER TABLE team ENABLE ROW LEVEL SECURITY;
ALTER TABLE team_member ENABLE ROW LEVEL SECURITY;
ALTER TABLE evaluation_sheet ENABLE ROW LEVEL SECURITY;
ALTER TABLE evaluator_finding ENABLE ROW LEVEL SECURITY;
ALTER TABLE team_finding ENABLE ROW LEVEL SECURITY;
ALTER TABLE conclusion ENABLE ROW LEVEL SECURITY;
ALTER TABLE outcome ENABLE ROW LEVEL SECURITY;
ALTER TABLE event ENABLE ROW LEVEL SECURITY;

-- Units and schools are public inside the system; the unit above changes them.
CREATE POLICY read ON unit FOR SELECT USING (current_person() IS NOT NULL);
CREATE POLICY make ON unit FOR INSERT WITH CHECK (may_in_unit('manageUnits', parent_id));
CREATE POLICY edit ON unit FOR UPDATE USING (may_below('manageUnits', id));
CREATE POLICY read ON school FOR SELECT USING (current_person() IS NOT NULL);
CREATE POLICY make ON school FOR INSERT WITH CHECK (may_below('manageUnits', unit_id));
CREATE POLICY edit ON school FOR UPDATE
    USING (may_below('manageUnits', unit_id) OR may_in_unit('describeSchool', unit_id));
CREATE POLICY read ON setting FOR SELECT USING (current_person() IS NOT NULL);
CREATE POLICY make ON setting FOR INSERT WITH CHECK (may_in_unit('changeSettings', unit_id));
CREATE POLICY edit ON setting FOR UPDATE USING (may_in_unit('changeSettings', unit_id));

-- People: oneself, those one looks after, colleagues at one's school, and the province's evaluators.
CREATE FUNCTION visible_people() RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    RETURN QUERY
        WITH held AS (
            SELECT r.unit_id, r.role FROM role_assignment r JOIN person p ON p.id = r.person_id
            WHERE r.person_id = current_person() AND r.ended_at IS NULL AND p.disabled_at IS NULL)
        SELECT current_person()
        UNION SELECT p.id FROM person p WHERE p.home_unit IN (SELECT my_schools())
        UNION SELECT p.id FROM person p JOIN held h ON h.unit_id = p.home_unit
        UNION SELECT p.id FROM person p JOIN unit u ON u.id = p.home_unit JOIN held h ON h.unit_id = u.parent_id
            WHERE h.role IN ('districtOfficer', 'provinceOfficer')
        UNION SELECT r.person_id FROM role_assignment r JOIN held h ON h.unit_id = r.unit_id
            WHERE r.role = 'evaluator' AND h.role = 'provinceOfficer'
        UNION SELECT e.person_id FROM employment e WHERE e.unit_id IN (SELECT my_schools())
        UNION SELECT p.id FROM person p LEFT JOIN unit u ON u.id = p.home_unit
            WHERE u.parent_id IS NULL AND EXISTS (SELECT FROM held WHERE unit_id IS NULL);
END $$;
-- A role is granted from directly above its unit, and a province names its evaluators itself.
CREATE FUNCTION may_grant(wanted_role text, wanted_unit uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    RETURN (
        SELECT EXISTS (SELECT FROM role_place p WHERE p.role = wanted_role
                AND p.kind = coalesce((SELECT kind FROM unit WHERE id = wanted_unit), ''))
            AND CASE wanted_role
                WHEN 'evaluator' THEN may_in_unit('grant:evaluator', wanted_unit)
                ELSE may_below('grant:' || wanted_role, wanted_unit) END);
END $$;
-- Whether the current person looks after an account: that of its unit, unless it holds a role that came from elsewhere.
CREATE FUNCTION looks_after_person(wanted_person uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    RETURN (
        SELECT EXISTS (SELECT FROM person p WHERE p.id = wanted_person AND p.id <> current_person()
            AND looks_after(p.home_unit)
            AND NOT EXISTS (SELECT FROM role_assignment r
                WHERE r.person_id = p.id AND r.ended_at IS NULL AND NOT may_grant(r.role, r.unit_id))));
END $$;
CREATE POLICY read ON person FOR SELECT USING (id IN (SELECT visible_people()) OR looks_after(home_unit));
CREATE POLICY make ON person FOR INSERT WITH CHECK (looks_after(home_unit) AND created_by = current_person());
CREATE POLICY edit ON person FOR UPDATE USING (looks_after_person(id)) WITH CHECK (looks_after(home_unit));
CREATE POLICY read ON employment FOR SELECT USING (person_id IN (SELECT visible_people()));
CREATE POLICY make ON employment FOR INSERT WITH CHECK (looks_after_person(person_id));
CREATE POLICY edit ON employment FOR UPDATE USING (looks_after_person(person_id));
CREATE POLICY read ON role_assignment FOR SELECT USING (person_id IN (SELECT visible_people()));
CREATE POLICY make ON role_assignment FOR INSERT WITH CHECK (may_grant(role, unit_id)
    AND granted_by = current_person() AND person_id IN (SELECT visible_people()));
CREATE POLICY edit ON role_assignment FOR UPDATE
    USING (may_grant(role, unit_id) AND person_id <> current_person());

-- Dossiers: the school itself, its managing officers, its evaluators. The guard below decides what may change.
CREATE POLICY read ON dossier FOR SELECT USING (school_id IN (SELECT my_schools())
    OR school_id IN (SELECT m.school_id FROM managed_schools() m) OR id IN (SELECT my_team_dossiers()));
CREATE POLICY make ON dossier FOR INSERT
    WITH CHECK (may_at_school('openDossier', school_id) AND opened_by = current_person() AND state = 'drafting');
CREATE POLICY edit ON dossier FOR UPDATE USING (true);
CREATE POLICY read ON dossier_progress FOR SELECT USING (school_id IN (SELECT my_schools())
    OR school_id IN (SELECT m.school_id FROM managed_schools() m));
CREATE POLICY make ON dossier_progress FOR INSERT
    WITH CHECK (may('rate', dossier_id) OR may_at_school('openDossier', school_id));
CREATE POLICY edit ON dossier_progress FOR UPDATE
    USING (may('rate', dossier_id) OR may('carryOver', dossier_id));
CREATE POLICY own ON visit USING (person_id = current_person()) WITH CHECK (person_id = current_person());

-- The council's workings stay inside the school until they are handed in.
CREATE POLICY read ON dossier_facts FOR SELECT USING (dossier_id IN (SELECT dossiers_for('readWorkings')));
CREATE POLICY make ON dossier_facts FOR INSERT
    WITH CHECK (may('stateFacts', dossier_id) OR may('carryOver', dossier_id));
CREATE POLICY edit ON dossier_facts FOR UPDATE
    USING (may('stateFacts', dossier_id))
    WITH CHECK (may('stateFacts', dossier_id));
CREATE POLICY read ON council_member FOR SELECT USING (dossier_id IN (SELECT dossiers_for('readWorkings')));
CREATE POLICY make ON council_member FOR INSERT WITH CHECK (may('formCouncil', dossier_id));
CREATE POLICY edit ON council_member FOR UPDATE
    USING (may('formCouncil', dossier_id))
    WITH CHECK (may('formCouncil', dossier_id));
CREATE POLICY remove ON council_member FOR DELETE USING (may('formCouncil', dossier_id));
CREATE POLICY read ON working_group FOR SELECT USING (dossier_id IN (SELECT dossiers_for('readWorkings')));
CREATE POLICY make ON working_group FOR INSERT WITH CHECK (may('formCouncil', dossier_id));
CREATE POLICY edit ON working_group FOR UPDATE
    USING (may('formCouncil', dossier_id))
    WITH CHECK (may('formCouncil', dossier_id));
CREATE POLICY remove ON working_group FOR DELETE USING (may('formCouncil', dossier_id));
CREATE POLICY read ON working_group_member FOR SELECT USING (dossier_id IN (SELECT dossiers_for('readWorkings')));
CREATE POLICY make ON working_group_member FOR INSERT WITH CHECK (may('formCouncil', dossier_id));
CREATE POLICY remove ON working_group_member FOR DELETE USING (may('formCouncil', dossier_id));
CREATE POLICY read ON criterion_assignment FOR SELECT USING (dossier_id IN (SELECT dossiers_for('readWorkings')));
CREATE POLICY make ON criterion_assignment FOR INSERT WITH CHECK (may('formCouncil', dossier_id));
CREATE POLICY remove ON criterion_assignment FOR DELETE USING (may('formCouncil', dossier_id));
CREATE POLICY read ON finding FOR SELECT USING (dossier_id IN (SELECT dossiers_for('readWorkings')));
CREATE POLICY make ON finding FOR INSERT
    WITH CHECK ((may('rate', dossier_id) OR may('carryOver', dossier_id)) AND is_open(dossier_id, criterion) AND rated_by = current_person());
CREATE POLICY edit ON finding FOR UPDATE
    USING ((may('rate', dossier_id) OR may('carryOver', dossier_id)) AND is_open(dossier_id, criterion))
    WITH CHECK ((may('rate', dossier_id) OR may('carryOver', dossier_id)) AND is_open(dossier_id, criterion) AND rated_by = current_person());
CREATE POLICY read ON narrative FOR SELECT USING (dossier_id IN (SELECT dossiers_for('readWorkings')));
CREATE POLICY make ON narrative FOR INSERT
    WITH CHECK ((may('rate', dossier_id) OR may('carryOver', dossier_id)) AND is_open(dossier_id, criterion) AND written_by = current_person());
CREATE POLICY edit ON narrative FOR UPDATE
    USING ((may('rate', dossier_id) OR may('carryOver', dossier_id)) AND is_open(dossier_id, criterion))
    WITH CHECK ((may('rate', dossier_id) OR may('carryOver', dossier_id)) AND is_open(dossier_id, criterion) AND written_by = current_person());
CREATE POLICY read ON improvement FOR SELECT USING (dossier_id IN (SELECT dossiers_for('readWorkings')));
CREATE POLICY make ON improvement FOR INSERT
    WITH CHECK ((may('rate', dossier_id) OR may('carryOver', dossier_id)) AND is_open(dossier_id, criterion) AND written_by = current_person());
CREATE POLICY edit ON improvement FOR UPDATE
    USING ((may('rate', dossier_id) OR may('carryOver', dossier_id)) AND is_open(dossier_id, criterion))
    WITH CHECK ((may('rate', dossier_id) OR may('carryOver', dossier_id)) AND is_open(dossier_id, criterion) AND written_by = current_person());
CREATE POLICY remove ON improvement FOR DELETE
    USING ((may('rate', dossier_id) OR may('carryOver', dossier_id)) AND is_open(dossier_id, criterion));
CREATE POLICY read ON criterion_approval FOR SELECT USING (dossier_id IN (SELECT dossiers_for('readWorkings')));
CREATE POLICY make ON criterion_approval FOR INSERT
    WITH CHECK (may('approveCriterion', dossier_id) AND is_open(dossier_id, criterion) AND approved_by = current_person());

-- Evidence: the school keeps it; officers and evaluators read what was handed in.
CREATE POLICY read ON evidence_counter FOR SELECT USING (dossier_id IN (SELECT dossiers_for('readWorkings')));
CREATE POLICY make ON evidence_counter FOR INSERT
    WITH CHECK ((may('keepEvidence', dossier_id) OR may('carryOver', dossier_id)) AND is_open(dossier_id, criterion));
CREATE POLICY edit ON evidence_counter FOR UPDATE
    USING ((may('keepEvidence', dossier_id) OR may('carryOver', dossier_id)) AND is_open(dossier_id, criterion))
    WITH CHECK ((may('keepEvidence', dossier_id) OR may('carryOver', dossier_id)) AND is_open(dossier_id, criterion));
CREATE POLICY read ON evidence FOR SELECT USING (dossier_id IN (SELECT dossiers_for('readEvidence')));
CREATE POLICY make ON evidence FOR INSERT
    WITH CHECK ((may('keepEvidence', dossier_id) OR may('carryOver', dossier_id)) AND is_open(dossier_id, criterion) AND registered_by = current_person());
CREATE POLICY edit ON evidence FOR UPDATE
    USING ((may('keepEvidence', dossier_id) OR may('carryOver', dossier_id)) AND is_open(dossier_id, criterion))
    WITH CHECK ((may('keepEvidence', dossier_id) OR may('carryOver', dossier_id)) AND is_open(dossier_id, criterion));
CREATE POLICY read ON evidence_use FOR SELECT USING (dossier_id IN (SELECT dossiers_for('readEvidence')));
CREATE POLICY make ON evidence_use FOR INSERT
    WITH CHECK ((may('keepEvidence', dossier_id) OR may('carryOver', dossier_id)) AND is_open(dossier_id, criterion) AND linked_by = current_person());
CREATE POLICY remove ON evidence_use FOR DELETE
    USING ((may('keepEvidence', dossier_id) OR may('carryOver', dossier_id)) AND is_open(dossier_id, criterion));
CREATE POLICY read ON evidence_revision FOR SELECT USING (dossier_id IN (SELECT dossiers_for('readEvidence')));
CREATE POLICY make ON evidence_revision FOR INSERT
    WITH CHECK ((may('keepEvidence', dossier_id) OR may('carryOver', dossier_id)) AND uploaded_by = current_person()
        AND EXISTS (SELECT FROM evidence e WHERE e.id = evidence_id AND e.withdrawn_at IS NULL
            AND is_open(e.dossier_id, e.criterion)));
CREATE POLICY read ON upload FOR SELECT USING (begun_by = current_person());
CREATE POLICY make ON upload FOR INSERT WITH CHECK (may('keepEvidence', dossier_id) AND begun_by = current_person());
CREATE POLICY edit ON upload FOR UPDATE USING (begun_by = current_person()) WITH CHECK (begun_by = current_person());

-- Handing in and reviewing.
CREATE POLICY read ON submission FOR SELECT USING (dossier_id IN (SELECT dossiers_for('readSubmission')));
CREATE POLICY make ON submission FOR INSERT WITH CHECK (may('submit', dossier_id) AND submitted_by = current_person());
CREATE POLICY read ON review FOR SELECT USING (dossier_id IN (SELECT dossiers_for('readSubmission')));
CREATE POLICY make ON review FOR INSERT WITH CHECK (may('review', dossier_id) AND decided_by = current_person());
CREATE POLICY read ON return_item FOR SELECT USING (dossier_id IN (SELECT dossiers_for('readSubmission')));
CREATE POLICY make ON return_item FOR INSERT WITH CHECK (may('review', dossier_id));

-- External evaluation: own ratings always, the others' only when all sheets of the criterion are handed in.
CREATE POLICY read ON team FOR SELECT USING (dossier_id IN (SELECT dossiers_for('readTeam')));
CREATE POLICY make ON team FOR INSERT WITH CHECK (may('formTeam', dossier_id) AND formed_by = current_person());
CREATE POLICY edit ON team FOR UPDATE USING (may('formTeam', dossier_id)) WITH CHECK (may('formTeam', dossier_id));
CREATE POLICY read ON team_member FOR SELECT USING (dossier_id IN (SELECT dossiers_for('readTeam')));
CREATE POLICY make ON team_member FOR INSERT
    WITH CHECK (may('formTeam', dossier_id) AND evaluation_conflict(person_id, school_id) IS NULL);
CREATE POLICY remove ON team_member FOR DELETE USING (may('formTeam', dossier_id));
CREATE POLICY read ON evaluation_sheet FOR SELECT
    USING (person_id = current_person() OR (is_unsealed(team_id, criterion) AND dossier_id IN (SELECT dossiers_for('readRatings'))));
CREATE POLICY make ON evaluation_sheet FOR INSERT WITH CHECK (may('formTeam', dossier_id));
CREATE POLICY edit ON evaluation_sheet FOR UPDATE
    USING (person_id = current_person() AND handed_in_at IS NULL AND may('rateExternally', dossier_id))
    WITH CHECK (person_id = current_person());
CREATE POLICY remove ON evaluation_sheet FOR DELETE USING (may('formTeam', dossier_id) AND handed_in_at IS NULL);
CREATE POLICY read ON evaluator_finding FOR SELECT
    USING (person_id = current_person() OR (is_unsealed(team_id, criterion) AND dossier_id IN (SELECT dossiers_for('readRatings'))));
CREATE POLICY make ON evaluator_finding FOR INSERT
    WITH CHECK (person_id = current_person() AND my_sheet_is_open(team_id, criterion) AND may('rateExternally', dossier_id));
CREATE POLICY edit ON evaluator_finding FOR UPDATE
    USING (person_id = current_person() AND my_sheet_is_open(team_id, criterion) AND may('rateExternally', dossier_id))
    WITH CHECK (person_id = current_person() AND my_sheet_is_open(team_id, criterion) AND may('rateExternally', dossier_id));
CREATE POLICY read ON team_finding FOR SELECT USING (dossier_id IN (SELECT dossiers_for('readRatings')));
CREATE POLICY make ON team_finding FOR INSERT
    WITH CHECK (may('settle', dossier_id) AND is_unsealed(team_id, criterion) AND settled_by = current_person());
CREATE POLICY edit ON team_finding FOR UPDATE
    USING (may('settle', dossier_id) AND is_unsealed(team_id, criterion))
    WITH CHECK (may('settle', dossier_id) AND is_unsealed(team_id, criterion) AND settled_by = current_person());
CREATE POLICY read ON conclusion FOR SELECT USING (dossier_id IN (SELECT dossiers_for('readConclusion')));
CREATE POLICY make ON conclusion FOR INSERT
    WITH CHECK (may('conclude', dossier_id) AND concluded_by = current_person());
CREATE POLICY read ON outcome FOR SELECT USING (dossier_id IN (SELECT dossiers_for('readOutcome')));
CREATE POLICY make ON outcome FOR INSERT
    WITH CHECK (may('recordOutcome', dossier_id) AND recorded_by = current_person());

-- History of a school is read inside the school.
CREATE POLICY read ON event FOR SELECT USING (chain IN (SELECT my_schools()));

-- Changes of state and of the deadline are acts; where a dossier belongs and what it is pinned to never change.
CREATE TABLE transition (
    from_state  text NOT NULL,
    to_state    text NOT NULL,
    action      text NOT NULL,
    PRIMARY KEY (from_state, to_state)
);
CREATE FUNCTION guard_dossier() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
    needed text;
BEGIN
    IF (NEW.id, NEW.school_id, NEW.school_year, NEW.pack_id, NEW.pack_hash, NEW.opened_by, NEW.opened_at)
        IS DISTINCT FROM
        (OLD.id, OLD.school_id, OLD.school_year, OLD.pack_id, OLD.pack_hash, OLD.opened_by, OLD.opened_at) THEN
        RAISE EXCEPTION 'a dossier stays with its school, its year and its rule pack' USING ERRCODE = '42501';
    END IF;
    IF NEW.state <> OLD.state THEN
        SELECT action INTO needed FROM transition WHERE from_state = OLD.state AND to_state = NEW.state;
        IF needed IS NULL OR NOT may(needed, OLD.id) THEN
            RAISE EXCEPTION 'this change of state is not allowed' USING ERRCODE = '42501';
        END IF;
    END IF;
    IF NEW.due_on IS DISTINCT FROM OLD.due_on AND NOT may('setDeadline', OLD.id) THEN
        RAISE EXCEPTION 'this deadline is set by the managing body' USING ERRCODE = '42501';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER guard BEFORE UPDATE ON dossier FOR EACH ROW EXECUTE FUNCTION guard_dossier();
