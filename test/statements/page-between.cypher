// topic
// $p0 = 3
// $p1 = 2015
// $p2 = "paper:a"
// $p3 = 2021
// $p4 = "paper:z"
// $p5 = "topic:reasoning"
// $p6 = 11
MATCH (node0:Topic)
WHERE node0.key = coalesce(head(COLLECT { MATCH ()-[stated:STATES]->(known:Topic) WHERE stated.key = $p5 RETURN known.key LIMIT 1 }), $p5)
WITH * ORDER BY node0.key LIMIT $p6
WITH *, COLLECT {
  CALL (node0) {
    UNWIND CASE WHEN COUNT { (node0)<-[:ABOUT]-() } ^ 2 > 4 * $p0 * COUNT { (:Paper) } THEN [] ELSE [0] END AS expanded1
    MATCH (node0)<-[:ABOUT]-(node1)
    WHERE node1.yearAscending >= $p1 AND (node1.yearAscending <> $p1 OR node1.key > $p2) AND node1.yearAscending <= $p3 AND (node1.yearAscending <> $p3 OR node1.key < $p4)
    WITH * ORDER BY node1.yearAscending, node1.key LIMIT $p0
    RETURN node1
    UNION ALL
    UNWIND CASE WHEN COUNT { (node0)<-[:ABOUT]-() } ^ 2 > 4 * $p0 * COUNT { (:Paper) } THEN [0] ELSE [] END AS walked1
    CALL (node0) {
      MATCH (node1:Paper)
      USING INDEX node1:Paper(yearAscending)
      WHERE node1.yearAscending IS NOT NULL AND EXISTS { (node1)-[:ABOUT]->(node0) } AND node1.yearAscending >= $p1 AND (node1.yearAscending <> $p1 OR node1.key > $p2) AND node1.yearAscending <= $p3 AND (node1.yearAscending <> $p3 OR node1.key < $p4)
      WITH * ORDER BY node1.yearAscending, node1.key LIMIT $p0
      RETURN node1
    }
    RETURN node1
  }
  WITH * ORDER BY node1.yearAscending, node1.key LIMIT $p0
  RETURN [[node1.yearAscending, node1.key], [node1.title]] AS row
} AS rows1, COUNT {
  MATCH (node0)<-[:ABOUT]-(node1)
  RETURN node1
} AS total1
RETURN [node0.key, [rows1, total1]] AS row
