// person
// $p0 = 2
// $p1 = "CO"
// $p2 = "CURRENT"
// $p3 = 2015
// $p4 = 2025
// $p5 = "CO"
// $p6 = "CURRENT"
// $p7 = 2015
// $p8 = 2025
// $p9 = "mila:yoshua-bengio"
// $p10 = 11
MATCH (node0:Person)
WHERE node0.key = coalesce(head(COLLECT { MATCH ()-[stated:STATES]->(known:Person) WHERE stated.key = $p9 RETURN known.key LIMIT 1 }), $p9)
WITH * ORDER BY node0.key LIMIT $p10
WITH *, COLLECT {
  MATCH (node0)<-[mine1:SUPERVISES]-(supervisor1)-[theirs1:SUPERVISES]->(node1)
  WHERE node1 <> node0 AND NOT supervisor1 IN [node1, node0] AND mine1.role = $p1 AND mine1.status = $p2 AND coalesce(toInteger(left(toString(mine1.until), 4)) >= $p3, true) AND coalesce(toInteger(left(toString(mine1.since), 4)) <= $p4, true) AND theirs1.role = $p5 AND theirs1.status = $p6 AND coalesce(toInteger(left(toString(theirs1.until), 4)) >= $p7, true) AND coalesce(toInteger(left(toString(theirs1.since), 4)) <= $p8, true)
  WITH node1, collect(DISTINCT supervisor1) AS shared1
  WITH * ORDER BY node1.foldedName, node1.key LIMIT $p0
  WITH *, COLLECT {
    UNWIND shared1 AS node2
    WITH * ORDER BY node2.foldedName, node2.key
    RETURN [node2.displayName] AS row
  } AS list2
  RETURN [[node1.foldedName, node1.key], [node1.displayName], list2] AS row
} AS rows1, COUNT {
  MATCH (node0)<-[mine1:SUPERVISES]-(supervisor1)-[theirs1:SUPERVISES]->(node1)
  WHERE node1 <> node0 AND NOT supervisor1 IN [node1, node0] AND mine1.role = $p1 AND mine1.status = $p2 AND coalesce(toInteger(left(toString(mine1.until), 4)) >= $p3, true) AND coalesce(toInteger(left(toString(mine1.since), 4)) <= $p4, true) AND theirs1.role = $p5 AND theirs1.status = $p6 AND coalesce(toInteger(left(toString(theirs1.until), 4)) >= $p7, true) AND coalesce(toInteger(left(toString(theirs1.since), 4)) <= $p8, true)
  WITH node1, collect(DISTINCT supervisor1) AS shared1
  RETURN node1
} AS total1
RETURN [node0.key, [rows1, total1]] AS row
