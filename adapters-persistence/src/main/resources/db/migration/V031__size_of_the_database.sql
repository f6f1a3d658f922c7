-- PostgreSQL tells a database's size only to a role that may connect to it, and the operator's role need not once a login of an
-- analyst has made the database closed to everybody else. The login that owns this may.
CREATE FUNCTION tenancy.size_of_database() RETURNS bigint
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    RETURN pg_database_size(current_database());
COMMENT ON FUNCTION tenancy.size_of_database() IS 'Bytes this database has on its disk.';
REVOKE ALL ON FUNCTION tenancy.size_of_database() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION tenancy.size_of_database() TO walkthroughs_operator;
