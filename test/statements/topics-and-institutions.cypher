// topics
// $p0 = 20
// $p1 = "deep"
WITH COLLECT {
  MATCH (node0:Topic)
  WHERE node0.foldedName STARTS WITH $p1 AND node0.foldedName IS NOT NULL
  WITH * ORDER BY node0.foldedName, node0.key LIMIT $p0
  WITH *, COLLECT {
    MATCH (node0)<-[:STATES]-(node1)
    WITH DISTINCT node1
    WITH * ORDER BY node1.key
    RETURN [node1.key] AS row
  } AS list1
  RETURN [[node0.name], list1] AS row
} AS rows0, COUNT {
  MATCH (node0:Topic)
  WHERE node0.foldedName STARTS WITH $p1
  RETURN node0
} AS total0
RETURN [[rows0, total0]] AS row

// institutions
// $p0 = 20
// $p1 = "uni"
// $p2 = "CA"
WITH COLLECT {
  MATCH (node0:Institution)
  WHERE node0.foldedName STARTS WITH $p1 AND node0.country = $p2 AND node0.foldedName IS NOT NULL
  WITH * ORDER BY node0.foldedName, node0.key LIMIT $p0
  RETURN [[node0.name, node0.country], [node0.key]] AS row
} AS rows0, COUNT {
  MATCH (node0:Institution)
  WHERE node0.foldedName STARTS WITH $p1 AND node0.country = $p2
  RETURN node0
} AS total0
RETURN [[rows0, total0]] AS row
