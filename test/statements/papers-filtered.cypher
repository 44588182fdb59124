// titled
// $p0 = 20
// $p1 = "attention"
WITH COLLECT {
  MATCH (node0:Paper)
  WHERE node0.foldedTitle CONTAINS $p1 AND node0.yearDescending IS NOT NULL
  WITH * ORDER BY node0.yearDescending DESC, node0.key LIMIT $p0
  RETURN [[node0.title]] AS row
} AS rows0
RETURN [[rows0, null]] AS row

// dated
// $p0 = 20
// $p1 = 2019
// $p2 = 2020
WITH COLLECT {
  MATCH (node0:Paper)
  WHERE node0.year >= $p1 AND node0.year <= $p2 AND node0.yearDescending IS NOT NULL
  WITH * ORDER BY node0.yearDescending DESC, node0.key LIMIT $p0
  RETURN [[node0.title, node0.year]] AS row
} AS rows0, COUNT {
  MATCH (node0:Paper)
  WHERE node0.year >= $p1 AND node0.year <= $p2
  RETURN node0
} AS total0
RETURN [[rows0, total0]] AS row

// about
// $p0 = 20
// $p1 = "Reasoning"
// $p2 = "reasoning"
WITH COLLECT {
  WITH coalesce(head(COLLECT { MATCH ()-[stated:STATES]->(known:Topic) WHERE stated.key = $p1 RETURN known.key LIMIT 1 }), $p1) AS topicKey0
  MATCH (topic0:Topic)<-[:ABOUT]-(node0:Paper)
  MATCH (node0:Paper)
  WHERE (topic0.key = topicKey0 OR topic0.foldedName = $p2) AND node0.yearDescending IS NOT NULL
  WITH * ORDER BY node0.yearDescending DESC, node0.key LIMIT $p0
  RETURN [[node0.key]] AS row
} AS rows0
RETURN [[rows0, null]] AS row

// from
// $p0 = 20
// $p1 = "Mila"
// $p2 = "mila"
WITH COLLECT {
  WITH coalesce(head(COLLECT { MATCH ()-[stated:STATES]->(known:Institution) WHERE stated.key = $p1 RETURN known.key LIMIT 1 }), $p1) AS institutionKey0
  MATCH (institution0:Institution)<-[:AFFILIATED_WITH]-(:Person)-[:AUTHORED]->(node0:Paper)
  MATCH (node0:Paper)
  WHERE (institution0.key = institutionKey0 OR institution0.foldedName = $p2)
  WITH DISTINCT node0
  WHERE node0.yearDescending IS NOT NULL
  WITH * ORDER BY node0.yearDescending DESC, node0.key LIMIT $p0
  RETURN [[node0.key]] AS row
} AS rows0
RETURN [[rows0, null]] AS row

// all
// $p0 = 20
// $p1 = "Reasoning"
// $p2 = "Mila"
// $p3 = "attention"
// $p4 = 2019
// $p5 = 2020
// $p6 = "reasoning"
// $p7 = "mila"
WITH COUNT {
  WITH coalesce(head(COLLECT { MATCH ()-[stated:STATES]->(known:Topic) WHERE stated.key = $p1 RETURN known.key LIMIT 1 }), $p1) AS topicKey0, coalesce(head(COLLECT { MATCH ()-[stated:STATES]->(known:Institution) WHERE stated.key = $p2 RETURN known.key LIMIT 1 }), $p2) AS institutionKey0
  MATCH (topic0:Topic)<-[:ABOUT]-(node0:Paper)
  MATCH (institution0:Institution)<-[:AFFILIATED_WITH]-(:Person)-[:AUTHORED]->(node0:Paper)
  MATCH (node0:Paper)
  WHERE node0.foldedTitle CONTAINS $p3 AND node0.year >= $p4 AND node0.year <= $p5 AND (topic0.key = topicKey0 OR topic0.foldedName = $p6) AND (institution0.key = institutionKey0 OR institution0.foldedName = $p7)
  WITH DISTINCT node0
  RETURN node0
} AS total0
RETURN [[null, total0]] AS row
