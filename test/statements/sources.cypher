// sources
// $p0 = 2
WITH COLLECT {
  MATCH (node0:Source)
  WHERE node0.key IS NOT NULL
  WITH * ORDER BY node0.key LIMIT $p0
  RETURN [[node0.key, node0.kind, COUNT { (node0)-[:STATES]->() }, coalesce(node0.complete, false)], [node0.key], [node0.uri]] AS row
} AS rows0, COUNT {
  MATCH (node0:Source)
  RETURN node0
} AS total0
RETURN [[rows0, total0]] AS row
