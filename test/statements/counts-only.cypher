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
// $p3 = ["\"mcgill university\""]
// $p4 = 11
MATCH (node0:Institution)
WHERE node0.key IN COLLECT {
MATCH (known:Institution) WHERE known.foldedName = $p2 AND known.name IS NOT NULL RETURN known.key AS key
UNION
UNWIND CASE WHEN EXISTS { MATCH (shown:Institution) WHERE shown.foldedName = $p2 AND shown.name IS NOT NULL } THEN [] ELSE $p3 END AS query
CALL db.index.fulltext.queryNodes('other_names', query) YIELD node AS known
WITH known WHERE known:Institution RETURN known.key AS key
}
WITH * ORDER BY node0.key LIMIT $p4
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
