MATCH (a:Person {key: $a}) MATCH (b:Person {key: $b})
WITH a, b, COLLECT {
  MATCH (a)-[:AUTHORED]->(paper)<-[:AUTHORED]-(b)
  WITH paper ORDER BY paper.year DESC, paper.key RETURN paper
} AS papers, COLLECT {
  CALL (a, b) {
    MATCH (a)-[:AUTHORED]->(paper)<-[:AUTHORED]-(other) WHERE other <> b RETURN other, paper, 0 AS side
    UNION ALL
    MATCH (b)-[:AUTHORED]->(paper)<-[:AUTHORED]-(other) WHERE other <> a RETURN other, paper, 1 AS side
  }
  WITH other, count(DISTINCT side) AS sides, count(DISTINCT paper) AS paperCount WHERE sides = 2
  WITH other, paperCount ORDER BY paperCount DESC, other.foldedName, other.key
  RETURN [paperCount, other.key, other.displayName]
} AS coauthors, COLLECT { MATCH (a)-[supervises:SUPERVISES]-(b) RETURN supervises } AS supervisions, COLLECT {
  CALL (a, b) {
    MATCH path = (a)<-[:SUPERVISES*1..10]-(advisor) RETURN advisor, min(length(path)) AS generation
    UNION ALL
    MATCH path = (b)<-[:SUPERVISES*1..10]-(advisor) RETURN advisor, min(length(path)) AS generation
  }
  WITH advisor, count(*) AS sides, sum(generation) AS distance WHERE sides = 2
  WITH distance, collect(advisor) AS advisors ORDER BY distance LIMIT 1
  UNWIND advisors AS advisor WITH advisor ORDER BY advisor.foldedName, advisor.key RETURN [advisor.key]
} AS advisors
RETURN [
  head(COLLECT { MATCH path = shortestPath((a)-[:AUTHORED*..16]-(b)) RETURN length(path) / 2 }),
  size(papers), [paper IN papers[..10] | [paper.key, paper.title, paper.year]],
  [supervises IN supervisions | [startNode(supervises).key, endNode(supervises).key, supervises.role, supervises.since]],
  size([paper IN papers WHERE any(supervises IN supervisions WHERE toInteger(supervises.since) <= paper.year)]),
  COLLECT {
    MATCH (a)-[ofA:AFFILIATED_WITH]->(institution)<-[ofB:AFFILIATED_WITH]-(b)
    WITH institution, ofA, ofB ORDER BY institution.foldedName, institution.key
    RETURN [institution.name, ofA.title, ofB.title]
  },
  size(coauthors), coauthors[..5], advisors
] AS row
