MATCH (person:Person {key: $key})
WITH person, COLLECT {
  MATCH (person)-[:AUTHORED]->(paper)<-[:AUTHORED]-(other) WHERE $since <= paper.year <= $until
  WITH other, count(paper) AS paperCount, min(paper.year) AS firstYear, max(paper.year) AS lastYear
  WHERE paperCount >= 2
  WITH * ORDER BY paperCount DESC, other.foldedName, other.key LIMIT 20
  RETURN [paperCount, firstYear, lastYear, other.key, other.displayName]
} AS others
RETURN [person.displayName, others] AS row
