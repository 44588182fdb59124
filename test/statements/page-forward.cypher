// papers
// $p0 = 4
// $p1 = 2020
// $p2 = "paper:none"
WITH COLLECT {
  MATCH (node0:Paper)
  WHERE node0.yearDescending IS NOT NULL AND node0.yearDescending <= $p1 AND (node0.yearDescending <> $p1 OR node0.key > $p2)
  WITH * ORDER BY node0.yearDescending DESC, node0.key LIMIT $p0
  RETURN [[node0.key], [node0.yearDescending, node0.key]] AS row
} AS rows0
RETURN [[rows0, null]] AS row
