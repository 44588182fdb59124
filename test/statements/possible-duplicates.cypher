// person
// $p0 = 20
// $p1 = "mila:yoshua-bengio"
// $p2 = 11
MATCH (node0:Person)
WHERE node0.key = coalesce(head(COLLECT { MATCH ()-[stated:STATES]->(known:Person) WHERE stated.key = $p1 RETURN known.key LIMIT 1 }), $p1)
WITH * ORDER BY node0.key LIMIT $p2
WITH *, COLLECT {
  MATCH (node1:Person)
  WHERE node1.matchName = node0.matchName AND node1 <> node0
  WITH * ORDER BY node1.key LIMIT $p0
  RETURN [[node1.key], [node1.displayName]] AS row
} AS rows1, COUNT {
  MATCH (node1:Person)
  WHERE node1.matchName = node0.matchName AND node1 <> node0
  RETURN node1
} AS total1
RETURN [node0.key, [rows1, total1]] AS row

// institution
// $p0 = 20
// $p1 = "mila:yoshua-bengio"
// $p2 = 11
MATCH (node0:Institution)
WHERE node0.key = coalesce(head(COLLECT { MATCH ()-[stated:STATES]->(known:Institution) WHERE stated.key = $p1 RETURN known.key LIMIT 1 }), $p1)
WITH * ORDER BY node0.key LIMIT $p2
WITH *, COLLECT {
  MATCH (node1:Institution)
  WHERE node1.matchName = node0.matchName AND node1 <> node0
  WITH * ORDER BY node1.key LIMIT $p0
  RETURN [[node1.key]] AS row
} AS rows1
RETURN [node0.key, [rows1, null]] AS row

// topic
// $p0 = 20
// $p1 = "mila:yoshua-bengio"
// $p2 = 11
MATCH (node0:Topic)
WHERE node0.key = coalesce(head(COLLECT { MATCH ()-[stated:STATES]->(known:Topic) WHERE stated.key = $p1 RETURN known.key LIMIT 1 }), $p1)
WITH * ORDER BY node0.key LIMIT $p2
WITH *, COLLECT {
  MATCH (node1:Topic)
  WHERE node1.matchName = node0.matchName AND node1 <> node0
  WITH * ORDER BY node1.key LIMIT $p0
  WITH *, COLLECT {
    MATCH (node1)<-[:STATES]-(node2)
    WITH DISTINCT node2
    WITH * ORDER BY node2.key
    RETURN [node2.key] AS row
  } AS list2
  RETURN [[node1.key], list2] AS row
} AS rows1, COLLECT {
  MATCH (node0)<-[:STATES]-(node3)
  WITH DISTINCT node3
  WITH * ORDER BY node3.key
  RETURN [node3.key] AS row
} AS list3
RETURN [node0.key, [rows1, null], list3] AS row

// paper
// $p0 = 20
// $p1 = "mila:yoshua-bengio"
// $p2 = 11
MATCH (node0:Paper)
WHERE node0.key = coalesce(head(COLLECT { MATCH ()-[stated:STATES]->(known:Paper) WHERE stated.key = $p1 RETURN known.key LIMIT 1 }), $p1)
WITH * ORDER BY node0.key LIMIT $p2
WITH *, COLLECT {
  MATCH (node1:Paper)
  WHERE node1.matchName = node0.matchName AND node1 <> node0
  WITH * ORDER BY node1.key LIMIT $p0
  WITH *, COLLECT {
    MATCH (node1)<-[:STATES]-(node2)
    WITH DISTINCT node2
    WITH * ORDER BY node2.key
    RETURN [node2.key] AS row
  } AS list2
  RETURN [[node1.key], list2] AS row
} AS rows1
RETURN [node0.key, [rows1, null]] AS row
