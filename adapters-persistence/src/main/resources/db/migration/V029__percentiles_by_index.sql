-- The same figures, by the index also where there are many organizations. A view passes a server's id, whose collation is "C", and
-- a function's parameters all take the collation of what it is called with. The index has its columns' own: compared under another
-- one, organization and walkthrough could not be looked up, and each percentile read the counts of everybody.
CREATE OR REPLACE FUNCTION analytics.percentile(
    organization text, walkthrough text, figure text, version integer, server text, subject text, share numeric)
    RETURNS bigint LANGUAGE plpgsql STABLE PARALLEL SAFE
AS $$
#variable_conflict use_column
DECLARE
    block  bigint;
    before numeric;
    rank   numeric;
BEGIN
    SELECT c.place, c.upto - c.n, c.rank INTO block, before, rank
      FROM (SELECT t.place, t.n, sum(t.n) OVER (ORDER BY t.place) AS upto, ceil(share * sum(t.n) OVER ()) AS rank
              FROM walkthrough.walkthrough_tallies t
             WHERE t.organization_id = organization COLLATE "default" AND t.walkthrough_id = walkthrough COLLATE "default"
               AND t.figure = percentile.figure COLLATE "C" AND t.version = percentile.version
               AND t.mcp_server_id = server COLLATE "C"
               AND t.subject = percentile.subject COLLATE "C" AND t.span = 64) c
     WHERE c.upto >= c.rank ORDER BY c.place LIMIT 1;
    RETURN (
        SELECT f.place
          FROM (SELECT t.place, before + sum(t.n) OVER (ORDER BY t.place) AS upto
                  FROM walkthrough.walkthrough_tallies t
                 WHERE t.organization_id = organization COLLATE "default" AND t.walkthrough_id = walkthrough COLLATE "default"
                   AND t.figure = percentile.figure COLLATE "C" AND t.version = percentile.version
                   AND t.mcp_server_id = server COLLATE "C"
                   AND t.subject = percentile.subject COLLATE "C" AND t.span = 1
                   AND t.place >= block AND t.place < block + 64) f
         WHERE f.upto >= rank ORDER BY f.place LIMIT 1);
END
$$;
