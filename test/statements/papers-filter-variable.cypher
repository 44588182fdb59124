// papers
// $p0 = 20
// $p1 = 2019
WITH COLLECT {
  MATCH (node0:Paper)
  WHERE node0.year >= $p1 AND node0.yearDescending IS NOT NULL
  WITH * ORDER BY node0.yearDescending DESC, node0.key LIMIT $p0
  RETURN [[node0.key]] AS row
} AS rows0, COUNT {
  MATCH (node0:Paper)
  WHERE node0.year >= $p1
  RETURN node0
} AS total0
RETURN [[rows0, total0]] AS row
