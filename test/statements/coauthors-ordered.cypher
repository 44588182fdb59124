// researcher
// $p0 = 20
// $p1 = 3
// $p2 = 20
// $p3 = "mila:yoshua-bengio"
// $p4 = 11
MATCH (node0:Person:Researcher)
WHERE node0.key = coalesce(head(COLLECT { MATCH ()-[stated:STATES]->(known:Person) WHERE stated.key = $p3 RETURN known.key LIMIT 1 }), $p3)
WITH * ORDER BY node0.key LIMIT $p4
WITH *, COLLECT {
  MATCH (node0)-[:AUTHORED]->(paper1)<-[:AUTHORED]-(node1)
  WHERE node1 <> node0
  WITH node1, count(paper1) - count(paper1.work) + count(DISTINCT paper1.work) AS paperCount1
  WITH * ORDER BY paperCount1 DESC, node1.foldedName, node1.key LIMIT $p0
  RETURN [[node1.key]] AS row
} AS rows1, COLLECT {
  MATCH (node0)-[:AUTHORED]->(paper2)<-[:AUTHORED]-(node2)
  WHERE node2 <> node0
  WITH node2, max(paper2.year) AS lastYear2
  WITH * ORDER BY coalesce(lastYear2, -1), node2.foldedName DESC, node2.key DESC LIMIT $p1
  RETURN [[node2.key]] AS row
} AS rows2, COLLECT {
  MATCH (node0)-[:AUTHORED]->(paper3)<-[:AUTHORED]-(node3)
  WHERE node3 <> node0
  WITH DISTINCT node3
  WITH * ORDER BY node3.foldedName, node3.key LIMIT $p2
  RETURN [[node3.key]] AS row
} AS rows3
RETURN [node0.key, [rows1, null], [rows2, null], [rows3, null]] AS row
