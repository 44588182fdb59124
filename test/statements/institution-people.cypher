// institution
// $p0 = 2015
// $p1 = 2020
// $p2 = 5
// $p3 = 2015
// $p4 = 2020
// $p5 = 2015
// $p6 = 2020
// $p7 = 2015
// $p8 = 2020
// $p9 = 5
// $p10 = 2015
// $p11 = 2020
// $p12 = "PHD"
// $p13 = "PHD"
// $p14 = 2015
// $p15 = 2020
// $p16 = "mila"
// $p17 = ["\"mila\""]
// $p18 = 11
MATCH (node0:Institution)
WHERE node0.key IN COLLECT {
MATCH (known:Institution) WHERE known.foldedName = $p16 AND known.name IS NOT NULL RETURN known.key AS key
UNION
UNWIND CASE WHEN EXISTS { MATCH (shown:Institution) WHERE shown.foldedName = $p16 AND shown.name IS NOT NULL } THEN [] ELSE $p17 END AS query
CALL db.index.fulltext.queryNodes('other_names', query) YIELD node AS known
WITH known WHERE known:Institution RETURN known.key AS key
}
WITH * ORDER BY node0.key LIMIT $p18
WITH *, COLLECT {
  CALL (node0) {
    UNWIND CASE WHEN COUNT { (node0)<-[:AFFILIATED_WITH]-() } ^ 2 > 4 * $p2 * COUNT { (:Researcher) } THEN [] ELSE [0] END AS expanded1
    MATCH (node0)<-[position1:AFFILIATED_WITH WHERE coalesce(toInteger(left(toString(position1.until), 4)) >= $p3, true) AND coalesce(toInteger(left(toString(position1.since), 4)) <= $p4, true)]-(node1:Researcher)
    WITH DISTINCT node1
    WITH * ORDER BY node1.foldedName, node1.key LIMIT $p2
    RETURN node1
    UNION ALL
    UNWIND CASE WHEN COUNT { (node0)<-[:AFFILIATED_WITH]-() } ^ 2 > 4 * $p2 * COUNT { (:Researcher) } THEN [0] ELSE [] END AS walked1
    CALL (node0) {
      MATCH (node1:Researcher)
      USING INDEX node1:Researcher(foldedName)
      WHERE node1.foldedName IS NOT NULL AND EXISTS { (node1)-[position1:AFFILIATED_WITH WHERE coalesce(toInteger(left(toString(position1.until), 4)) >= $p5, true) AND coalesce(toInteger(left(toString(position1.since), 4)) <= $p6, true)]->(node0) }
      WITH * ORDER BY node1.foldedName, node1.key LIMIT $p2
      RETURN node1
    }
    RETURN node1
  }
  WITH * ORDER BY node1.foldedName, node1.key LIMIT $p2
  WITH *, COLLECT {
    MATCH (node0)<-[asserted2:AFFILIATED_WITH WHERE coalesce(toInteger(left(toString(asserted2.until), 4)) >= $p0, true) AND coalesce(toInteger(left(toString(asserted2.since), 4)) <= $p1, true)]-(node1)
    MATCH (node2:Source)
    WHERE node2.key IN asserted2.sources
    WITH DISTINCT node2
    WITH * ORDER BY node2.key
    RETURN [node2.key] AS row
  } AS list2
  RETURN [[node1.displayName], [node1.foldedName, node1.key], list2] AS row
} AS rows1, COUNT {
  MATCH (node0)<-[position1:AFFILIATED_WITH WHERE coalesce(toInteger(left(toString(position1.until), 4)) >= $p3, true) AND coalesce(toInteger(left(toString(position1.since), 4)) <= $p4, true)]-(node1:Researcher)
  WITH DISTINCT node1
  RETURN node1
} AS total1, COLLECT {
  CALL (node0) {
    UNWIND CASE WHEN COUNT { (node0)<-[:AFFILIATED_WITH]-() } ^ 2 > 4 * $p9 * COUNT { (:Student) } THEN [] ELSE [0] END AS expanded3
    MATCH (node0)<-[position3:AFFILIATED_WITH WHERE coalesce(toInteger(left(toString(position3.until), 4)) >= $p10, true) AND coalesce(toInteger(left(toString(position3.since), 4)) <= $p11, true)]-(node3:Student)
    WHERE node3.level = $p12
    WITH DISTINCT node3
    WITH * ORDER BY node3.foldedName, node3.key LIMIT $p9
    RETURN node3
    UNION ALL
    UNWIND CASE WHEN COUNT { (node0)<-[:AFFILIATED_WITH]-() } ^ 2 > 4 * $p9 * COUNT { (:Student) } THEN [0] ELSE [] END AS walked3
    CALL (node0) {
      MATCH (node3:Student)
      USING INDEX node3:Student(foldedName)
      WHERE node3.foldedName IS NOT NULL AND EXISTS { (node3)-[position3:AFFILIATED_WITH WHERE coalesce(toInteger(left(toString(position3.until), 4)) >= $p14, true) AND coalesce(toInteger(left(toString(position3.since), 4)) <= $p15, true)]->(node0) } AND node3.level = $p13
      WITH * ORDER BY node3.foldedName, node3.key LIMIT $p9
      RETURN node3
    }
    RETURN node3
  }
  WITH * ORDER BY node3.foldedName, node3.key LIMIT $p9
  WITH *, COLLECT {
    MATCH (node0)<-[asserted4:AFFILIATED_WITH WHERE coalesce(toInteger(left(toString(asserted4.until), 4)) >= $p7, true) AND coalesce(toInteger(left(toString(asserted4.since), 4)) <= $p8, true)]-(node3)
    MATCH (node4:Source)
    WHERE node4.key IN asserted4.sources
    WITH DISTINCT node4
    WITH * ORDER BY node4.key
    RETURN [node4.key] AS row
  } AS list4
  RETURN [[node3.displayName], list4] AS row
} AS rows3, COUNT {
  MATCH (node0)<-[position3:AFFILIATED_WITH WHERE coalesce(toInteger(left(toString(position3.until), 4)) >= $p10, true) AND coalesce(toInteger(left(toString(position3.since), 4)) <= $p11, true)]-(node3:Student)
  WHERE node3.level = $p12
  WITH DISTINCT node3
  RETURN node3
} AS total3, COLLECT {
  MATCH (node0)<-[:STATES]-(node5)
  WITH DISTINCT node5
  WITH * ORDER BY node5.key
  RETURN [node5.key] AS row
} AS list5
RETURN [node0.key, [rows1, total1], [rows3, total3], list5] AS row
