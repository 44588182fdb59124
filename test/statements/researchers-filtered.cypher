// begun
// $p0 = 20
// $p1 = "yo"
WITH COLLECT {
  MATCH (node0:Researcher)
  WHERE node0.foldedName STARTS WITH $p1 AND node0.foldedName IS NOT NULL
  WITH * ORDER BY node0.foldedName, node0.key LIMIT $p0
  RETURN [[node0.key]] AS row
} AS rows0
RETURN [[rows0, null]] AS row

// onTopic
// $p0 = 20
// $p1 = "Reasoning"
// $p2 = "reasoning"
WITH COLLECT {
  WITH coalesce(head(COLLECT { MATCH ()-[stated:STATES]->(known:Topic) WHERE stated.key = $p1 RETURN known.key LIMIT 1 }), $p1) AS topicKey0
  MATCH (topic0:Topic)<-[:WORKS_ON]-(node0:Researcher)
  MATCH (node0:Researcher)
  WHERE (topic0.key = topicKey0 OR topic0.foldedName = $p2) AND node0.foldedName IS NOT NULL
  WITH * ORDER BY node0.foldedName, node0.key LIMIT $p0
  RETURN [[node0.key]] AS row
} AS rows0
RETURN [[rows0, null]] AS row

// at
// $p0 = 20
// $p1 = "McGill University"
// $p2 = "mcgill university"
WITH COLLECT {
  WITH coalesce(head(COLLECT { MATCH ()-[stated:STATES]->(known:Institution) WHERE stated.key = $p1 RETURN known.key LIMIT 1 }), $p1) AS institutionKey0
  MATCH (institution0:Institution)<-[position0:AFFILIATED_WITH]-(node0:Researcher)
  MATCH (node0:Researcher)
  WHERE (institution0.key = institutionKey0 OR institution0.foldedName = $p2)
  WITH DISTINCT node0
  WHERE node0.foldedName IS NOT NULL
  WITH * ORDER BY node0.foldedName, node0.key LIMIT $p0
  RETURN [[node0.key]] AS row
} AS rows0
RETURN [[rows0, null]] AS row

// atThen
// $p0 = 20
// $p1 = "McGill University"
// $p2 = 2015
// $p3 = 2020
// $p4 = "mcgill university"
WITH COLLECT {
  WITH coalesce(head(COLLECT { MATCH ()-[stated:STATES]->(known:Institution) WHERE stated.key = $p1 RETURN known.key LIMIT 1 }), $p1) AS institutionKey0
  MATCH (institution0:Institution)<-[position0:AFFILIATED_WITH WHERE coalesce(toInteger(left(toString(position0.until), 4)) >= $p2, true) AND coalesce(toInteger(left(toString(position0.since), 4)) <= $p3, true)]-(node0:Researcher)
  MATCH (node0:Researcher)
  WHERE (institution0.key = institutionKey0 OR institution0.foldedName = $p4)
  WITH DISTINCT node0
  WHERE node0.foldedName IS NOT NULL
  WITH * ORDER BY node0.foldedName, node0.key LIMIT $p0
  RETURN [[node0.key]] AS row
} AS rows0
RETURN [[rows0, null]] AS row

// all
// $p0 = 20
// $p1 = "Reasoning"
// $p2 = "Mila"
// $p3 = 2015
// $p4 = 2020
// $p5 = "yo"
// $p6 = "reasoning"
// $p7 = "mila"
WITH COUNT {
  WITH coalesce(head(COLLECT { MATCH ()-[stated:STATES]->(known:Topic) WHERE stated.key = $p1 RETURN known.key LIMIT 1 }), $p1) AS topicKey0, coalesce(head(COLLECT { MATCH ()-[stated:STATES]->(known:Institution) WHERE stated.key = $p2 RETURN known.key LIMIT 1 }), $p2) AS institutionKey0
  MATCH (topic0:Topic)<-[:WORKS_ON]-(node0:Researcher)
  MATCH (institution0:Institution)<-[position0:AFFILIATED_WITH WHERE coalesce(toInteger(left(toString(position0.until), 4)) >= $p3, true) AND coalesce(toInteger(left(toString(position0.since), 4)) <= $p4, true)]-(node0:Researcher)
  MATCH (node0:Researcher)
  WHERE node0.foldedName STARTS WITH $p5 AND (topic0.key = topicKey0 OR topic0.foldedName = $p6) AND (institution0.key = institutionKey0 OR institution0.foldedName = $p7)
  WITH DISTINCT node0
  RETURN node0
} AS total0
RETURN [[null, total0]] AS row
