/// The roles of a private cluster, made anew at every start when something is missing.
enum ClusterRoles {
    static let script = """
        SELECT format('CREATE ROLE %I LOGIN', name)
        FROM unnest(ARRAY['accreditation_owner', 'accreditation_server']) AS name
        WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = name) \\gexec
        ALTER ROLE accreditation_owner NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE;
        ALTER ROLE accreditation_server NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE;
        SELECT 'CREATE DATABASE accreditation OWNER accreditation_owner'
        WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = 'accreditation') \\gexec
        REVOKE ALL ON DATABASE accreditation FROM PUBLIC;
        GRANT CONNECT ON DATABASE accreditation TO accreditation_server;
        \\connect accreditation
        SET client_min_messages = warning;
        CREATE EXTENSION IF NOT EXISTS unaccent;
        CREATE EXTENSION IF NOT EXISTS pg_trgm;

        """
}
