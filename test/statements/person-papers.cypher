// person
// $p0 = 5
// $p1 = 2015
// $p2 = 2020
// $p3 = "mila:yoshua-bengio"
// $p4 = 11
MATCH (node0:Person)
WHERE node0.key = coalesce(head(COLLECT { MATCH ()-[stated:STATES]->(known:Person) WHERE stated.key = $p3 RETURN known.key LIMIT 1 }), $p3)
WITH * ORDER BY node0.key LIMIT $p4
WITH *, COLLECT {
  MATCH (node0)-[authored1:AUTHORED]->(node1)
  WHERE node1.year >= $p1 AND node1.year <= $p2
  WITH * ORDER BY node1.yearAscending, node1.foldedTitle, node1.key LIMIT $p0
  WITH *, COLLECT {
    MATCH (node2:Source)
    WHERE node2.key IN authored1.sources
    WITH * ORDER BY node2.key
    RETURN [node2.key] AS row
  } AS list2
  RETURN [[node1.title], [node1.yearAscending, node1.foldedTitle, node1.key], authored1.position, authored1.listedAs, [node1.key], list2] AS row
} AS rows1, COUNT {
  MATCH (node0)-[authored1:AUTHORED]->(node1)
  WHERE node1.year >= $p1 AND node1.year <= $p2
  RETURN node1
} AS total1
RETURN [node0.key, [rows1, total1]] AS row
