// papers
// $p0 = 20
WITH COUNT {
  MATCH (node0:Paper)
  RETURN node0
} AS total0
RETURN [[null, total0]] AS row

// institution
// $p0 = 20
// $p1 = 20
// $p2 = "mcgill university"
// $p3 = 11
MATCH (node0:Institution)
WHERE node0.foldedName = $p2 AND node0.name IS NOT NULL
WITH * ORDER BY node0.key LIMIT $p3
WITH *, COUNT {
  MATCH (node0)<-[position1:AFFILIATED_WITH]-(node1:Student)
  WITH DISTINCT node1
  RETURN node1
} AS total1, COUNT {
  MATCH (node0)<-[:AFFILIATED_WITH]-()-[:AUTHORED]->(node2)
  WITH DISTINCT node2
  RETURN node2
} AS total2
RETURN [node0.key, [null, total1], [null, total2]] AS row
