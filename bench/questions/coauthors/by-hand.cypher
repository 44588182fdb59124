MATCH (person:Person:Researcher {key: $key})
WITH person, COLLECT {
  MATCH (person)-[:AUTHORED]->(paper)<-[:AUTHORED]-(other) WHERE other <> person
  WITH other, count(paper) AS paperCount ORDER BY paperCount DESC, other.foldedName, other.key LIMIT 20
  RETURN [paperCount, other.key, other.displayName]
} AS others
RETURN [person.displayName, others] AS row
