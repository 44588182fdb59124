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
// $p1 = ["\"yoshua bengio\""]
// $p2 = 11
MATCH (node0:Person)
WHERE node0.key IN COLLECT {
MATCH (known:Person) WHERE known.foldedName = $p0 AND known.name IS NOT NULL RETURN known.key AS key
UNION
UNWIND CASE WHEN EXISTS { MATCH (shown:Person) WHERE shown.foldedName = $p0 AND shown.name IS NOT NULL } THEN [] ELSE $p1 END AS query
CALL db.index.fulltext.queryNodes('other_names', query) YIELD node AS known
WITH known WHERE known:Person RETURN known.key AS key
}
WITH * ORDER BY node0.key LIMIT $p2
RETURN [node0.key] AS row

// byOrcid
// $p0 = "0000-0002-1825-0097"
// $p1 = 11
MATCH (node0:Person)
WHERE node0.key IN COLLECT {
MATCH (known:Person) WHERE known.orcid = $p0 RETURN known.key AS key
UNION
MATCH ()-[stated:STATES]->(known:Person) WHERE stated.sought_orcid = $p0 RETURN known.key AS key
}
WITH * ORDER BY node0.key LIMIT $p1
RETURN [node0.key] AS row

// byOpenAlex
// $p0 = "A5"
// $p1 = 11
MATCH (node0:Person)
WHERE node0.key IN COLLECT {
MATCH (known:Person) WHERE known.openalex = $p0 RETURN known.key AS key
UNION
MATCH ()-[stated:STATES]->(known:Person) WHERE stated.sought_openalex = $p0 RETURN known.key AS key
}
WITH * ORDER BY node0.key LIMIT $p1
RETURN [node0.key] AS row

// researcher
// $p0 = "yoshua bengio"
// $p1 = ["\"yoshua bengio\""]
// $p2 = 11
MATCH (node0:Person:Researcher)
WHERE node0.key IN COLLECT {
MATCH (known:Person:Researcher) WHERE known.foldedName = $p0 AND known.name IS NOT NULL RETURN known.key AS key
UNION
UNWIND CASE WHEN EXISTS { MATCH (shown:Person:Researcher) WHERE shown.foldedName = $p0 AND shown.name IS NOT NULL } THEN [] ELSE $p1 END AS query
CALL db.index.fulltext.queryNodes('other_names', query) YIELD node AS known
WITH known WHERE known:Person:Researcher RETURN known.key AS key
}
WITH * ORDER BY node0.key LIMIT $p2
RETURN [node0.key] AS row

// student
// $p0 = "none"
// $p1 = 11
MATCH (node0:Person:Student)
WHERE node0.key = coalesce(head(COLLECT { MATCH ()-[stated:STATES]->(known:Person) WHERE stated.key = $p0 RETURN known.key LIMIT 1 }), $p0)
WITH * ORDER BY node0.key LIMIT $p1
RETURN [node0.key] AS row
