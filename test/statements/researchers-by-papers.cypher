// researchers
// $p0 = 6
// $p1 = 3
// $p2 = "yoshua bengio"
// $p3 = "yoshua bengio"
// $p4 = "mila:yoshua-bengio"
WITH COLLECT {
  MATCH (node0:Researcher)
  WHERE COUNT { (node0)-[:AUTHORED]->() } <= $p1 AND (COUNT { (node0)-[:AUTHORED]->() } <> $p1 OR node0.foldedName >= $p2 AND (node0.foldedName <> $p2 OR node0.foldedName >= $p3 AND (node0.foldedName <> $p3 OR node0.key > $p4)))
  WITH * ORDER BY COUNT { (node0)-[:AUTHORED]->() } DESC, node0.foldedName, node0.foldedName, node0.key LIMIT $p0
  RETURN [[node0.displayName], [COUNT { (node0)-[:AUTHORED]->() }, node0.foldedName, node0.foldedName, node0.key]] AS row
} AS rows0
RETURN [[rows0, null]] AS row
