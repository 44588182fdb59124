// researchers
// $p0 = 20
WITH COLLECT {
  MATCH (node0:Researcher)
  WHERE node0.foldedName IS NOT NULL
  WITH * ORDER BY node0.foldedName, node0.key LIMIT $p0
  WITH *, COLLECT {
    MATCH (node0)<-[:STATES]-(node1)
    WITH DISTINCT node1
    WITH * ORDER BY node1.key
    RETURN [node1.key] AS row
  } AS list1
  RETURN [[node0.key, node0.displayName], [node0.displayName], list1] AS row
} AS rows0, COUNT {
  MATCH (node0:Researcher)
  RETURN node0
} AS total0
RETURN [[rows0, total0]] AS row
