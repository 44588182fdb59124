// collaborationPath
// $p0 = 3
// $p1 = [{name: "eric shea-brown", nameQueries: ["\"eric shea-brown\""]}, {key: "mila:guillaume-lajoie"}]
// $p2 = 11
// $p3 = 6
WITH COLLECT {
  UNWIND $p1 AS sought0
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
    RETURN DISTINCT node0 ORDER BY node0.key LIMIT $p2
  } AS found
} AS candidates0
WITH *, COLLECT {
  UNWIND CASE WHEN all(nodes IN candidates0 WHERE size(nodes) = 1) THEN [[nodes IN candidates0 | nodes[0]]] ELSE [] END AS named0
  WITH named0[0] AS from0, named0[1] AS to0
  CALL (from0, to0) {
  UNWIND CASE WHEN from0 = to0 THEN [[from0]] ELSE [] END AS people0
  RETURN people0, 0 AS weight
  UNION ALL
  UNWIND CASE WHEN from0 <> to0 AND $p3 <= 6 THEN [0] ELSE [] END AS bound
  MATCH path = allShortestPaths((from0)-[:AUTHORED*..12]-(to0)) 
  WITH path LIMIT 10000
  WITH path WHERE length(path) <= 2 * $p3
  WITH [step IN nodes(path) WHERE step:Person] AS people0, [step IN nodes(path) WHERE step:Paper] AS papers
  UNWIND range(0, size(papers) - 1) AS place
  WITH people0, place, count(DISTINCT coalesce(papers[place].work, papers[place])) AS joint
  RETURN people0, sum(joint) AS weight
  UNION ALL
  UNWIND CASE WHEN from0 <> to0 AND $p3 > 6 THEN [0] ELSE [] END AS bound
  MATCH path = allShortestPaths((from0)-[:AUTHORED*..24]-(to0)) 
  WITH path LIMIT 10000
  WITH path WHERE length(path) <= 2 * $p3
  WITH [step IN nodes(path) WHERE step:Person] AS people0, [step IN nodes(path) WHERE step:Paper] AS papers
  UNWIND range(0, size(papers) - 1) AS place
  WITH people0, place, count(DISTINCT coalesce(papers[place].work, papers[place])) AS joint
  RETURN people0, sum(joint) AS weight
  }
  WITH people0 ORDER BY weight DESC, [person IN people0 | person.key] LIMIT 1
  WITH *, COLLECT {
    UNWIND range(0, size(people0) - 1) AS place1
    WITH *, people0[place1] AS node1
    WITH * ORDER BY place1
    RETURN [node1.displayName] AS row
  } AS list1, COLLECT {
    UNWIND range(0, size(people0) - 2) AS place2
    WITH *, people0[place2] AS from2, people0[place2 + 1] AS to2
    WITH * ORDER BY place2
    WITH *, COLLECT {
      MATCH (from2)-[one3:AUTHORED]->(node3)<-[other3:AUTHORED]-(to2)
      WITH * ORDER BY node3.yearDescending DESC, node3.key LIMIT $p0
      WITH *, COLLECT {
        MATCH (node4:Source)
        WHERE node4.key IN one3.sources + other3.sources
        WITH * ORDER BY node4.key
        RETURN [node4.key] AS row
      } AS list4
      RETURN [[node3.title], list4] AS row
    } AS rows3, COUNT {
      MATCH (from2)-[one3:AUTHORED]->(node3)<-[other3:AUTHORED]-(to2)
      RETURN node3
    } AS total3
    RETURN [[from2.displayName], [to2.displayName], [rows3, total3]] AS row
  } AS list2
  RETURN [size(people0) - 1, list1, list2] AS row
} AS about0
RETURN [[nodes IN candidates0 | [node IN nodes | node.key]], about0] AS row

// narrow
// $p0 = [{name: "eric shea-brown", nameQueries: ["\"eric shea-brown\""]}, {key: "mila:guillaume-lajoie"}]
// $p1 = 11
// $p2 = 4
// $p3 = 2010
// $p4 = 2022
// $p5 = 20
// $p6 = 2010
// $p7 = 2022
// $p8 = 20
WITH COLLECT {
  UNWIND $p0 AS sought0
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
    RETURN DISTINCT node0 ORDER BY node0.key LIMIT $p1
  } AS found
} AS candidates0
WITH *, COLLECT {
  UNWIND CASE WHEN all(nodes IN candidates0 WHERE size(nodes) = 1) THEN [[nodes IN candidates0 | nodes[0]]] ELSE [] END AS named0
  WITH named0[0] AS from0, named0[1] AS to0
  CALL (from0, to0) {
  UNWIND CASE WHEN from0 = to0 THEN [[from0]] ELSE [] END AS people0
  RETURN people0, 0 AS weight
  UNION ALL
  UNWIND CASE WHEN from0 <> to0 AND $p2 <= 6 THEN [0] ELSE [] END AS bound
  MATCH path = allShortestPaths((from0)-[:AUTHORED*..12]-(to0)) WHERE all(step IN nodes(path) WHERE step:Person OR step.year >= $p3) AND all(step IN nodes(path) WHERE step:Person OR step.year <= $p4) AND all(step IN nodes(path) WHERE step:Person OR COUNT { (step)<-[:AUTHORED]-() } <= $p5)
  WITH path LIMIT 10000
  WITH path WHERE length(path) <= 2 * $p2
  WITH [step IN nodes(path) WHERE step:Person] AS people0, [step IN nodes(path) WHERE step:Paper] AS papers
  UNWIND range(0, size(papers) - 1) AS place
  WITH people0, place, count(DISTINCT coalesce(papers[place].work, papers[place])) AS joint
  RETURN people0, sum(joint) AS weight
  UNION ALL
  UNWIND CASE WHEN from0 <> to0 AND $p2 > 6 THEN [0] ELSE [] END AS bound
  MATCH path = allShortestPaths((from0)-[:AUTHORED*..24]-(to0)) WHERE all(step IN nodes(path) WHERE step:Person OR step.year >= $p6) AND all(step IN nodes(path) WHERE step:Person OR step.year <= $p7) AND all(step IN nodes(path) WHERE step:Person OR COUNT { (step)<-[:AUTHORED]-() } <= $p8)
  WITH path LIMIT 10000
  WITH path WHERE length(path) <= 2 * $p2
  WITH [step IN nodes(path) WHERE step:Person] AS people0, [step IN nodes(path) WHERE step:Paper] AS papers
  UNWIND range(0, size(papers) - 1) AS place
  WITH people0, place, count(DISTINCT coalesce(papers[place].work, papers[place])) AS joint
  RETURN people0, sum(joint) AS weight
  }
  WITH people0 ORDER BY weight DESC, [person IN people0 | person.key] LIMIT 1
  RETURN [size(people0) - 1] AS row
} AS about0
RETURN [[nodes IN candidates0 | [node IN nodes | node.key]], about0] AS row
