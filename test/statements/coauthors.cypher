// person
// $p0 = 2
// $p1 = 2015
// $p2 = 2020
// $p3 = 5
// $p4 = 2015
// $p5 = 2020
// $p6 = 1
// $p7 = "mila:yoshua-bengio"
// $p8 = 11
MATCH (node0:Person)
WHERE node0.key = coalesce(head(COLLECT { MATCH ()-[stated:STATES]->(known:Person) WHERE stated.key = $p7 RETURN known.key LIMIT 1 }), $p7)
WITH * ORDER BY node0.key LIMIT $p8
WITH *, COLLECT {
  MATCH (node0)-[:AUTHORED]->(paper1)<-[:AUTHORED]-(node1)
  WHERE node1 <> node0 AND paper1.year >= $p4 AND paper1.year <= $p5
  WITH node1, count(paper1) - count(paper1.work) + count(DISTINCT paper1.work) AS paperCount1, min(paper1.year) AS firstYear1, max(paper1.year) AS lastYear1
  WHERE paperCount1 >= $p6
  WITH * ORDER BY paperCount1 DESC, node1.foldedName, node1.key LIMIT $p3
  WITH *, COLLECT {
    MATCH (node0)-[one2:AUTHORED]->(node2)<-[other2:AUTHORED]-(node1)
    WHERE node2.year >= $p1 AND node2.year <= $p2
    WITH * ORDER BY node2.yearDescending DESC, node2.key LIMIT $p0
    WITH *, COLLECT {
      MATCH (node3:Source)
      WHERE node3.key IN one2.sources + other2.sources
      WITH * ORDER BY node3.key
      RETURN [node3.key] AS row
    } AS list3
    RETURN [[node2.title], list3] AS row
  } AS rows2, COUNT {
    MATCH (node0)-[one2:AUTHORED]->(node2)<-[other2:AUTHORED]-(node1)
    WHERE node2.year >= $p1 AND node2.year <= $p2
    RETURN node2
  } AS total2
  RETURN [[paperCount1, node1.foldedName, node1.key], paperCount1, firstYear1, lastYear1, [node1.displayName], [rows2, total2]] AS row
} AS rows1, COUNT {
  MATCH (node0)-[:AUTHORED]->(paper1)<-[:AUTHORED]-(node1)
  WHERE node1 <> node0 AND paper1.year >= $p4 AND paper1.year <= $p5
  WITH node1, count(paper1) - count(paper1.work) + count(DISTINCT paper1.work) AS paperCount1, min(paper1.year) AS firstYear1, max(paper1.year) AS lastYear1
  WHERE paperCount1 >= $p6
  RETURN node1
} AS total1
RETURN [node0.key, [rows1, total1]] AS row
