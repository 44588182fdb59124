// papers
// $p0 = 4
// $p1 = "the"
// $p2 = "paper:none"
WITH COLLECT {
  MATCH (node0:Paper)
  WHERE node0.foldedTitle IS NOT NULL AND node0.foldedTitle <= $p1 AND (node0.foldedTitle <> $p1 OR node0.key < $p2)
  WITH * ORDER BY node0.foldedTitle DESC, node0.key DESC LIMIT $p0
  RETURN [[node0.key], [node0.foldedTitle, node0.key]] AS row
} AS rows0
RETURN [[rows0, null]] AS row
