// person
// $p0 = "mila:yoshua-bengio"
// $p1 = 11
MATCH (node0:Person)
WHERE node0.key = coalesce(head(COLLECT { MATCH ()-[stated:STATES]->(known:Person) WHERE stated.key = $p0 RETURN known.key LIMIT 1 }), $p0)
WITH * ORDER BY node0.key LIMIT $p1
RETURN [node0.key, node0.name, node0.displayName, node0.otherNames, [[id IN [node0.orcid] WHERE id IS NOT NULL] + COLLECT { MATCH (node0)<-[stated:STATES]-() WHERE stated.sought_orcid IS NOT NULL RETURN DISTINCT stated.sought_orcid AS id ORDER BY id }, [id IN [node0.openalex] WHERE id IS NOT NULL] + COLLECT { MATCH (node0)<-[stated:STATES]-() WHERE stated.sought_openalex IS NOT NULL RETURN DISTINCT stated.sought_openalex AS id ORDER BY id }], node0.biography, node0.memberships, coalesce(node0.level, 'OTHER'), coalesce(node0.levelAsStated, ''), CASE WHEN node0:Student THEN 'Student' ELSE 'Researcher' END] AS row
