// paper
// $p0 = 5
// $p1 = "paper:inductive-biases-for-relational-tasks"
// $p2 = 11
MATCH (node0:Paper)
WHERE node0.key = coalesce(head(COLLECT { MATCH ()-[stated:STATES]->(known:Paper) WHERE stated.key = $p1 RETURN known.key LIMIT 1 }), $p1)
WITH * ORDER BY node0.key LIMIT $p2
WITH *, COLLECT {
  MATCH (node1:Paper)
  WHERE node1.work = node0.work AND node1 <> node0
  WITH * ORDER BY node1.yearDescending DESC, node1.key LIMIT $p0
  WITH *, COLLECT {
    MATCH (node1)<-[:STATES]-(node2)
    WITH DISTINCT node2
    WITH * ORDER BY node2.key
    RETURN [node2.key] AS row
  } AS list2
  RETURN [[node1.key], list2] AS row
} AS rows1, COUNT {
  MATCH (node1:Paper)
  WHERE node1.work = node0.work AND node1 <> node0
  RETURN node1
} AS total1
RETURN [node0.key, [rows1, total1]] AS row

// person
// $p0 = 5
// $p1 = 2018
// $p2 = 2
// $p3 = 5
// $p4 = 2
// $p5 = 2
// $p6 = "mila:yoshua-bengio"
// $p7 = 11
MATCH (node0:Person)
WHERE node0.key = coalesce(head(COLLECT { MATCH ()-[stated:STATES]->(known:Person) WHERE stated.key = $p6 RETURN known.key LIMIT 1 }), $p6)
WITH * ORDER BY node0.key LIMIT $p7
WITH *, COLLECT {
  MATCH (node0)-[:AUTHORED]->(paper1)<-[:AUTHORED]-(node1)
  WHERE node1 <> node0 AND paper1.year >= $p1
  WITH node1, count(paper1) AS paperCount1
  WHERE paperCount1 >= $p2
  WITH * ORDER BY paperCount1 DESC, node1.foldedName, node1.key LIMIT $p0
  RETURN [paperCount1] AS row
} AS rows1, COLLECT {
  CALL (node0) {
  MATCH (node0)-[:AUTHORED]->(paper2)<-[:AUTHORED]-(through2)
  WHERE through2 <> node0
  WITH through2, count(paper2) AS papers WHERE papers >= $p4 RETURN through2
  }
  CALL (through2) {
  RETURN through2 AS node2, true AS isNear2
  UNION ALL
  CALL (through2) {
  MATCH (through2)-[:AUTHORED]->(paper2)<-[:AUTHORED]-(node2)
  WHERE node2 <> through2
  WITH node2, count(paper2) AS papers WHERE papers >= $p5 RETURN node2
  }
  RETURN node2, false AS isNear2
  }
  WITH *
  WHERE node2 <> node0
  WITH node2, count(through2) AS commonCoauthorCount2, max(isNear2) AS isNear2
  WHERE NOT isNear2
  WITH * ORDER BY commonCoauthorCount2 DESC, node2.foldedName, node2.key LIMIT $p3
  RETURN [[node2.key]] AS row
} AS rows2
RETURN [node0.key, [rows1, null], [rows2, null]] AS row

// institution
// $p0 = 5
// $p1 = "mila"
// $p2 = 11
MATCH (node0:Institution)
WHERE node0.key = coalesce(head(COLLECT { MATCH ()-[stated:STATES]->(known:Institution) WHERE stated.key = $p1 RETURN known.key LIMIT 1 }), $p1)
WITH * ORDER BY node0.key LIMIT $p2
WITH *, COLLECT {
  MATCH (node0)<-[:AFFILIATED_WITH]-(author)-[:AUTHORED]->(paper1)
  WITH paper1, collect(DISTINCT author) AS own1
  MATCH (paper1)<-[:AUTHORED]-(other1)-[:AFFILIATED_WITH]->(node1)
  WHERE node1 <> node0 AND (size(own1) > 1 OR own1[0] <> other1)
  WITH node1, count(DISTINCT paper1) AS paperCount1, count(DISTINCT other1) AS personCount1
  WITH * ORDER BY paperCount1 DESC, node1.foldedName, node1.key LIMIT $p0
  RETURN [paperCount1] AS row
} AS rows1
RETURN [node0.key, [rows1, null]] AS row

