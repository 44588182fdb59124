// institution
// $p0 = 5
// $p1 = 2015
// $p2 = 2020
// $p3 = 2
// $p4 = 2015
// $p5 = 2020
// $p6 = 3
// $p7 = 2015
// $p8 = 2020
// $p9 = 2
// $p10 = "mila"
// $p11 = ["\"mila\""]
// $p12 = 11
MATCH (node0:Institution)
WHERE node0.key IN COLLECT {
MATCH (known:Institution) WHERE known.foldedName = $p10 AND known.name IS NOT NULL RETURN known.key AS key
UNION
UNWIND CASE WHEN EXISTS { MATCH (shown:Institution) WHERE shown.foldedName = $p10 AND shown.name IS NOT NULL } THEN [] ELSE $p11 END AS query
CALL db.index.fulltext.queryNodes('other_names', query) YIELD node AS known
WITH known WHERE known:Institution RETURN known.key AS key
}
WITH * ORDER BY node0.key LIMIT $p12
WITH *, COLLECT {
  MATCH (node0)<-[:AFFILIATED_WITH]-()-[:AUTHORED]->(node1)
  WHERE node1.year >= $p1 AND node1.year <= $p2
  WITH DISTINCT node1
  WITH * ORDER BY node1.foldedTitle, node1.key LIMIT $p0
  WITH *, COLLECT {
    MATCH (node0)<-[:AFFILIATED_WITH]-()-[asserted2:AUTHORED]->(node1)
    MATCH (node2:Source)
    WHERE node2.key IN asserted2.sources
    WITH DISTINCT node2
    WITH * ORDER BY node2.key
    RETURN [node2.key] AS row
  } AS list2
  RETURN [[node1.title], list2] AS row
} AS rows1, COUNT {
  MATCH (node0)<-[:AFFILIATED_WITH]-()-[:AUTHORED]->(node1)
  WHERE node1.year >= $p1 AND node1.year <= $p2
  WITH DISTINCT node1
  RETURN node1
} AS total1, COLLECT {
  MATCH (node0)<-[:AFFILIATED_WITH]-(author)-[:AUTHORED]->(paper3)
  WHERE paper3.year >= $p7 AND paper3.year <= $p8
  WITH paper3, collect(DISTINCT author) AS own3
  MATCH (paper3)<-[:AUTHORED]-(other3)-[:AFFILIATED_WITH]->(node3)
  WHERE node3 <> node0 AND (size(own3) > 1 OR own3[0] <> other3)
  WITH node3, count(DISTINCT coalesce(paper3.work, paper3)) AS paperCount3, count(DISTINCT other3) AS personCount3
  WHERE paperCount3 >= $p9
  WITH * ORDER BY paperCount3 DESC, node3.foldedName, node3.key LIMIT $p6
  WITH *, COLLECT {
    MATCH (node3)<-[:AFFILIATED_WITH]-()-[:AUTHORED]->(node4)<-[:AUTHORED]-()-[:AFFILIATED_WITH]->(node0)
    WHERE node4.year >= $p4 AND node4.year <= $p5
    WITH DISTINCT node4
    WITH * ORDER BY node4.yearDescending DESC, node4.key LIMIT $p3
    WITH *, COLLECT {
      MATCH (node4)<-[asserted5:AUTHORED]-()-[:AFFILIATED_WITH]->(place5)
      WHERE place5 = node3 OR place5 = node0
      MATCH (node5:Source)
      WHERE node5.key IN asserted5.sources
      WITH DISTINCT node5
      WITH * ORDER BY node5.key
      RETURN [node5.key] AS row
    } AS list5
    RETURN [[node4.title], list5] AS row
  } AS rows4
  RETURN [[paperCount3, node3.foldedName, node3.key], paperCount3, personCount3, [node3.name], [rows4, null]] AS row
} AS rows3, COUNT {
  MATCH (node0)<-[:AFFILIATED_WITH]-(author)-[:AUTHORED]->(paper3)
  WHERE paper3.year >= $p7 AND paper3.year <= $p8
  WITH paper3, collect(DISTINCT author) AS own3
  MATCH (paper3)<-[:AUTHORED]-(other3)-[:AFFILIATED_WITH]->(node3)
  WHERE node3 <> node0 AND (size(own3) > 1 OR own3[0] <> other3)
  WITH node3, count(DISTINCT coalesce(paper3.work, paper3)) AS paperCount3, count(DISTINCT other3) AS personCount3
  WHERE paperCount3 >= $p9
  RETURN node3
} AS total3
RETURN [node0.key, [rows1, total1], [rows3, total3]] AS row
