// person
// $p0 = 2
// $p1 = 3
// $p2 = 20
// $p3 = 2015
// $p4 = 2020
// $p5 = 10
// $p6 = 2
// $p7 = 2015
// $p8 = 2020
// $p9 = 10
// $p10 = 2
// $p11 = "mila:yoshua-bengio"
// $p12 = 11
MATCH (node0:Person)
WHERE node0.key = coalesce(head(COLLECT { MATCH ()-[stated:STATES]->(known:Person) WHERE stated.key = $p11 RETURN known.key LIMIT 1 }), $p11)
WITH * ORDER BY node0.key LIMIT $p12
WITH *, COLLECT {
  CALL (node0) {
  MATCH (node0)-[:AUTHORED]->(paper1)<-[:AUTHORED]-(through1)
  WHERE through1 <> node0
  RETURN DISTINCT through1
  }
  CALL (through1) {
  RETURN through1 AS node1, true AS isNear1
  UNION ALL
  CALL (through1) {
  MATCH (through1)-[:AUTHORED]->(paper1)<-[:AUTHORED]-(node1)
  WHERE node1 <> through1
  RETURN DISTINCT node1
  }
  RETURN node1, false AS isNear1
  }
  WITH *
  WHERE node1 <> node0
  WITH node1, count(through1) AS commonCoauthorCount1, max(isNear1) AS isNear1
  WHERE NOT isNear1
  WITH * ORDER BY commonCoauthorCount1 DESC, node1.foldedName, node1.key LIMIT $p1
  WITH *, COLLECT {
    CALL (node0) {
    MATCH (node0)-[:AUTHORED]->(paper1)<-[:AUTHORED]-(node2)
    WHERE node2 <> node0
    RETURN DISTINCT node2
    }
    WITH *
    WHERE EXISTS { MATCH (node2)-[:AUTHORED]->(paper1)<-[:AUTHORED]-(node1)  }
    WITH * ORDER BY node2.foldedName, node2.key LIMIT $p0
    RETURN [[node2.displayName], [node2.key]] AS row
  } AS rows2, COUNT {
    CALL (node0) {
    MATCH (node0)-[:AUTHORED]->(paper1)<-[:AUTHORED]-(node2)
    WHERE node2 <> node0
    RETURN DISTINCT node2
    }
    WITH *
    WHERE EXISTS { MATCH (node2)-[:AUTHORED]->(paper1)<-[:AUTHORED]-(node1)  }
    RETURN node2
  } AS total2
  RETURN [[commonCoauthorCount1, node1.foldedName, node1.key], commonCoauthorCount1, [node1.displayName], [rows2, total2]] AS row
} AS rows1, COUNT {
  CALL (node0) {
  MATCH (node0)-[:AUTHORED]->(paper1)<-[:AUTHORED]-(through1)
  WHERE through1 <> node0
  RETURN DISTINCT through1
  }
  CALL (through1) {
  RETURN through1 AS node1, true AS isNear1
  UNION ALL
  CALL (through1) {
  MATCH (through1)-[:AUTHORED]->(paper1)<-[:AUTHORED]-(node1)
  WHERE node1 <> through1
  RETURN DISTINCT node1
  }
  RETURN node1, false AS isNear1
  }
  WITH *
  WHERE node1 <> node0
  WITH node1, count(through1) AS commonCoauthorCount1, max(isNear1) AS isNear1
  WHERE NOT isNear1
  RETURN node1
} AS total1, COLLECT {
  CALL (node0) {
  MATCH (node0)-[:AUTHORED]->(paper3)<-[:AUTHORED]-(through3)
  WHERE through3 <> node0 AND paper3.year >= $p3 AND paper3.year <= $p4 AND COUNT { (paper3)<-[:AUTHORED]-() } <= $p5
  WITH through3, count(paper3) - count(paper3.work) + count(DISTINCT paper3.work) AS papers WHERE papers >= $p6 RETURN through3
  }
  CALL (through3) {
  RETURN through3 AS node3, true AS isNear3
  UNION ALL
  CALL (through3) {
  MATCH (through3)-[:AUTHORED]->(paper3)<-[:AUTHORED]-(node3)
  WHERE node3 <> through3 AND paper3.year >= $p7 AND paper3.year <= $p8 AND COUNT { (paper3)<-[:AUTHORED]-() } <= $p9
  WITH node3, count(paper3) - count(paper3.work) + count(DISTINCT paper3.work) AS papers WHERE papers >= $p10 RETURN node3
  }
  RETURN node3, false AS isNear3
  }
  WITH *
  WHERE node3 <> node0
  WITH node3, count(through3) AS commonCoauthorCount3, max(isNear3) AS isNear3
  WHERE NOT isNear3
  WITH * ORDER BY commonCoauthorCount3 DESC, node3.foldedName, node3.key LIMIT $p2
  RETURN [[node3.key]] AS row
} AS rows3
RETURN [node0.key, [rows1, total1], [rows3, null]] AS row
