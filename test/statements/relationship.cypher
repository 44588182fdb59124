// relationship
// $p0 = 20
// $p1 = 20
// $p2 = 2
// $p3 = 3
// $p4 = 5
// $p5 = [{name: "guillaume lajoie", nameQueries: ["\"guillaume lajoie\""]}, {key: "mila:yoshua-bengio"}]
// $p6 = 11
WITH COLLECT {
  UNWIND $p5 AS sought0
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
    RETURN DISTINCT node0 ORDER BY node0.key LIMIT $p6
  } AS found
} AS candidates0
WITH *, COLLECT {
  UNWIND CASE WHEN all(nodes IN candidates0 WHERE size(nodes) = 1) THEN [[nodes IN candidates0 | nodes[0]]] ELSE [] END AS named0
  WITH named0[0] AS a0, named0[1] AS b0
  WITH *, COLLECT {
    MATCH (a0)-[one1:AUTHORED]->(node1)<-[other1:AUTHORED]-(b0)
    WITH * ORDER BY node1.yearDescending DESC, node1.key LIMIT $p0
    WITH *, COLLECT {
      MATCH (node2:Source)
      WHERE node2.key IN one1.sources + other1.sources
      WITH * ORDER BY node2.key
      RETURN [node2.key] AS row
    } AS list2
    RETURN [[node1.title], list2] AS row
  } AS rows1, COUNT {
    MATCH (a0)-[one1:AUTHORED]->(node1)<-[other1:AUTHORED]-(b0)
    RETURN node1
  } AS total1, COLLECT {
    MATCH (a0)-[supervises3:SUPERVISES]-(b0)
    WITH *, startNode(supervises3) AS supervisor3, endNode(supervises3) AS student3
    WITH * ORDER BY supervisor3.key, coalesce(supervises3.discriminator, '')
    WITH *, COLLECT {
      MATCH (node4:Source)
      WHERE node4.key IN supervises3.sources
      WITH * ORDER BY node4.key
      RETURN [node4.key] AS row
    } AS list4
    RETURN [supervises3.role, supervises3.since, supervises3.until, [supervisor3.key], [student3.key], list4] AS row
  } AS list3, COLLECT {
    MATCH (a0)-[one5:AUTHORED]->(node5)<-[other5:AUTHORED]-(b0)
    WHERE node5.year IS NOT NULL AND EXISTS { (a0)-[supervises5:SUPERVISES]-(b0) WHERE coalesce(supervises5.since, supervises5.until) IS NOT NULL AND coalesce(toInteger(left(toString(supervises5.since), 4)) <= node5.year, true) AND coalesce(toInteger(left(toString(supervises5.until), 4)) >= node5.year, true) }
    WITH * ORDER BY node5.yearDescending DESC, node5.key LIMIT $p1
    WITH *, COLLECT {
      MATCH (node6:Source)
      WHERE node6.key IN one5.sources + other5.sources
      WITH * ORDER BY node6.key
      RETURN [node6.key] AS row
    } AS list6
    RETURN [[node5.title], list6] AS row
  } AS rows5, COUNT {
    MATCH (a0)-[one5:AUTHORED]->(node5)<-[other5:AUTHORED]-(b0)
    WHERE node5.year IS NOT NULL AND EXISTS { (a0)-[supervises5:SUPERVISES]-(b0) WHERE coalesce(supervises5.since, supervises5.until) IS NOT NULL AND coalesce(toInteger(left(toString(supervises5.since), 4)) <= node5.year, true) AND coalesce(toInteger(left(toString(supervises5.until), 4)) >= node5.year, true) }
    RETURN node5
  } AS total5, COLLECT {
    MATCH (a0)-[ofA7:AFFILIATED_WITH]->(node7)<-[ofB7:AFFILIATED_WITH]-(b0)
    WHERE coalesce(ofA7.since <= ofB7.until + '~', true) AND coalesce(ofB7.since <= ofA7.until + '~', true)
    WITH * ORDER BY node7.foldedName, node7.key, coalesce(ofA7.order, 1000000), ofA7.discriminator, coalesce(ofB7.order, 1000000), ofB7.discriminator
    WITH *, COLLECT {
      MATCH (node8:Source)
      WHERE node8.key IN ofA7.sources + ofB7.sources
      WITH * ORDER BY node8.key
      RETURN [node8.key] AS row
    } AS list8
    RETURN [[node7.name], ofA7.title, ofB7.title, CASE WHEN ofA7.since IS NULL OR ofB7.since > ofA7.since THEN ofB7.since ELSE ofA7.since END, CASE WHEN ofA7.until IS NULL OR ofB7.until + '~' < ofA7.until + '~' THEN ofB7.until ELSE ofA7.until END, list8] AS row
  } AS list7, COLLECT {
    CALL (a0, b0) {
    MATCH (a0)-[:AUTHORED]->(paper9)<-[:AUTHORED]-(node9) WHERE NOT node9 IN [a0, b0]
    RETURN node9, paper9, 0 AS side9
    UNION ALL
    MATCH (b0)-[:AUTHORED]->(paper9)<-[:AUTHORED]-(node9) WHERE NOT node9 IN [a0, b0]
    RETURN node9, paper9, 1 AS side9
    }
    WITH node9, count(DISTINCT side9) AS sides9, count(DISTINCT coalesce(paper9.work, paper9)) AS paperCount9, min(paper9.year) AS firstYear9, max(paper9.year) AS lastYear9
    WHERE sides9 = 2
    WITH * ORDER BY coalesce(lastYear9, -1) DESC, node9.foldedName, node9.key LIMIT $p3
    WITH *, COLLECT {
      MATCH (node9)-[:AUTHORED]->(node10)<-[:AUTHORED]-(either10)
      WHERE either10 IN [a0, b0]
      WITH DISTINCT node10
      WITH * ORDER BY node10.yearDescending DESC, node10.key LIMIT $p2
      WITH *, COLLECT {
        MATCH (author11)-[asserted11:AUTHORED]->(node10)
        MATCH (node11:Source)
        WHERE author11 IN [node9, a0, b0] AND node11.key IN asserted11.sources
        WITH DISTINCT node11
        WITH * ORDER BY node11.key
        RETURN [node11.key] AS row
      } AS list11
      RETURN [[node10.title], list11] AS row
    } AS rows10
    RETURN [paperCount9, firstYear9, lastYear9, [node9.displayName], [rows10, null]] AS row
  } AS rows9, COUNT {
    CALL (a0, b0) {
    MATCH (a0)-[:AUTHORED]->(paper9)<-[:AUTHORED]-(node9) WHERE NOT node9 IN [a0, b0]
    RETURN node9, paper9, 0 AS side9
    UNION ALL
    MATCH (b0)-[:AUTHORED]->(paper9)<-[:AUTHORED]-(node9) WHERE NOT node9 IN [a0, b0]
    RETURN node9, paper9, 1 AS side9
    }
    WITH node9, count(DISTINCT side9) AS sides9, count(DISTINCT coalesce(paper9.work, paper9)) AS paperCount9, min(paper9.year) AS firstYear9, max(paper9.year) AS lastYear9
    WHERE sides9 = 2
    RETURN node9
  } AS total9, COLLECT {
    CALL (a0, b0) {
    CALL (a0) {
    UNWIND CASE WHEN $p4 > 0 AND $p4 <= 3 THEN [0] ELSE [] END AS bound
    MATCH path = (a0)<-[:SUPERVISES*1..3]-(node12)
    WHERE node12 <> a0
    WITH node12, min(length(path)) AS generation
    WHERE generation <= $p4
    RETURN node12, generation
    UNION ALL
    UNWIND CASE WHEN $p4 > 3 AND $p4 <= 8 THEN [0] ELSE [] END AS bound
    MATCH path = (a0)<-[:SUPERVISES*1..8]-(node12)
    WHERE node12 <> a0
    WITH node12, min(length(path)) AS generation
    WHERE generation <= $p4
    RETURN node12, generation
    UNION ALL
    UNWIND CASE WHEN $p4 > 8 AND $p4 <= 20 THEN [0] ELSE [] END AS bound
    MATCH path = (a0)<-[:SUPERVISES*1..20]-(node12)
    WHERE node12 <> a0
    WITH node12, min(length(path)) AS generation
    WHERE generation <= $p4
    RETURN node12, generation
    }
    RETURN node12, generation
    UNION ALL
    CALL (b0) {
    UNWIND CASE WHEN $p4 > 0 AND $p4 <= 3 THEN [0] ELSE [] END AS bound
    MATCH path = (b0)<-[:SUPERVISES*1..3]-(node12)
    WHERE node12 <> b0
    WITH node12, min(length(path)) AS generation
    WHERE generation <= $p4
    RETURN node12, generation
    UNION ALL
    UNWIND CASE WHEN $p4 > 3 AND $p4 <= 8 THEN [0] ELSE [] END AS bound
    MATCH path = (b0)<-[:SUPERVISES*1..8]-(node12)
    WHERE node12 <> b0
    WITH node12, min(length(path)) AS generation
    WHERE generation <= $p4
    RETURN node12, generation
    UNION ALL
    UNWIND CASE WHEN $p4 > 8 AND $p4 <= 20 THEN [0] ELSE [] END AS bound
    MATCH path = (b0)<-[:SUPERVISES*1..20]-(node12)
    WHERE node12 <> b0
    WITH node12, min(length(path)) AS generation
    WHERE generation <= $p4
    RETURN node12, generation
    }
    RETURN node12, generation
    }
    WITH node12, count(*) AS sides, sum(generation) AS distance
    WHERE sides = 2
    WITH distance, collect(node12) AS nearest ORDER BY distance LIMIT 1
    UNWIND nearest AS node12
    WITH DISTINCT node12
    WITH * ORDER BY node12.foldedName, node12.key
    RETURN [node12.displayName] AS row
  } AS list12
  RETURN [[a0.displayName], [b0.displayName], CASE WHEN a0 = b0 THEN 0 ELSE head(COLLECT {
  UNWIND CASE WHEN a0 = b0 THEN [] ELSE [0] END AS bound
  MATCH path = shortestPath((a0)-[:AUTHORED*..16]-(b0)) 
  RETURN length(path) / 2
  }) END, COUNT { MATCH (a0)-[:AUTHORED]->(joint0)<-[:AUTHORED]-(b0)  RETURN DISTINCT coalesce(joint0.work, joint0) AS work }, [rows1, total1], list3, [rows5, total5], list7, [rows9, total9], list12] AS row
} AS about0
RETURN [[nodes IN candidates0 | [node IN nodes | node.key]], about0] AS row
