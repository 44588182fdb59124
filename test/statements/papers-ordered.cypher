// latest
// $p0 = 20
WITH COLLECT {
  MATCH (node0:Paper)
  WHERE node0.yearDescending IS NOT NULL
  WITH * ORDER BY node0.yearDescending DESC, node0.key LIMIT $p0
  RETURN [[node0.key]] AS row
} AS rows0
RETURN [[rows0, null]] AS row

// earliest
// $p0 = 20
WITH COLLECT {
  MATCH (node0:Paper)
  WHERE node0.yearAscending IS NOT NULL
  WITH * ORDER BY node0.yearAscending, node0.key LIMIT $p0
  RETURN [[node0.key]] AS row
} AS rows0
RETURN [[rows0, null]] AS row

// byTitle
// $p0 = 20
WITH COLLECT {
  MATCH (node0:Paper)
  WHERE node0.foldedTitle IS NOT NULL
  WITH * ORDER BY node0.foldedTitle, node0.key LIMIT $p0
  RETURN [[node0.key]] AS row
} AS rows0
RETURN [[rows0, null]] AS row

// latestByTitle
// $p0 = 20
WITH COLLECT {
  MATCH (node0:Paper)
  WHERE node0.yearDescending IS NOT NULL
  WITH * ORDER BY node0.yearDescending DESC, node0.foldedTitle, node0.key LIMIT $p0
  WITH *, COLLECT {
    MATCH (node0)<-[:STATES]-(node1)
    WITH DISTINCT node1
    WITH * ORDER BY node1.key
    RETURN [node1.key] AS row
  } AS list1
  RETURN [[node0.yearDescending, node0.foldedTitle, node0.key], list1] AS row
} AS rows0
RETURN [[rows0, null]] AS row
