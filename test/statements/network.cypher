// network
// $p0 = 2
// $p1 = [{name: "guillaume lajoie", nameQueries: ["\"guillaume lajoie\""]}, {key: "mila:yoshua-bengio"}]
// $p2 = 11
// $p3 = false
// $p4 = 20
// $p5 = 20
// $p6 = 20
// $p7 = 20
// $p8 = 20
// $p9 = 20
// $p10 = 20
// $p11 = 20
// $p12 = 20
// $p13 = 1
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
  WITH named0, CASE WHEN $p3 THEN 0 ELSE $p13 END AS depth0, false AS isCut0, COLLECT {
  UNWIND range(0, size(named0) - 1) AS place
  WITH named0[place] AS seed, min(place) AS first
  RETURN seed ORDER BY first
  } AS people0
  WITH *, people0 AS level0
  CALL (people0, level0, depth0) {
  UNWIND CASE WHEN depth0 >= 1 THEN level0 ELSE [] END AS known
  CALL (known) {
  MATCH (known)-[:AUTHORED]->(paper)<-[:AUTHORED]-(next)
  WITH next, count(paper) - count(paper.work) + count(DISTINCT paper.work) AS papers
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
  WITH next, count(paper) - count(paper.work) + count(DISTINCT paper.work) AS papers
  RETURN next, papers
  UNION ALL
  MATCH (known)-[supervises:SUPERVISES]-(next)
  RETURN next, 0 AS papers
  }
  WITH next, sum(papers) AS papers
  WHERE NOT next IN people0
  WITH next ORDER BY papers DESC, next.key LIMIT toInteger($p7) + 1
  RETURN collect(next) AS found0
  }
  WITH named0, depth0, people0, isCut0 OR size(found0) > toInteger($p8) - size(people0) AS isCut0, found0[..toInteger($p9) - size(people0)] AS level0
  WITH named0, depth0, isCut0, level0, people0 + level0 AS people0
  CALL (people0, level0, depth0) {
  UNWIND CASE WHEN depth0 >= 3 THEN level0 ELSE [] END AS known
  CALL (known) {
  MATCH (known)-[:AUTHORED]->(paper)<-[:AUTHORED]-(next)
  WITH next, count(paper) - count(paper.work) + count(DISTINCT paper.work) AS papers
  RETURN next, papers
  UNION ALL
  MATCH (known)-[supervises:SUPERVISES]-(next)
  RETURN next, 0 AS papers
  }
  WITH next, sum(papers) AS papers
  WHERE NOT next IN people0
  WITH next ORDER BY papers DESC, next.key LIMIT toInteger($p10) + 1
  RETURN collect(next) AS found0
  }
  WITH named0, depth0, people0, isCut0 OR size(found0) > toInteger($p11) - size(people0) AS isCut0, found0[..toInteger($p12) - size(people0)] AS level0
  WITH named0, depth0, isCut0, level0, people0 + level0 AS people0
  CALL (people0) {
  CALL (people0) {
  UNWIND people0 AS person
  MATCH (person)-[:AUTHORED]->(paper)
  WITH paper, collect(person) AS authors
  WITH authors, paper.work AS work
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
  WITH a, b, sum(papers) - count(work) + count(DISTINCT work) AS papers, sum(supervisions) AS supervisions
  WHERE supervisions > 0 OR papers >= 1
  WITH a, b, papers ORDER BY papers DESC, a.key, b.key
  WITH collect(a) AS linkedFrom0, collect(b) AS linkedTo0, collect(papers) AS linkPapers0
  RETURN linkedFrom0[..10 * size(people0)] AS linkedFrom0, linkedTo0[..10 * size(people0)] AS linkedTo0, linkPapers0[..10 * size(people0)] AS linkPapers0, size(linkedFrom0) > 10 * size(people0) AS areLinksCut0
  }
  WITH *, COLLECT {
    UNWIND range(0, size(people0) - 1) AS place1
    WITH *, people0[place1] AS node1
    WITH * ORDER BY place1
    RETURN [node1.displayName] AS row
  } AS list1, COLLECT {
    UNWIND range(0, size(linkedFrom0) - 1) AS place2
    WITH *, linkedFrom0[place2] AS a2, linkedTo0[place2] AS b2, linkPapers0[place2] AS paperCount2
    WITH * ORDER BY place2
    WITH *, COLLECT {
      MATCH (a2)-[one3:AUTHORED]->(node3)<-[other3:AUTHORED]-(b2)
      WITH * ORDER BY node3.yearDescending DESC, node3.key LIMIT $p0
      WITH *, COLLECT {
        MATCH (node4:Source)
        WHERE node4.key IN one3.sources + other3.sources
        WITH * ORDER BY node4.key
        RETURN [node4.key] AS row
      } AS list4
      RETURN [[node3.title], list4] AS row
    } AS rows3, COUNT {
      MATCH (a2)-[one3:AUTHORED]->(node3)<-[other3:AUTHORED]-(b2)
      RETURN node3
    } AS total3, COLLECT {
      MATCH (a2)-[supervises5:SUPERVISES]-(b2)
      WITH *, startNode(supervises5) AS supervisor5, endNode(supervises5) AS student5
      WITH * ORDER BY supervisor5.key, coalesce(supervises5.discriminator, '')
      WITH *, COLLECT {
        MATCH (node6:Source)
        WHERE node6.key IN supervises5.sources
        WITH * ORDER BY node6.key
        RETURN [node6.key] AS row
      } AS list6
      RETURN [supervises5.role, supervises5.level, supervises5.status, coalesce(supervises5.coSupervised, false), supervises5.since, supervises5.until, [supervisor5.key], [student5.key], list6] AS row
    } AS list5
    RETURN [[a2.displayName], [b2.displayName], paperCount2, [rows3, total3], list5] AS row
  } AS list2
  RETURN [(isCut0 OR areLinksCut0), list1, list2] AS row
} AS about0
RETURN [[nodes IN candidates0 | [node IN nodes | node.key]], about0] AS row

