// institution
// $p0 = "institution:mila"
// $p1 = 11
MATCH (node0:Institution)
WHERE node0.key = coalesce(head(COLLECT { MATCH ()-[stated:STATES]->(known:Institution) WHERE stated.key = $p0 RETURN known.key LIMIT 1 }), $p0)
WITH * ORDER BY node0.key LIMIT $p1
RETURN [node0.key, node0.name, node0.country, node0.otherNames, [[id IN [node0.ror] WHERE id IS NOT NULL] + COLLECT { MATCH (node0)<-[stated:STATES]-() WHERE stated.sought_ror IS NOT NULL RETURN DISTINCT stated.sought_ror AS id ORDER BY id }, [id IN [node0.openalex] WHERE id IS NOT NULL] + COLLECT { MATCH (node0)<-[stated:STATES]-() WHERE stated.sought_openalex IS NOT NULL RETURN DISTINCT stated.sought_openalex AS id ORDER BY id }]] AS row

// institutionByName
// $p0 = "mcgill university"
// $p1 = ["\"mcgill university\""]
// $p2 = 11
MATCH (node0:Institution)
WHERE node0.key IN COLLECT {
MATCH (known:Institution) WHERE known.foldedName = $p0 AND known.name IS NOT NULL RETURN known.key AS key
UNION
UNWIND CASE WHEN EXISTS { MATCH (shown:Institution) WHERE shown.foldedName = $p0 AND shown.name IS NOT NULL } THEN [] ELSE $p1 END AS query
CALL db.index.fulltext.queryNodes('other_names', query) YIELD node AS known
WITH known WHERE known:Institution RETURN known.key AS key
}
WITH * ORDER BY node0.key LIMIT $p2
RETURN [node0.key] AS row

// topic
// $p0 = "topic:reasoning"
// $p1 = 11
MATCH (node0:Topic)
WHERE node0.key = coalesce(head(COLLECT { MATCH ()-[stated:STATES]->(known:Topic) WHERE stated.key = $p0 RETURN known.key LIMIT 1 }), $p0)
WITH * ORDER BY node0.key LIMIT $p1
RETURN [node0.key, node0.name, node0.otherNames, [[id IN [node0.openalex] WHERE id IS NOT NULL] + COLLECT { MATCH (node0)<-[stated:STATES]-() WHERE stated.sought_openalex IS NOT NULL RETURN DISTINCT stated.sought_openalex AS id ORDER BY id }]] AS row

// topicByName
// $p0 = "reasoning"
// $p1 = ["\"reasoning\""]
// $p2 = 11
MATCH (node0:Topic)
WHERE node0.key IN COLLECT {
MATCH (known:Topic) WHERE known.foldedName = $p0 AND known.name IS NOT NULL RETURN known.key AS key
UNION
UNWIND CASE WHEN EXISTS { MATCH (shown:Topic) WHERE shown.foldedName = $p0 AND shown.name IS NOT NULL } THEN [] ELSE $p1 END AS query
CALL db.index.fulltext.queryNodes('other_names', query) YIELD node AS known
WITH known WHERE known:Topic RETURN known.key AS key
}
WITH * ORDER BY node0.key LIMIT $p2
RETURN [node0.key] AS row

// paper
// $p0 = "paper:none"
// $p1 = 11
MATCH (node0:Paper)
WHERE node0.key = coalesce(head(COLLECT { MATCH ()-[stated:STATES]->(known:Paper) WHERE stated.key = $p0 RETURN known.key LIMIT 1 }), $p0)
WITH * ORDER BY node0.key LIMIT $p1
RETURN [node0.key, node0.title, node0.year, node0.venue, node0.abstract, node0.doi, [[id IN [node0.doi] WHERE id IS NOT NULL] + COLLECT { MATCH (node0)<-[stated:STATES]-() WHERE stated.sought_doi IS NOT NULL RETURN DISTINCT stated.sought_doi AS id ORDER BY id }, [id IN [node0.openalex] WHERE id IS NOT NULL] + COLLECT { MATCH (node0)<-[stated:STATES]-() WHERE stated.sought_openalex IS NOT NULL RETURN DISTINCT stated.sought_openalex AS id ORDER BY id }], coalesce(node0.authorListComplete, false)] AS row

// paperByDoi
// $p0 = "10.1/x"
// $p1 = 11
MATCH (node0:Paper)
WHERE node0.key IN COLLECT {
MATCH (known:Paper) WHERE known.doi = $p0 RETURN known.key AS key
UNION
MATCH ()-[stated:STATES]->(known:Paper) WHERE stated.sought_doi = $p0 RETURN known.key AS key
}
WITH * ORDER BY node0.key LIMIT $p1
RETURN [node0.key] AS row

// source
// $p0 = "none"
// $p1 = 11
MATCH (node0:Source)
WHERE node0.key = $p0
WITH * ORDER BY node0.key LIMIT $p1
RETURN [node0.key, node0.kind, node0.uri, node0.recordCount, COUNT { (node0)-[:STATES]->() }, coalesce(node0.partial, false), node0.importedAt] AS row
