// researcher
// $p0 = 2
// $p1 = 5
// $p2 = 3
// $p3 = 20
// $p4 = 2
// $p5 = 3
// $p6 = 20
// $p7 = 5
// $p8 = 20
// $p9 = 5
// $p10 = "guillaume lajoie"
// $p11 = ["\"guillaume lajoie\""]
// $p12 = 11
MATCH (node0:Person:Researcher)
WHERE node0.key IN COLLECT {
MATCH (known:Person:Researcher) WHERE known.foldedName = $p10 AND known.name IS NOT NULL RETURN known.key AS key
UNION
UNWIND CASE WHEN EXISTS { MATCH (shown:Person:Researcher) WHERE shown.foldedName = $p10 AND shown.name IS NOT NULL } THEN [] ELSE $p11 END AS query
CALL db.index.fulltext.queryNodes('other_names', query) YIELD node AS known
WITH known WHERE known:Person:Researcher RETURN known.key AS key
}
WITH * ORDER BY node0.key LIMIT $p12
WITH *, COLLECT {
  MATCH (node0)-[affiliated1:AFFILIATED_WITH]->(node1)
  WITH * ORDER BY coalesce(affiliated1.order, 1000000), node1.key, affiliated1.discriminator
  WITH *, COLLECT {
    CALL (node1) {
      UNWIND CASE WHEN COUNT { (node1)<-[:AFFILIATED_WITH]-() } ^ 2 > 4 * $p1 * COUNT { (:Researcher) } THEN [] ELSE [0] END AS expanded2
      MATCH (node1)<-[position2:AFFILIATED_WITH]-(node2:Researcher)
      WITH DISTINCT node2
      WITH * ORDER BY node2.foldedName, node2.key LIMIT $p1
      RETURN node2
      UNION ALL
      UNWIND CASE WHEN COUNT { (node1)<-[:AFFILIATED_WITH]-() } ^ 2 > 4 * $p1 * COUNT { (:Researcher) } THEN [0] ELSE [] END AS walked2
      CALL (node1) {
        MATCH (node2:Researcher)
        USING INDEX node2:Researcher(foldedName)
        WHERE node2.foldedName IS NOT NULL AND EXISTS { (node2)-[position2:AFFILIATED_WITH]->(node1) }
        WITH * ORDER BY node2.foldedName, node2.key LIMIT $p1
        RETURN node2
      }
      RETURN node2
    }
    WITH * ORDER BY node2.foldedName, node2.key LIMIT $p1
    WITH *, COLLECT {
      MATCH (node2)-[authored3:AUTHORED]->(node3)
      WITH * ORDER BY node3.yearDescending DESC, node3.key LIMIT $p0
      RETURN [[node3.title]] AS row
    } AS rows3
    RETURN [[node2.displayName, [rows3, null]]] AS row
  } AS rows2
  RETURN [[node1.name, [rows2, null]]] AS row
} AS list1, COLLECT {
  MATCH (node0)-[worksOn4:WORKS_ON]->(node4)
  WITH * ORDER BY node4.foldedName, node4.key LIMIT $p3
  WITH *, COLLECT {
    CALL (node4) {
      UNWIND CASE WHEN COUNT { (node4)<-[:WORKS_ON]-() } ^ 2 > 4 * $p2 * COUNT { (:Researcher) } THEN [] ELSE [0] END AS expanded5
      MATCH (node4)<-[:WORKS_ON]-(node5:Researcher)
      WITH * ORDER BY node5.foldedName, node5.key LIMIT $p2
      RETURN node5
      UNION ALL
      UNWIND CASE WHEN COUNT { (node4)<-[:WORKS_ON]-() } ^ 2 > 4 * $p2 * COUNT { (:Researcher) } THEN [0] ELSE [] END AS walked5
      CALL (node4) {
        MATCH (node5:Researcher)
        USING INDEX node5:Researcher(foldedName)
        WHERE node5.foldedName IS NOT NULL AND EXISTS { (node5)-[:WORKS_ON]->(node4) }
        WITH * ORDER BY node5.foldedName, node5.key LIMIT $p2
        RETURN node5
      }
      RETURN node5
    }
    WITH * ORDER BY node5.foldedName, node5.key LIMIT $p2
    RETURN [[node5.displayName]] AS row
  } AS rows5
  RETURN [[node4.name, [rows5, null]]] AS row
} AS rows4, COLLECT {
  MATCH (node0)-[:AUTHORED]->(paper6)<-[:AUTHORED]-(node6)
  WHERE node6 <> node0
  WITH node6, count(paper6) - count(paper6.work) + count(DISTINCT paper6.work) AS paperCount6
  WITH * ORDER BY paperCount6 DESC, node6.foldedName, node6.key LIMIT $p5
  WITH *, COLLECT {
    MATCH (node6)-[:AUTHORED]->(paper7)<-[:AUTHORED]-(node7)
    WHERE node7 <> node6
    WITH node7, count(paper7) - count(paper7.work) + count(DISTINCT paper7.work) AS paperCount7
    WITH * ORDER BY paperCount7 DESC, node7.foldedName, node7.key LIMIT $p4
    RETURN [[node7.key]] AS row
  } AS rows7, COUNT {
    MATCH (node6)-[:AUTHORED]->(paper7)<-[:AUTHORED]-(node7)
    WHERE node7 <> node6
    WITH node7, count(paper7) - count(paper7.work) + count(DISTINCT paper7.work) AS paperCount7
    RETURN node7
  } AS total7
  RETURN [paperCount6, [node6.displayName, [rows7, total7]]] AS row
} AS rows6, COLLECT {
  MATCH (node0)-[supervises8:SUPERVISES]->(node8)
  WITH * ORDER BY node8.foldedName, node8.key, coalesce(supervises8.discriminator, '') LIMIT $p7
  WITH *, COLLECT {
    MATCH (node8)<-[supervises9:SUPERVISES]-(node9)
    WITH * ORDER BY CASE supervises9.role WHEN 'PRINCIPAL' THEN 0 ELSE 1 END, node9.foldedName, node9.key, coalesce(supervises9.discriminator, '') LIMIT $p6
    RETURN [[node9.key]] AS row
  } AS rows9, COLLECT {
    MATCH (node8)-[affiliated10:AFFILIATED_WITH {asStudent: true}]->(node10)
    WITH * ORDER BY node10.key LIMIT 1
    RETURN [node10.name] AS row
  } AS list10
  RETURN [supervises8.role, [[rows9, null], head(list10), CASE WHEN node8:Student THEN 'Student' ELSE 'Researcher' END]] AS row
} AS rows8, COLLECT {
  MATCH (node0)-[authored11:AUTHORED]->(node11)
  WITH * ORDER BY node11.yearDescending DESC, node11.key LIMIT $p9
  WITH *, COLLECT {
    MATCH (node11)<-[authored12:AUTHORED]-(node12)
    WITH * ORDER BY authored12.place, node12.key LIMIT $p8
    WITH *, COLLECT {
      MATCH (node12)-[affiliated13:AFFILIATED_WITH]->(node13)
      WITH * ORDER BY coalesce(affiliated13.order, 1000000), node13.key, affiliated13.discriminator
      RETURN [affiliated13.title] AS row
    } AS list13
    RETURN [authored12.position, [list13]] AS row
  } AS rows12
  RETURN [[node11.title, [rows12, null]]] AS row
} AS rows11
RETURN [node0.key, node0.displayName, list1, [rows4, null], [rows6, null], [rows8, null], [rows11, null]] AS row