// narrow
// $p0 = [{name: "guillaume lajoie", nameQueries: ["\"guillaume lajoie\""]}, {key: "mila:yoshua-bengio"}]
// $p1 = 11
// $p2 = false
// $p3 = 2015
// $p4 = 2022
// $p5 = 20
// $p6 = 2
// $p7 = 2015
// $p8 = 2022
// $p9 = 12
// $p10 = 12
// $p11 = 12
// $p12 = 2015
// $p13 = 2022
// $p14 = 20
// $p15 = 2
// $p16 = 2015
// $p17 = 2022
// $p18 = 12
// $p19 = 12
// $p20 = 12
// $p21 = 2015
// $p22 = 2022
// $p23 = 20
// $p24 = 2
// $p25 = 2015
// $p26 = 2022
// $p27 = 12
// $p28 = 12
// $p29 = 12
// $p30 = 2
// $p31 = 2015
// $p32 = 2022
// $p33 = 20
// $p34 = 2015
// $p35 = 2022
// $p36 = 2
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
  WITH named0, CASE WHEN $p2 THEN 0 ELSE $p30 END AS depth0, false AS isCut0, COLLECT {
  UNWIND range(0, size(named0) - 1) AS place
  WITH named0[place] AS seed, min(place) AS first
  RETURN seed ORDER BY first
  } AS people0
  WITH *, people0 AS level0
  CALL (people0, level0, depth0) {
  UNWIND CASE WHEN depth0 >= 1 THEN level0 ELSE [] END AS known
  CALL (known) {
  MATCH (known)-[:AUTHORED]->(paper)<-[:AUTHORED]-(next)
  WHERE paper.year >= $p3 AND paper.year <= $p4 AND COUNT { (paper)<-[:AUTHORED]-() } <= $p5
  WITH next, count(paper) - count(paper.work) + count(DISTINCT paper.work) AS papers
  WHERE papers >= $p6
  RETURN next, papers
  UNION ALL
  MATCH (known)-[supervises:SUPERVISES WHERE coalesce(toInteger(left(toString(supervises.until), 4)) >= $p7, true) AND coalesce(toInteger(left(toString(supervises.since), 4)) <= $p8, true)]-(next)
  RETURN next, 0 AS papers
  }
  WITH next, sum(papers) AS papers
  WHERE NOT next IN people0
  WITH next ORDER BY papers DESC, next.key LIMIT toInteger($p9) + 1
  RETURN collect(next) AS found0
  }
  WITH named0, depth0, people0, isCut0 OR size(found0) > toInteger($p10) - size(people0) AS isCut0, found0[..toInteger($p11) - size(people0)] AS level0
  WITH named0, depth0, isCut0, level0, people0 + level0 AS people0
  CALL (people0, level0, depth0) {
  UNWIND CASE WHEN depth0 >= 2 THEN level0 ELSE [] END AS known
  CALL (known) {
  MATCH (known)-[:AUTHORED]->(paper)<-[:AUTHORED]-(next)
  WHERE paper.year >= $p12 AND paper.year <= $p13 AND COUNT { (paper)<-[:AUTHORED]-() } <= $p14
  WITH next, count(paper) - count(paper.work) + count(DISTINCT paper.work) AS papers
  WHERE papers >= $p15
  RETURN next, papers
  UNION ALL
  MATCH (known)-[supervises:SUPERVISES WHERE coalesce(toInteger(left(toString(supervises.until), 4)) >= $p16, true) AND coalesce(toInteger(left(toString(supervises.since), 4)) <= $p17, true)]-(next)
  RETURN next, 0 AS papers
  }
  WITH next, sum(papers) AS papers
  WHERE NOT next IN people0
  WITH next ORDER BY papers DESC, next.key LIMIT toInteger($p18) + 1
  RETURN collect(next) AS found0
  }
  WITH named0, depth0, people0, isCut0 OR size(found0) > toInteger($p19) - size(people0) AS isCut0, found0[..toInteger($p20) - size(people0)] AS level0
  WITH named0, depth0, isCut0, level0, people0 + level0 AS people0
  CALL (people0, level0, depth0) {
  UNWIND CASE WHEN depth0 >= 3 THEN level0 ELSE [] END AS known
  CALL (known) {
  MATCH (known)-[:AUTHORED]->(paper)<-[:AUTHORED]-(next)
  WHERE paper.year >= $p21 AND paper.year <= $p22 AND COUNT { (paper)<-[:AUTHORED]-() } <= $p23
  WITH next, count(paper) - count(paper.work) + count(DISTINCT paper.work) AS papers
  WHERE papers >= $p24
  RETURN next, papers
  UNION ALL
  MATCH (known)-[supervises:SUPERVISES WHERE coalesce(toInteger(left(toString(supervises.until), 4)) >= $p25, true) AND coalesce(toInteger(left(toString(supervises.since), 4)) <= $p26, true)]-(next)
  RETURN next, 0 AS papers
  }
  WITH next, sum(papers) AS papers
  WHERE NOT next IN people0
  WITH next ORDER BY papers DESC, next.key LIMIT toInteger($p27) + 1
  RETURN collect(next) AS found0
  }
  WITH named0, depth0, people0, isCut0 OR size(found0) > toInteger($p28) - size(people0) AS isCut0, found0[..toInteger($p29) - size(people0)] AS level0
  WITH named0, depth0, isCut0, level0, people0 + level0 AS people0
  CALL (people0) {
  CALL (people0) {
  UNWIND people0 AS person
  MATCH (person)-[:AUTHORED]->(paper)
  WHERE paper.year >= $p31 AND paper.year <= $p32 AND COUNT { (paper)<-[:AUTHORED]-() } <= $p33
  WITH paper, collect(person) AS authors
  WITH authors, paper.work AS work
  UNWIND range(0, size(authors) - 2) AS i
  UNWIND range(i + 1, size(authors) - 1) AS j
  WITH authors[i] AS x, authors[j] AS y, work
  RETURN CASE WHEN x.key < y.key THEN x ELSE y END AS a, CASE WHEN x.key < y.key THEN y ELSE x END AS b, work, 1 AS papers, 0 AS supervisions
  UNION ALL
  UNWIND people0 AS x
  MATCH (x)-[supervises:SUPERVISES WHERE coalesce(toInteger(left(toString(supervises.until), 4)) >= $p34, true) AND coalesce(toInteger(left(toString(supervises.since), 4)) <= $p35, true)]->(y)
  WHERE y IN people0
  WITH x, y, null AS work
  RETURN CASE WHEN x.key < y.key THEN x ELSE y END AS a, CASE WHEN x.key < y.key THEN y ELSE x END AS b, work, 0 AS papers, 1 AS supervisions
  }
  WITH a, b, sum(papers) - count(work) + count(DISTINCT work) AS papers, sum(supervisions) AS supervisions
  WHERE supervisions > 0 OR papers >= $p36
  WITH a, b, papers ORDER BY papers DESC, a.key, b.key
  WITH collect(a) AS linkedFrom0, collect(b) AS linkedTo0, collect(papers) AS linkPapers0
  RETURN linkedFrom0[..10 * size(people0)] AS linkedFrom0, linkedTo0[..10 * size(people0)] AS linkedTo0, linkPapers0[..10 * size(people0)] AS linkPapers0, size(linkedFrom0) > 10 * size(people0) AS areLinksCut0
  }
  WITH *, COLLECT {
    UNWIND range(0, size(people0) - 1) AS place1
    WITH *, people0[place1] AS node1
    WITH * ORDER BY place1
    RETURN [node1.key] AS row
  } AS list1, COLLECT {
    UNWIND range(0, size(linkedFrom0) - 1) AS place2
    WITH *, linkedFrom0[place2] AS a2, linkedTo0[place2] AS b2, linkPapers0[place2] AS paperCount2
    WITH * ORDER BY place2
    RETURN [paperCount2] AS row
  } AS list2
  RETURN [(isCut0 OR areLinksCut0), list1, list2] AS row
} AS about0
RETURN [[nodes IN candidates0 | [node IN nodes | node.key]], about0] AS row

