// person
// $p0 = 20
// $p1 = 2015
// $p2 = 20
// $p3 = 2016
// $p4 = 2
// $p5 = "mila:yoshua-bengio"
// $p6 = 11
MATCH (node0:Person)
WHERE node0.key = coalesce(head(COLLECT { MATCH ()-[stated:STATES]->(known:Person) WHERE stated.key = $p5 RETURN known.key LIMIT 1 }), $p5)
WITH * ORDER BY node0.key LIMIT $p6
WITH *, COUNT {
  MATCH (node0)-[authored1:AUTHORED]->(node1)
  WHERE node1.year <= $p1
  RETURN node1
} AS total1, COUNT {
  MATCH (node0)-[authored2:AUTHORED]->(node2)
  WHERE node2.year >= $p3
  RETURN node2
} AS total2, COLLECT {
  MATCH (node0)-[:AUTHORED]->(paper3)<-[:AUTHORED]-(node3)
  WHERE node3 <> node0
  WITH node3, count(paper3) - count(paper3.work) + count(DISTINCT paper3.work) AS paperCount3
  WITH * ORDER BY paperCount3 DESC, node3.foldedName, node3.key LIMIT $p4
  RETURN [[node3.key, node3.displayName]] AS row
} AS rows3, COUNT {
  MATCH (node0)-[:AUTHORED]->(paper3)<-[:AUTHORED]-(node3)
  WHERE node3 <> node0
  WITH node3, count(paper3) - count(paper3.work) + count(DISTINCT paper3.work) AS paperCount3
  RETURN node3
} AS total3
RETURN [node0.key, [null, total1], [null, total2], [rows3, total3], node0.displayName] AS row
