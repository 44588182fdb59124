// person
// $p0 = 2015
// $p1 = 10
// $p2 = 3
// $p3 = 3
// $p4 = 5
// $p5 = 1
// $p6 = 2015
// $p7 = "mila:yoshua-bengio"
// $p8 = 11
MATCH (node0:Person)
WHERE node0.key = coalesce(head(COLLECT { MATCH ()-[stated:STATES]->(known:Person) WHERE stated.key = $p7 RETURN known.key LIMIT 1 }), $p7)
WITH * ORDER BY node0.key LIMIT $p8
WITH *, COLLECT {
  MATCH (node0)-[authored1:AUTHORED]->(node1)
  WHERE node1.year >= $p0
  WITH DISTINCT node1 AS node2
  WITH {name: toString(node2.year)} AS node3, node2
  WHERE node3.name IS NOT NULL
  WITH node3, count(DISTINCT node2) AS count3
  WITH * ORDER BY count3 DESC, coalesce(node3.foldedName, node3.name), node3.key LIMIT $p1
  RETURN [coalesce(node3.displayName, node3.name), node3.key, count3] AS row
} AS list3, COLLECT {
  MATCH (node0)-[authored1:AUTHORED]->(node1)
  WHERE node1.year >= $p0
  WITH DISTINCT node1 AS node2
  MATCH (node2)-[:ABOUT]->(node4)
  WITH node4, count(DISTINCT node2) AS count4
  WITH * ORDER BY count4 DESC, coalesce(node4.foldedName, node4.name), node4.key LIMIT $p2
  RETURN [coalesce(node4.displayName, node4.name), node4.key, count4] AS row
} AS list4, COLLECT {
  MATCH (node0)-[authored1:AUTHORED]->(node1)
  WHERE node1.year >= $p0
  WITH DISTINCT node1 AS node2
  MATCH (node2)<-[:AUTHORED]-()-[:AFFILIATED_WITH]->(node5)
  WITH node5, count(DISTINCT node2) AS count5
  WITH * ORDER BY count5 DESC, coalesce(node5.foldedName, node5.name), node5.key LIMIT $p3
  RETURN [coalesce(node5.displayName, node5.name), count5] AS row
} AS list5, COLLECT {
  MATCH (node0)-[authored1:AUTHORED]->(node1)
  WHERE node1.year >= $p0
  WITH DISTINCT node1 AS node2
  MATCH (node2)<-[:AUTHORED]-(node6)
  WITH node6, count(DISTINCT node2) AS count6
  WITH * ORDER BY count6 DESC, coalesce(node6.foldedName, node6.name), node6.key LIMIT $p4
  RETURN [coalesce(node6.displayName, node6.name), node6.key, count6] AS row
} AS list6, COLLECT {
  MATCH (node0)-[authored1:AUTHORED]->(node1)
  WHERE node1.year >= $p6
  WITH * ORDER BY node1.yearDescending DESC, node1.key LIMIT $p5
  RETURN [[node1.key]] AS row
} AS rows1
RETURN [node0.key, [rows1, null, [list3, list4, list5, list6]]] AS row

// papers
// $p0 = "attention"
// $p1 = 2
// $p2 = 20
// $p3 = "attention"
WITH COLLECT {
  MATCH (node0:Paper)
  WHERE node0.foldedTitle CONTAINS $p0
  WITH DISTINCT node0 AS node1
  WITH {name: toString(node1.year)} AS node2, node1
  WHERE node2.name IS NOT NULL
  WITH node2, count(DISTINCT node1) AS count2
  WITH * ORDER BY count2 DESC, coalesce(node2.foldedName, node2.name), node2.key LIMIT $p1
  RETURN [coalesce(node2.displayName, node2.name), count2] AS row
} AS list2, COUNT {
  MATCH (node0:Paper)
  WHERE node0.foldedTitle CONTAINS $p3
  RETURN node0
} AS total0
RETURN [[null, total0, [list2]]] AS row