// among
// $p0 = [{name: "guillaume lajoie", nameQueries: ["\"guillaume lajoie\""]}, {key: "mila:yoshua-bengio"}]
// $p1 = 11
// $p2 = true
// $p3 = 200
// $p4 = 200
// $p5 = 200
// $p6 = 200
// $p7 = 200
// $p8 = 200
// $p9 = 200
// $p10 = 200
// $p11 = 200
// $p12 = 1
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
  WITH named0, CASE WHEN $p2 THEN 0 ELSE $p12 END AS depth0, false AS isCut0, COLLECT {
  UNWIND range(0, size(named0) - 1) AS place
  WITH named0[place] AS seed, min(place) AS first
  RETURN seed ORDER BY first
  } AS people0
  WITH *, people0 AS level0
  CALL (people0, level0, depth0) {
  UNWIND CASE WHEN depth0 >= 1 THEN level0 ELSE [] END AS known
  CALL (known) {
  MATCH (known)-[:AUTHORED]->(paper)<-[:AUTHORED]-(next)
  WITH next, count(paper) - count(paper.work) + count(DISTINCT paper.work) AS papers
  RETURN next, papers
  UNION ALL
  MATCH (known)-[supervises:SUPERVISES]-(next)
  RETURN next, 0 AS papers
  }
  WITH next, sum(papers) AS papers
  WHERE NOT next IN people0
  WITH next ORDER BY papers DESC, next.key LIMIT toInteger($p3) + 1
  RETURN collect(next) AS found0
  }
  WITH named0, depth0, people0, isCut0 OR size(found0) > toInteger($p4) - size(people0) AS isCut0, found0[..toInteger($p5) - size(people0)] AS level0
  WITH named0, depth0, isCut0, level0, people0 + level0 AS people0
  CALL (people0, level0, depth0) {
  UNWIND CASE WHEN depth0 >= 2 THEN level0 ELSE [] END AS known
  CALL (known) {
  MATCH (known)-[:AUTHORED]->(paper)<-[:AUTHORED]-(next)
  WITH next, count(paper) - count(paper.work) + count(DISTINCT paper.work) AS papers
  RETURN next, papers
  UNION ALL
  MATCH (known)-[supervises:SUPERVISES]-(next)
  RETURN next, 0 AS papers
  }
  WITH next, sum(papers) AS papers
  WHERE NOT next IN people0
  WITH next ORDER BY papers DESC, next.key LIMIT toInteger($p6) + 1
  RETURN collect(next) AS found0
  }
  WITH named0, depth0, people0, isCut0 OR size(found0) > toInteger($p7) - size(people0) AS isCut0, found0[..toInteger($p8) - size(people0)] AS level0
  WITH named0, depth0, isCut0, level0, people0 + level0 AS people0
  CALL (people0, level0, depth0) {
  UNWIND CASE WHEN depth0 >= 3 THEN level0 ELSE [] END AS known
  CALL (known) {
  MATCH (known)-[:AUTHORED]->(paper)<-[:AUTHORED]-(next)
  WITH next, count(paper) - count(paper.work) + count(DISTINCT paper.work) AS papers
  RETURN next, papers
  UNION ALL
  MATCH (known)-[supervises:SUPERVISES]-(next)
  RETURN next, 0 AS papers
  }
  WITH next, sum(papers) AS papers
  WHERE NOT next IN people0
  WITH next ORDER BY papers DESC, next.key LIMIT toInteger($p9) + 1
  RETURN collect(next) AS found0
  }
  WITH named0, depth0, people0, isCut0 OR size(found0) > toInteger($p10) - size(people0) AS isCut0, found0[..toInteger($p11) - size(people0)] AS level0
  WITH named0, depth0, isCut0, level0, people0 + level0 AS people0
  CALL (people0) {
  CALL (people0) {
  UNWIND people0 AS person
  MATCH (person)-[:AUTHORED]->(paper)
  WITH paper, collect(person) AS authors
  WITH authors, paper.work AS work
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
  WITH a, b, sum(papers) - count(work) + count(DISTINCT work) AS papers, sum(supervisions) AS supervisions
  WHERE supervisions > 0 OR papers >= 1
  WITH a, b, papers ORDER BY papers DESC, a.key, b.key
  WITH collect(a) AS linkedFrom0, collect(b) AS linkedTo0, collect(papers) AS linkPapers0
  RETURN linkedFrom0[..10 * size(people0)] AS linkedFrom0, linkedTo0[..10 * size(people0)] AS linkedTo0, linkPapers0[..10 * size(people0)] AS linkPapers0, size(linkedFrom0) > 10 * size(people0) AS areLinksCut0
  }
  WITH *, COLLECT {
    UNWIND range(0, size(people0) - 1) AS place1
    WITH *, people0[place1] AS node1
    WITH * ORDER BY place1
    RETURN [node1.key] AS row
  } AS list1, COLLECT {
    UNWIND range(0, size(linkedFrom0) - 1) AS place2
    WITH *, linkedFrom0[place2] AS a2, linkedTo0[place2] AS b2, linkPapers0[place2] AS paperCount2
    WITH * ORDER BY place2
    RETURN [paperCount2] AS row
  } AS list2
  RETURN [list1, list2] AS row
} AS about0
RETURN [[nodes IN candidates0 | [node IN nodes | node.key]], about0] AS row
