// person
// $p0 = "mila:yoshua-bengio"
// $p1 = 11
MATCH (node0:Person)
WHERE node0.key = coalesce(head(COLLECT { MATCH ()-[stated:STATES]->(known:Person) WHERE stated.key = $p0 RETURN known.key LIMIT 1 }), $p0)
WITH * ORDER BY node0.key LIMIT $p1
RETURN [node0.key, node0.displayName, node0.biography, CASE WHEN node0:Student THEN 'Student' ELSE 'Researcher' END] AS row