// collaborationPath
// $p0 = [{key: "mila:yoshua-bengio"}, {key: "mila:sarath-chandar"}]
// $p1 = 11
// $p2 = 6
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
  MATCH path = allShortestPaths((from0)-[:AUTHORED*..12]-(to0)) 
  WITH path LIMIT 10000
  WITH path WHERE length(path) <= 2 * $p2
  WITH [step IN nodes(path) WHERE step:Person] AS people0, [step IN nodes(path) WHERE step:Paper] AS papers
  UNWIND papers AS paper
  RETURN people0, count(DISTINCT paper) AS weight
  UNION ALL
  UNWIND CASE WHEN from0 <> to0 AND $p2 > 6 THEN [0] ELSE [] END AS bound
  MATCH path = allShortestPaths((from0)-[:AUTHORED*..24]-(to0)) 
  WITH path LIMIT 10000
  WITH path WHERE length(path) <= 2 * $p2
  WITH [step IN nodes(path) WHERE step:Person] AS people0, [step IN nodes(path) WHERE step:Paper] AS papers
  UNWIND papers AS paper
  RETURN people0, count(DISTINCT paper) AS weight
  }
  WITH people0 ORDER BY weight DESC, [person IN people0 | person.key] LIMIT 1
  RETURN [size(people0) - 1] AS row
} AS about0
RETURN [[nodes IN candidates0 | [node IN nodes | node.key]], about0] AS row

// relationship
// $p0 = 2018
// $p1 = 5
// $p2 = 2018
// $p3 = [{key: "mila:yoshua-bengio"}, {key: "mila:sarath-chandar"}]
// $p4 = 11
WITH COLLECT {
  UNWIND $p3 AS sought0
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
    RETURN DISTINCT node0 ORDER BY node0.key LIMIT $p4
  } AS found
} AS candidates0
WITH *, COLLECT {
  UNWIND CASE WHEN all(nodes IN candidates0 WHERE size(nodes) = 1) THEN [[nodes IN candidates0 | nodes[0]]] ELSE [] END AS named0
  WITH named0[0] AS a0, named0[1] AS b0
  WITH *, COLLECT {
    CALL (a0, b0) {
    MATCH (a0)-[:AUTHORED]->(paper1)<-[:AUTHORED]-(node1) WHERE NOT node1 IN [a0, b0] AND paper1.year >= $p2
    RETURN node1, paper1, 0 AS side1
    UNION ALL
    MATCH (b0)-[:AUTHORED]->(paper1)<-[:AUTHORED]-(node1) WHERE NOT node1 IN [a0, b0] AND paper1.year >= $p2
    RETURN node1, paper1, 1 AS side1
    }
    WITH node1, count(DISTINCT side1) AS sides1, count(DISTINCT paper1) AS paperCount1
    WHERE sides1 = 2
    WITH * ORDER BY paperCount1 DESC, node1.foldedName, node1.key LIMIT $p1
    RETURN [paperCount1] AS row
  } AS rows1
  RETURN [COUNT { MATCH (a0)-[:AUTHORED]->(joint0)<-[:AUTHORED]-(b0) WHERE joint0.year >= $p0 }, [rows1, null]] AS row
} AS about0
RETURN [[nodes IN candidates0 | [node IN nodes | node.key]], about0] AS row

