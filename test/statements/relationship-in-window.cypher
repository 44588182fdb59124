// relationship
// $p0 = 2015
// $p1 = 2022
// $p2 = 20
// $p3 = 2015
// $p4 = 2022
// $p5 = 2015
// $p6 = 2022
// $p7 = 20
// $p8 = 2015
// $p9 = 2022
// $p10 = 2015
// $p11 = 2022
// $p12 = 2015
// $p13 = 2022
// $p14 = 20
// $p15 = 2015
// $p16 = 2022
// $p17 = 10
// $p18 = [{name: "guillaume lajoie", nameQueries: ["\"guillaume lajoie\""]}, {key: "mila:yoshua-bengio"}]
// $p19 = 11
WITH COLLECT {
  UNWIND $p18 AS sought0
  RETURN COLLECT {
    CALL (sought0) {
    MATCH (node0:Person) WHERE node0.key = coalesce(head(COLLECT { MATCH ()-[stated:STATES]->(known:Person) WHERE stated.key = sought0.key RETURN known.key LIMIT 1 }), sought0.key) RETURN node0
    UNION ALL
    MATCH (node0:Person) WHERE node0.key IN COLLECT {
    MATCH (known:Person) WHERE known.foldedName = sought0.name AND known.name IS NOT NULL RETURN known.key AS key
    UNION
    UNWIND CASE WHEN EXISTS { MATCH (shown:Person) WHERE shown.foldedName = sought0.name AND shown.name IS NOT NULL } THEN [] ELSE sought0.nameQueries END AS query
    CALL db.index.fulltext.queryNodes('other_names', query) YIELD node AS known
    WITH known WHERE known:Person RETURN known.key AS key
    } RETURN node0
    UNION ALL
    MATCH (node0:Person) WHERE node0.key IN COLLECT {
    MATCH (known:Person) WHERE known.orcid = sought0.orcid RETURN known.key AS key
    UNION
    MATCH ()-[stated:STATES]->(known:Person) WHERE stated.sought_orcid = sought0.orcid RETURN known.key AS key
    } RETURN node0
    UNION ALL
    MATCH (node0:Person) WHERE node0.key IN COLLECT {
    MATCH (known:Person) WHERE known.openalex = sought0.openalex RETURN known.key AS key
    UNION
    MATCH ()-[stated:STATES]->(known:Person) WHERE stated.sought_openalex = sought0.openalex RETURN known.key AS key
    } RETURN node0
    }
    RETURN DISTINCT node0 ORDER BY node0.key LIMIT $p19
  } AS found
} AS candidates0
WITH *, COLLECT {
  UNWIND CASE WHEN all(nodes IN candidates0 WHERE size(nodes) = 1) THEN [[nodes IN candidates0 | nodes[0]]] ELSE [] END AS named0
  WITH named0[0] AS a0, named0[1] AS b0
  WITH *, COUNT {
    MATCH (a0)-[one1:AUTHORED]->(node1)<-[other1:AUTHORED]-(b0)
    WHERE node1.year >= $p3 AND node1.year <= $p4
    RETURN node1
  } AS total1, COLLECT {
    MATCH (a0)-[supervises2:SUPERVISES]-(b0)
    WITH *, startNode(supervises2) AS supervisor2, endNode(supervises2) AS student2
    WHERE coalesce(toInteger(left(toString(supervises2.until), 4)) >= $p5, true) AND coalesce(toInteger(left(toString(supervises2.since), 4)) <= $p6, true)
    WITH * ORDER BY supervisor2.key, coalesce(supervises2.discriminator, '')
    RETURN [supervises2.role] AS row
  } AS list2, COUNT {
    MATCH (a0)-[one3:AUTHORED]->(node3)<-[other3:AUTHORED]-(b0)
    WHERE node3.year >= $p8 AND node3.year <= $p9 AND node3.year IS NOT NULL AND EXISTS { (a0)-[supervises3:SUPERVISES]-(b0) WHERE coalesce(supervises3.since, supervises3.until) IS NOT NULL AND coalesce(toInteger(left(toString(supervises3.since), 4)) <= node3.year, true) AND coalesce(toInteger(left(toString(supervises3.until), 4)) >= node3.year, true) }
    RETURN node3
  } AS total3, COLLECT {
    MATCH (a0)-[ofA4:AFFILIATED_WITH]->(node4)<-[ofB4:AFFILIATED_WITH]-(b0)
    WHERE coalesce(ofA4.since <= ofB4.until + '~', true) AND coalesce(ofB4.since <= ofA4.until + '~', true) AND coalesce(toInteger(left(toString(ofA4.until), 4)) >= $p10, true) AND coalesce(toInteger(left(toString(ofA4.since), 4)) <= $p11, true) AND coalesce(toInteger(left(toString(ofB4.until), 4)) >= $p12, true) AND coalesce(toInteger(left(toString(ofB4.since), 4)) <= $p13, true)
    WITH * ORDER BY node4.foldedName, node4.key, coalesce(ofA4.order, 1000000), ofA4.discriminator, coalesce(ofB4.order, 1000000), ofB4.discriminator
    RETURN [CASE WHEN ofA4.since IS NULL OR ofB4.since > ofA4.since THEN ofB4.since ELSE ofA4.since END, CASE WHEN ofA4.until IS NULL OR ofB4.until + '~' < ofA4.until + '~' THEN ofB4.until ELSE ofA4.until END] AS row
  } AS list4, COUNT {
    CALL (a0, b0) {
    MATCH (a0)-[:AUTHORED]->(paper5)<-[:AUTHORED]-(node5) WHERE NOT node5 IN [a0, b0] AND paper5.year >= $p15 AND paper5.year <= $p16
    RETURN node5, paper5, 0 AS side5
    UNION ALL
    MATCH (b0)-[:AUTHORED]->(paper5)<-[:AUTHORED]-(node5) WHERE NOT node5 IN [a0, b0] AND paper5.year >= $p15 AND paper5.year <= $p16
    RETURN node5, paper5, 1 AS side5
    }
    WITH node5, count(DISTINCT side5) AS sides5, count(DISTINCT coalesce(paper5.work, paper5)) AS paperCount5
    WHERE sides5 = 2
    RETURN node5
  } AS total5, COLLECT {
    CALL (a0, b0) {
    CALL (a0) {
    UNWIND CASE WHEN $p17 > 0 AND $p17 <= 3 THEN [0] ELSE [] END AS bound
    MATCH path = (a0)<-[:SUPERVISES*1..3]-(node6)
    WHERE node6 <> a0
    WITH node6, min(length(path)) AS generation
    WHERE generation <= $p17
    RETURN node6, generation
    UNION ALL
    UNWIND CASE WHEN $p17 > 3 AND $p17 <= 8 THEN [0] ELSE [] END AS bound
    MATCH path = (a0)<-[:SUPERVISES*1..8]-(node6)
    WHERE node6 <> a0
    WITH node6, min(length(path)) AS generation
    WHERE generation <= $p17
    RETURN node6, generation
    UNION ALL
    UNWIND CASE WHEN $p17 > 8 AND $p17 <= 20 THEN [0] ELSE [] END AS bound
    MATCH path = (a0)<-[:SUPERVISES*1..20]-(node6)
    WHERE node6 <> a0
    WITH node6, min(length(path)) AS generation
    WHERE generation <= $p17
    RETURN node6, generation
    }
    RETURN node6, generation
    UNION ALL
    CALL (b0) {
    UNWIND CASE WHEN $p17 > 0 AND $p17 <= 3 THEN [0] ELSE [] END AS bound
    MATCH path = (b0)<-[:SUPERVISES*1..3]-(node6)
    WHERE node6 <> b0
    WITH node6, min(length(path)) AS generation
    WHERE generation <= $p17
    RETURN node6, generation
    UNION ALL
    UNWIND CASE WHEN $p17 > 3 AND $p17 <= 8 THEN [0] ELSE [] END AS bound
    MATCH path = (b0)<-[:SUPERVISES*1..8]-(node6)
    WHERE node6 <> b0
    WITH node6, min(length(path)) AS generation
    WHERE generation <= $p17
    RETURN node6, generation
    UNION ALL
    UNWIND CASE WHEN $p17 > 8 AND $p17 <= 20 THEN [0] ELSE [] END AS bound
    MATCH path = (b0)<-[:SUPERVISES*1..20]-(node6)
    WHERE node6 <> b0
    WITH node6, min(length(path)) AS generation
    WHERE generation <= $p17
    RETURN node6, generation
    }
    RETURN node6, generation
    }
    WITH node6, count(*) AS sides, sum(generation) AS distance
    WHERE sides = 2
    WITH distance, collect(node6) AS nearest ORDER BY distance LIMIT 1
    UNWIND nearest AS node6
    WITH DISTINCT node6
    WITH * ORDER BY node6.foldedName, node6.key
    RETURN [node6.key] AS row
  } AS list6
  RETURN [CASE WHEN a0 = b0 THEN 0 ELSE head(COLLECT {
  UNWIND CASE WHEN a0 = b0 THEN [] ELSE [0] END AS bound
  MATCH path = shortestPath((a0)-[:AUTHORED*..16]-(b0)) WHERE all(step IN nodes(path) WHERE step:Person OR step.year >= $p0) AND all(step IN nodes(path) WHERE step:Person OR step.year <= $p1)
  RETURN length(path) / 2
  }) END, [null, total1], list2, [null, total3], list4, [null, total5], list6] AS row
} AS about0
RETURN [[nodes IN candidates0 | [node IN nodes | node.key]], about0] AS row
