// person
// $p0 = 3
// $p1 = "mila:yoshua-bengio"
// $p2 = 11
MATCH (node0:Person)
WHERE node0.key = coalesce(head(COLLECT { MATCH ()-[stated:STATES]->(known:Person) WHERE stated.key = $p1 RETURN known.key LIMIT 1 }), $p1)
WITH * ORDER BY node0.key LIMIT $p2
WITH *, COLLECT {
  MATCH (node0)-[worksOn1:WORKS_ON]->(node1)
  WITH * ORDER BY node1.foldedName, node1.key LIMIT $p0
  WITH *, COLLECT {
    MATCH (node2:Source)
    WHERE node2.key IN worksOn1.sources
    WITH * ORDER BY node2.key
    RETURN [node2.key] AS row
  } AS list2
  RETURN [[node1.name], [node1.key], [node1.foldedName, node1.key], list2] AS row
} AS rows1, COUNT {
  MATCH (node0)-[worksOn1:WORKS_ON]->(node1)
  RETURN node1
} AS total1, COLLECT {
  MATCH (node0)<-[:STATES]-(node3)
  WITH DISTINCT node3
  WITH * ORDER BY node3.key
  RETURN [node3.key, node3.kind, node3.importedAt] AS row
} AS list3
RETURN [node0.key, [rows1, total1], list3] AS row
