// byId
// $p0 = "mila:yoshua-bengio"
// $p1 = 11
MATCH (node0:Person)
WHERE node0.key = coalesce(head(COLLECT { MATCH ()-[stated:STATES]->(known:Person) WHERE stated.key = $p0 RETURN known.key LIMIT 1 }), $p0)
WITH * ORDER BY node0.key LIMIT $p1
RETURN [node0.key] AS row

// byKey
// $p0 = "mila:yoshua-bengio"
// $p1 = 11
MATCH (node0:Person)
WHERE node0.key = coalesce(head(COLLECT { MATCH ()-[stated:STATES]->(known:Person) WHERE stated.key = $p0 RETURN known.key LIMIT 1 }), $p0)
WITH * ORDER BY node0.key LIMIT $p1
RETURN [node0.key] AS row

// byName
// $p0 = "yoshua bengio"
// $p1 = 11
MATCH (node0:Person)
WHERE node0.foldedName = $p0 AND node0.name IS NOT NULL
WITH * ORDER BY node0.key LIMIT $p1
RETURN [node0.key] AS row

// byOrcid
// $p0 = "0000-0002-1825-0097"
// $p1 = 11
MATCH (node0:Person)
WHERE node0.orcid = $p0
WITH * ORDER BY node0.key LIMIT $p1
RETURN [node0.key] AS row

// byOpenAlex
// $p0 = "A5"
// $p1 = 11
MATCH (node0:Person)
WHERE node0.openalex = $p0
WITH * ORDER BY node0.key LIMIT $p1
RETURN [node0.key] AS row

// researcher
// $p0 = "yoshua bengio"
// $p1 = 11
MATCH (node0:Person:Researcher)
WHERE node0.foldedName = $p0 AND node0.name IS NOT NULL
WITH * ORDER BY node0.key LIMIT $p1
RETURN [node0.key] AS row

// student
// $p0 = "none"
// $p1 = 11
MATCH (node0:Person:Student)
WHERE node0.key = coalesce(head(COLLECT { MATCH ()-[stated:STATES]->(known:Person) WHERE stated.key = $p0 RETURN known.key LIMIT 1 }), $p0)
WITH * ORDER BY node0.key LIMIT $p1
RETURN [node0.key] AS row
