-- Putting a rule pack into use: an act, never changed afterwards. Only packs in use are proposed for new dossiers.
CREATE TABLE pack_use (
    id        uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    hash      text NOT NULL REFERENCES rule_pack,
    -- The province whose schools get it; null for the whole country.
    unit_id   uuid REFERENCES unit,
    -- The first day for which it is proposed.
    from_day  date NOT NULL,
    reason    text NOT NULL CHECK (length(reason) BETWEEN 1 AND 2000),
    -- Null for the system itself, at its first start.
    put_by    uuid REFERENCES person,
    put_at    timestamptz NOT NULL DEFAULT now()
);
CREATE UNIQUE INDEX pack_use_once ON pack_use (hash, coalesce(unit_id, '00000000-0000-0000-0000-000000000000'));

INSERT INTO recorded_table (name, chain, keys, digested) VALUES ('pack_use', '', 'id', '');
CREATE TRIGGER record_event AFTER INSERT OR UPDATE OR DELETE ON pack_use
    FOR EACH ROW EXECUTE FUNCTION record_event('', 'id', '');

-- Whether the current person may do this for a province's schools, or for the whole country where no unit is given:
-- from that province, from the ministry, or as the operator.
CREATE FUNCTION may_for_rules(wanted_action text, wanted_unit uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    RETURN (
        SELECT EXISTS (
            SELECT FROM role_assignment r JOIN person who ON who.id = r.person_id
                JOIN permission p ON p.role = r.role AND p.action = wanted_action AND p.state = ''
                LEFT JOIN unit u ON u.id = r.unit_id
            WHERE r.person_id = current_person() AND r.ended_at IS NULL AND who.disabled_at IS NULL
                AND CASE WHEN wanted_unit IS NULL THEN r.unit_id IS NULL OR u.kind = 'ministry'
                    ELSE r.unit_id = wanted_unit AND u.kind = 'province' END));
END $$;

GRANT SELECT, INSERT ON pack_use TO accreditation_server;
ALTER TABLE pack_use ENABLE ROW LEVEL SECURITY;
CREATE POLICY read ON pack_use FOR SELECT USING (current_person() IS NOT NULL);
CREATE POLICY make ON pack_use FOR INSERT
    WITH CHECK (put_by = current_person() AND may_for_rules('putPackIntoUse', unit_id));

-- The packs that are there at the very first start are put into use by the system; later ones wait for somebody.
CREATE FUNCTION begin_pack_use(hashes text[], days date[], wanted_reason text) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
    begun integer;
BEGIN
    LOCK TABLE pack_use IN SHARE ROW EXCLUSIVE MODE;
    IF current_person() IS NOT NULL OR EXISTS (SELECT FROM pack_use) THEN
        RETURN 0;
    END IF;
    INSERT INTO pack_use (hash, from_day, reason)
    SELECT given.hash, given.day, wanted_reason FROM unnest(hashes, days) AS given(hash, day);
    GET DIAGNOSTICS begun = ROW_COUNT;
    RETURN begun;
END $$;
