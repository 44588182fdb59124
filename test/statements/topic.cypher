// topic
// $p0 = 5
// $p1 = 5
// $p2 = 2015
// $p3 = 2020
// $p4 = 2015
// $p5 = 2020
// $p6 = 5
// $p7 = "reasoning"
// $p8 = ["\"reasoning\""]
// $p9 = 11
MATCH (node0:Topic)
WHERE node0.key IN COLLECT {
MATCH (known:Topic) WHERE known.foldedName = $p7 AND known.name IS NOT NULL RETURN known.key AS key
UNION
UNWIND CASE WHEN EXISTS { MATCH (shown:Topic) WHERE shown.foldedName = $p7 AND shown.name IS NOT NULL } THEN [] ELSE $p8 END AS query
CALL db.index.fulltext.queryNodes('other_names', query) YIELD node AS known
WITH known WHERE known:Topic RETURN known.key AS key
}
WITH * ORDER BY node0.key LIMIT $p9
WITH *, COLLECT {
  CALL (node0) {
    UNWIND CASE WHEN COUNT { (node0)<-[:WORKS_ON]-() } ^ 2 > 4 * $p0 * COUNT { (:Researcher) } THEN [] ELSE [0] END AS expanded1
    MATCH (node0)<-[:WORKS_ON]-(node1:Researcher)
    WITH * ORDER BY node1.foldedName, node1.key LIMIT $p0
    RETURN node1
    UNION ALL
    UNWIND CASE WHEN COUNT { (node0)<-[:WORKS_ON]-() } ^ 2 > 4 * $p0 * COUNT { (:Researcher) } THEN [0] ELSE [] END AS walked1
    CALL (node0) {
      MATCH (node1:Researcher)
      USING INDEX node1:Researcher(foldedName)
      WHERE node1.foldedName IS NOT NULL AND EXISTS { (node1)-[:WORKS_ON]->(node0) }
      WITH * ORDER BY node1.foldedName, node1.key LIMIT $p0
      RETURN node1
    }
    RETURN node1
  }
  WITH * ORDER BY node1.foldedName, node1.key LIMIT $p0
  WITH *, COLLECT {
    MATCH (node1)-[affiliated2:AFFILIATED_WITH]->(node2)
    WITH * ORDER BY coalesce(affiliated2.order, 1000000), node2.key, affiliated2.discriminator
    RETURN [[node2.name]] AS row
  } AS list2, COLLECT {
    MATCH (node0)<-[asserted3:WORKS_ON]-(node1)
    MATCH (node3:Source)
    WHERE node3.key IN asserted3.sources
    WITH DISTINCT node3
    WITH * ORDER BY node3.key
    RETURN [node3.key] AS row
  } AS list3
  RETURN [[node1.displayName, list2], list3] AS row
} AS rows1, COUNT {
  MATCH (node0)<-[:WORKS_ON]-(node1:Researcher)
  RETURN node1
} AS total1, COLLECT {
  CALL (node0) {
    UNWIND CASE WHEN COUNT { (node0)<-[:ABOUT]-() } ^ 2 > 4 * $p1 * COUNT { (:Paper) } THEN [] ELSE [0] END AS expanded4
    MATCH (node0)<-[:ABOUT]-(node4)
    WHERE node4.year >= $p2 AND node4.year <= $p3
    WITH * ORDER BY node4.yearDescending DESC, node4.key LIMIT $p1
    RETURN node4
    UNION ALL
    UNWIND CASE WHEN COUNT { (node0)<-[:ABOUT]-() } ^ 2 > 4 * $p1 * COUNT { (:Paper) } THEN [0] ELSE [] END AS walked4
    CALL (node0) {
      MATCH (node4:Paper)
      USING INDEX node4:Paper(yearDescending)
      WHERE node4.yearDescending IS NOT NULL AND EXISTS { (node4)-[:ABOUT]->(node0) } AND node4.year >= $p4 AND node4.year <= $p5
      WITH * ORDER BY node4.yearDescending DESC, node4.key LIMIT $p1
      RETURN node4
    }
    RETURN node4
  }
  WITH * ORDER BY node4.yearDescending DESC, node4.key LIMIT $p1
  WITH *, COLLECT {
    MATCH (node0)<-[asserted5:ABOUT]-(node4)
    MATCH (node5:Source)
    WHERE node5.key IN asserted5.sources
    WITH DISTINCT node5
    WITH * ORDER BY node5.key
    RETURN [node5.key] AS row
  } AS list5
  RETURN [[node4.title], list5] AS row
} AS rows4, COUNT {
  MATCH (node0)<-[:ABOUT]-(node4)
  WHERE node4.year >= $p2 AND node4.year <= $p3
  RETURN node4
} AS total4, COLLECT {
  CALL (node0) {
    UNWIND CASE WHEN COUNT { (node0)<-[:ABOUT]-() } ^ 2 > 4 * $p6 * COUNT { (:Paper) } THEN [] ELSE [0] END AS expanded6
    MATCH (node0)<-[:ABOUT]-(node6)
    WITH * ORDER BY node6.foldedTitle, node6.key LIMIT $p6
    RETURN node6
    UNION ALL
    UNWIND CASE WHEN COUNT { (node0)<-[:ABOUT]-() } ^ 2 > 4 * $p6 * COUNT { (:Paper) } THEN [0] ELSE [] END AS walked6
    CALL (node0) {
      MATCH (node6:Paper)
      USING INDEX node6:Paper(foldedTitle)
      WHERE node6.foldedTitle IS NOT NULL AND EXISTS { (node6)-[:ABOUT]->(node0) }
      WITH * ORDER BY node6.foldedTitle, node6.key LIMIT $p6
      RETURN node6
    }
    RETURN node6
  }
  WITH * ORDER BY node6.foldedTitle, node6.key LIMIT $p6
  RETURN [[node6.title]] AS row
} AS rows6
RETURN [node0.key, [rows1, total1], [rows4, total4], [rows6, null]] AS row
