// person
// $p0 = "PRINCIPAL"
// $p1 = "FORMER"
// $p2 = 1990
// $p3 = 2020
// $p4 = "PRINCIPAL"
// $p5 = "FORMER"
// $p6 = 1990
// $p7 = 2020
// $p8 = 3
// $p9 = "PRINCIPAL"
// $p10 = "FORMER"
// $p11 = 1990
// $p12 = 2020
// $p13 = 3
// $p14 = "PRINCIPAL"
// $p15 = "FORMER"
// $p16 = 1990
// $p17 = 2020
// $p18 = 10
// $p19 = 5
// $p20 = "PRINCIPAL"
// $p21 = "FORMER"
// $p22 = 1990
// $p23 = 2020
// $p24 = "mila:yoshua-bengio"
// $p25 = 11
MATCH (node0:Person)
WHERE node0.key = coalesce(head(COLLECT { MATCH ()-[stated:STATES]->(known:Person) WHERE stated.key = $p24 RETURN known.key LIMIT 1 }), $p24)
WITH * ORDER BY node0.key LIMIT $p25
WITH *, COLLECT {
  CALL (node0) {
  UNWIND CASE WHEN $p19 > 0 AND $p19 <= 3 THEN [0] ELSE [] END AS bound
  MATCH path = (node0)<-[:SUPERVISES*1..3]-(node1)
  WHERE node1 <> node0 AND all(step IN relationships(path) WHERE step.role = $p20 AND step.status = $p21 AND coalesce(toInteger(left(toString(step.until), 4)) >= $p22, true) AND coalesce(toInteger(left(toString(step.since), 4)) <= $p23, true))
  WITH node1, min(length(path)) AS generation1
  WHERE generation1 <= $p19
  RETURN node1, generation1
  UNION ALL
  UNWIND CASE WHEN $p19 > 3 AND $p19 <= 8 THEN [0] ELSE [] END AS bound
  MATCH path = (node0)<-[:SUPERVISES*1..8]-(node1)
  WHERE node1 <> node0 AND all(step IN relationships(path) WHERE step.role = $p20 AND step.status = $p21 AND coalesce(toInteger(left(toString(step.until), 4)) >= $p22, true) AND coalesce(toInteger(left(toString(step.since), 4)) <= $p23, true))
  WITH node1, min(length(path)) AS generation1
  WHERE generation1 <= $p19
  RETURN node1, generation1
  UNION ALL
  UNWIND CASE WHEN $p19 > 8 AND $p19 <= 20 THEN [0] ELSE [] END AS bound
  MATCH path = (node0)<-[:SUPERVISES*1..20]-(node1)
  WHERE node1 <> node0 AND all(step IN relationships(path) WHERE step.role = $p20 AND step.status = $p21 AND coalesce(toInteger(left(toString(step.until), 4)) >= $p22, true) AND coalesce(toInteger(left(toString(step.since), 4)) <= $p23, true))
  WITH node1, min(length(path)) AS generation1
  WHERE generation1 <= $p19
  RETURN node1, generation1
  }
  WITH *, node1 AS above1, node0 AS below1
  WITH * ORDER BY generation1, node1.foldedName, node1.key LIMIT $p18
  WITH *, COLLECT {
    MATCH path = allShortestPaths((above1)-[:SUPERVISES*1..20]->(below1)) WHERE all(step IN relationships(path) WHERE step.role = $p14 AND step.status = $p15 AND coalesce(toInteger(left(toString(step.until), 4)) >= $p16, true) AND coalesce(toInteger(left(toString(step.since), 4)) <= $p17, true))
    WITH DISTINCT CASE WHEN above1 = node1 THEN reverse(nodes(path)) ELSE nodes(path) END AS list2 LIMIT $p13
    WITH list2 ORDER BY [person IN list2 | person.key]
    RETURN COLLECT {
      UNWIND range(0, size(list2) - 1) AS place2
      WITH place2, list2[place2] AS node2 ORDER BY place2
      RETURN [node2.displayName] AS row
    } AS row
  } AS lists2
  RETURN [[generation1, node1.foldedName, node1.key], generation1, EXISTS {
  MATCH (node1)<-[last:SUPERVISES WHERE last.role = $p0 AND last.status = $p1 AND coalesce(toInteger(left(toString(last.until), 4)) >= $p2, true) AND coalesce(toInteger(left(toString(last.since), 4)) <= $p3, true)]-(before)
  WITH DISTINCT node1, before
  CALL (node1, before) {
  UNWIND CASE WHEN before = node1 THEN [[node1]] ELSE [] END AS way
  RETURN way
  UNION ALL
  UNWIND CASE WHEN before <> node1 THEN [0] ELSE [] END AS bound
  MATCH path = shortestPath((node1)-[:SUPERVISES*1..19]->(before)) WHERE all(step IN relationships(path) WHERE step.role = $p4 AND step.status = $p5 AND coalesce(toInteger(left(toString(step.until), 4)) >= $p6, true) AND coalesce(toInteger(left(toString(step.since), 4)) <= $p7, true))
  RETURN nodes(path) AS way LIMIT 100
  }
  RETURN way
  }, COUNT { MATCH path = allShortestPaths((above1)-[:SUPERVISES*1..20]->(below1)) WHERE all(step IN relationships(path) WHERE step.role = $p9 AND step.status = $p10 AND coalesce(toInteger(left(toString(step.until), 4)) >= $p11, true) AND coalesce(toInteger(left(toString(step.since), 4)) <= $p12, true))
  WITH DISTINCT CASE WHEN above1 = node1 THEN reverse(nodes(path)) ELSE nodes(path) END AS list1 LIMIT $p8 + 1 RETURN list1 } > $p8, [node1.displayName], lists2] AS row
} AS rows1, COUNT {
  CALL (node0) {
  UNWIND CASE WHEN $p19 > 0 AND $p19 <= 3 THEN [0] ELSE [] END AS bound
  MATCH path = (node0)<-[:SUPERVISES*1..3]-(node1)
  WHERE node1 <> node0 AND all(step IN relationships(path) WHERE step.role = $p20 AND step.status = $p21 AND coalesce(toInteger(left(toString(step.until), 4)) >= $p22, true) AND coalesce(toInteger(left(toString(step.since), 4)) <= $p23, true))
  WITH node1, min(length(path)) AS generation1
  WHERE generation1 <= $p19
  RETURN node1, generation1
  UNION ALL
  UNWIND CASE WHEN $p19 > 3 AND $p19 <= 8 THEN [0] ELSE [] END AS bound
  MATCH path = (node0)<-[:SUPERVISES*1..8]-(node1)
  WHERE node1 <> node0 AND all(step IN relationships(path) WHERE step.role = $p20 AND step.status = $p21 AND coalesce(toInteger(left(toString(step.until), 4)) >= $p22, true) AND coalesce(toInteger(left(toString(step.since), 4)) <= $p23, true))
  WITH node1, min(length(path)) AS generation1
  WHERE generation1 <= $p19
  RETURN node1, generation1
  UNION ALL
  UNWIND CASE WHEN $p19 > 8 AND $p19 <= 20 THEN [0] ELSE [] END AS bound
  MATCH path = (node0)<-[:SUPERVISES*1..20]-(node1)
  WHERE node1 <> node0 AND all(step IN relationships(path) WHERE step.role = $p20 AND step.status = $p21 AND coalesce(toInteger(left(toString(step.until), 4)) >= $p22, true) AND coalesce(toInteger(left(toString(step.since), 4)) <= $p23, true))
  WITH node1, min(length(path)) AS generation1
  WHERE generation1 <= $p19
  RETURN node1, generation1
  }
  WITH *, node1 AS above1, node0 AS below1
  RETURN node1
} AS total1, COLLECT {
  MATCH (node0)<-[last:SUPERVISES ]-(before)
  WITH DISTINCT node0, before
  CALL (node0, before) {
  UNWIND CASE WHEN before = node0 THEN [[node0]] ELSE [] END AS way
  RETURN way
  UNION ALL
  UNWIND CASE WHEN before <> node0 THEN [0] ELSE [] END AS bound
  MATCH path = allShortestPaths((node0)-[:SUPERVISES*1..19]->(before)) 
  RETURN nodes(path) AS way LIMIT 100
  }
  WITH DISTINCT way + node0 AS cycle3
  ORDER BY size(cycle3), [person IN cycle3 | person.key] LIMIT 1
  UNWIND range(0, size(cycle3) - 1) AS place3
  WITH *, cycle3[place3] AS node3
  WITH * ORDER BY place3
  RETURN [node3.key] AS row
} AS list3
RETURN [node0.key, [rows1, total1], list3] AS row