// network
// $p0 = [{key: "mila:yoshua-bengio"}]
// $p1 = 11
// $p2 = false
// $p3 = 2
// $p4 = 200
// $p5 = 200
// $p6 = 200
// $p7 = 2
// $p8 = 200
// $p9 = 200
// $p10 = 200
// $p11 = 2
// $p12 = 200
// $p13 = 200
// $p14 = 200
// $p15 = 1
// $p16 = 2
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
  WITH named0, CASE WHEN $p2 THEN 0 ELSE $p15 END AS depth0, false AS isCut0, COLLECT {
  UNWIND range(0, size(named0) - 1) AS place
  WITH named0[place] AS seed, min(place) AS first
  RETURN seed ORDER BY first
  } AS people0
  WITH *, people0 AS level0
  CALL (people0, level0, depth0) {
  UNWIND CASE WHEN depth0 >= 1 THEN level0 ELSE [] END AS known
  CALL (known) {
  MATCH (known)-[:AUTHORED]->(paper)<-[:AUTHORED]-(next)
  WITH next, count(paper) AS papers
  WHERE papers >= $p3
  RETURN next, papers
  UNION ALL
  MATCH (known)-[supervises:SUPERVISES]-(next)
  RETURN next, 0 AS papers
  }
  WITH next, sum(papers) AS papers
  WHERE NOT next IN people0
  WITH next ORDER BY papers DESC, next.key LIMIT toInteger($p4) + 1
  RETURN collect(next) AS found0
  }
  WITH named0, depth0, people0, isCut0 OR size(found0) > toInteger($p5) - size(people0) AS isCut0, found0[..toInteger($p6) - size(people0)] AS level0
  WITH named0, depth0, isCut0, level0, people0 + level0 AS people0
  CALL (people0, level0, depth0) {
  UNWIND CASE WHEN depth0 >= 2 THEN level0 ELSE [] END AS known
  CALL (known) {
  MATCH (known)-[:AUTHORED]->(paper)<-[:AUTHORED]-(next)
  WITH next, count(paper) AS papers
  WHERE papers >= $p7
  RETURN next, papers
  UNION ALL
  MATCH (known)-[supervises:SUPERVISES]-(next)
  RETURN next, 0 AS papers
  }
  WITH next, sum(papers) AS papers
  WHERE NOT next IN people0
  WITH next ORDER BY papers DESC, next.key LIMIT toInteger($p8) + 1
  RETURN collect(next) AS found0
  }
  WITH named0, depth0, people0, isCut0 OR size(found0) > toInteger($p9) - size(people0) AS isCut0, found0[..toInteger($p10) - size(people0)] AS level0
  WITH named0, depth0, isCut0, level0, people0 + level0 AS people0
  CALL (people0, level0, depth0) {
  UNWIND CASE WHEN depth0 >= 3 THEN level0 ELSE [] END AS known
  CALL (known) {
  MATCH (known)-[:AUTHORED]->(paper)<-[:AUTHORED]-(next)
  WITH next, count(paper) AS papers
  WHERE papers >= $p11
  RETURN next, papers
  UNION ALL
  MATCH (known)-[supervises:SUPERVISES]-(next)
  RETURN next, 0 AS papers
  }
  WITH next, sum(papers) AS papers
  WHERE NOT next IN people0
  WITH next ORDER BY papers DESC, next.key LIMIT toInteger($p12) + 1
  RETURN collect(next) AS found0
  }
  WITH named0, depth0, people0, isCut0 OR size(found0) > toInteger($p13) - size(people0) AS isCut0, found0[..toInteger($p14) - size(people0)] AS level0
  WITH named0, depth0, isCut0, level0, people0 + level0 AS people0
  CALL (people0) {
  CALL (people0) {
  UNWIND people0 AS person
  MATCH (person)-[:AUTHORED]->(paper)
  WITH paper, collect(person) AS authors
  WITH authors, null AS work
  UNWIND range(0, size(authors) - 2) AS i
  UNWIND range(i + 1, size(authors) - 1) AS j
  WITH authors[i] AS x, authors[j] AS y, work
  RETURN CASE WHEN x.key < y.key THEN x ELSE y END AS a, CASE WHEN x.key < y.key THEN y ELSE x END AS b, work, 1 AS papers, 0 AS supervisions
  UNION ALL
  UNWIND people0 AS x
  MATCH (x)-[supervises:SUPERVISES]->(y)
  WHERE y IN people0
  WITH x, y, null AS work
  RETURN CASE WHEN x.key < y.key THEN x ELSE y END AS a, CASE WHEN x.key < y.key THEN y ELSE x END AS b, work, 0 AS papers, 1 AS supervisions
  }
  WITH a, b, sum(papers) AS papers, sum(supervisions) AS supervisions
  WHERE supervisions > 0 OR papers >= $p16
  WITH a, b, papers ORDER BY papers DESC, a.key, b.key
  WITH collect(a) AS linkedFrom0, collect(b) AS linkedTo0, collect(papers) AS linkPapers0
  RETURN linkedFrom0[..10 * size(people0)] AS linkedFrom0, linkedTo0[..10 * size(people0)] AS linkedTo0, linkPapers0[..10 * size(people0)] AS linkPapers0, size(linkedFrom0) > 10 * size(people0) AS areLinksCut0
  }
  WITH *, COLLECT {
    UNWIND range(0, size(linkedFrom0) - 1) AS place1
    WITH *, linkedFrom0[place1] AS a1, linkedTo0[place1] AS b1, linkPapers0[place1] AS paperCount1
    WITH * ORDER BY place1
    RETURN [paperCount1] AS row
  } AS list1
  RETURN [list1] AS row
} AS about0
RETURN [[nodes IN candidates0 | [node IN nodes | node.key]], about0] AS row
