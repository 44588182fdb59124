// institution
// $p0 = "institution:mila"
// $p1 = 11
MATCH (node0:Institution)
WHERE node0.key = coalesce(head(COLLECT { MATCH ()-[stated:STATES]->(known:Institution) WHERE stated.key = $p0 RETURN known.key LIMIT 1 }), $p0)
WITH * ORDER BY node0.key LIMIT $p1
RETURN [node0.key, node0.name, node0.country, node0.otherNames, [node0.ror, node0.openalex]] AS row

// institutionByName
// $p0 = "mcgill university"
// $p1 = 11
MATCH (node0:Institution)
WHERE node0.foldedName = $p0 AND node0.name IS NOT NULL
WITH * ORDER BY node0.key LIMIT $p1
RETURN [node0.key] AS row

// topic
// $p0 = "topic:reasoning"
// $p1 = 11
MATCH (node0:Topic)
WHERE node0.key = coalesce(head(COLLECT { MATCH ()-[stated:STATES]->(known:Topic) WHERE stated.key = $p0 RETURN known.key LIMIT 1 }), $p0)
WITH * ORDER BY node0.key LIMIT $p1
RETURN [node0.key, node0.name, node0.otherNames] AS row

// topicByName
// $p0 = "reasoning"
// $p1 = 11
MATCH (node0:Topic)
WHERE node0.foldedName = $p0 AND node0.name IS NOT NULL
WITH * ORDER BY node0.key LIMIT $p1
RETURN [node0.key] AS row

// paper
// $p0 = "paper:none"
// $p1 = 11
MATCH (node0:Paper)
WHERE node0.key = coalesce(head(COLLECT { MATCH ()-[stated:STATES]->(known:Paper) WHERE stated.key = $p0 RETURN known.key LIMIT 1 }), $p0)
WITH * ORDER BY node0.key LIMIT $p1
RETURN [node0.key, node0.title, node0.year, node0.venue, node0.abstract, node0.doi, coalesce(node0.authorListComplete, false)] AS row

// paperByDoi
// $p0 = "10.1/x"
// $p1 = 11
MATCH (node0:Paper)
WHERE node0.doi = $p0
WITH * ORDER BY node0.key LIMIT $p1
RETURN [node0.key] AS row

// source
// $p0 = "none"
// $p1 = 11
MATCH (node0:Source)
WHERE node0.key = $p0
WITH * ORDER BY node0.key LIMIT $p1
RETURN [node0.key, node0.kind, node0.uri, node0.recordCount, COUNT { (node0)-[:STATES]->() }, coalesce(node0.partial, false), node0.importedAt] AS row
