// paper
// $p0 = 5
// $p1 = 20
// $p2 = 20
// $p3 = 2010
// $p4 = 2015
// $p5 = 20
// $p6 = 2016
// $p7 = 2020
// $p8 = 20
// $p9 = 2016
// $p10 = 2020
// $p11 = "paper:compositional-attention-disentangling-search-and-retrieval"
// $p12 = 11
MATCH (node0:Paper)
WHERE node0.key = coalesce(head(COLLECT { MATCH ()-[stated:STATES]->(known:Paper) WHERE stated.key = $p11 RETURN known.key LIMIT 1 }), $p11)
WITH * ORDER BY node0.key LIMIT $p12
WITH *, COLLECT {
  MATCH (node0)<-[authored1:AUTHORED]-(node1)
  WITH * ORDER BY authored1.place, node1.key LIMIT $p0
  WITH *, COLLECT {
    MATCH (node1)-[affiliated2:AFFILIATED_WITH]->(node2)
    WITH * ORDER BY coalesce(affiliated2.order, 1000000), node2.key, affiliated2.discriminator
    RETURN [[node2.name]] AS row
  } AS list2, COLLECT {
    MATCH (node3:Source)
    WHERE node3.key IN authored1.sources
    WITH * ORDER BY node3.key
    RETURN [node3.key] AS row
  } AS list3
  RETURN [[node1.displayName], [authored1.place, node1.key], authored1.position, authored1.listedAs, [list2], list3] AS row
} AS rows1, COUNT {
  MATCH (node0)<-[authored1:AUTHORED]-(node1)
  RETURN node1
} AS total1, COLLECT {
  MATCH (node0)-[about4:ABOUT]->(node4)
  WITH * ORDER BY node4.foldedName, node4.key LIMIT $p1
  WITH *, COLLECT {
    MATCH (node5:Source)
    WHERE node5.key IN about4.sources
    WITH * ORDER BY node5.key
    RETURN [node5.key] AS row
  } AS list5
  RETURN [[node4.name], list5] AS row
} AS rows4, COLLECT {
  MATCH (node0)-[cites6:CITES]->(node6)
  WHERE node6.year >= $p3 AND node6.year <= $p4
  WITH * ORDER BY node6.yearDescending DESC, node6.key LIMIT $p2
  WITH *, COLLECT {
    MATCH (node7:Source)
    WHERE node7.key IN cites6.sources
    WITH * ORDER BY node7.key
    RETURN [node7.key] AS row
  } AS list7
  RETURN [[node6.title], list7] AS row
} AS rows6, COUNT {
  MATCH (node0)-[cites6:CITES]->(node6)
  WHERE node6.year >= $p3 AND node6.year <= $p4
  RETURN node6
} AS total6, COLLECT {
  MATCH (node0)<-[cites8:CITES]-(node8)
  WHERE node8.year >= $p6 AND node8.year <= $p7
  WITH * ORDER BY node8.yearDescending DESC, node8.key LIMIT $p5
  WITH *, COLLECT {
    MATCH (node9:Source)
    WHERE node9.key IN cites8.sources
    WITH * ORDER BY node9.key
    RETURN [node9.key] AS row
  } AS list9
  RETURN [[node8.title], list9] AS row
} AS rows8, COLLECT {
  MATCH (node0)-[:CORRECTS]->(node10)
  WITH * ORDER BY node10.key LIMIT 1
  RETURN [node10.key, node10.title] AS row
} AS list10, COLLECT {
  MATCH (node0)<-[corrects11:CORRECTS]-(node11)
  WHERE node11.year >= $p9 AND node11.year <= $p10
  WITH * ORDER BY node11.yearDescending DESC, node11.key LIMIT $p8
  WITH *, COLLECT {
    MATCH (node12:Source)
    WHERE node12.key IN corrects11.sources
    WITH * ORDER BY node12.key
    RETURN [node12.key] AS row
  } AS list12
  RETURN [[node11.title], list12] AS row
} AS rows11, COLLECT {
  MATCH (node0)<-[:STATES]-(node13)
  WITH DISTINCT node13
  WITH * ORDER BY node13.key
  RETURN [node13.key] AS row
} AS list13
RETURN [node0.key, node0.title, [rows1, total1], [rows4, null], [rows6, total6], [rows8, null], head(list10), [rows11, null], list13] AS row
