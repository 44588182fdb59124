MATCH (person:Person:Researcher {key: $key})
WITH person, COLLECT {
  MATCH (person)-[:AUTHORED]->(paper)<-[:AUTHORED]-(other) WHERE other <> person
  WITH other, count(paper) AS paperCount ORDER BY paperCount DESC, other.foldedName, other.key LIMIT 10
  WITH other, paperCount, COLLECT {
    MATCH (other)-[:AUTHORED]->(shared)<-[:AUTHORED]-(third) WHERE third <> other
    WITH third, count(shared) AS sharedCount ORDER BY sharedCount DESC, third.foldedName, third.key LIMIT 10
    RETURN [sharedCount, third.key, third.displayName]
  } AS thirds
  RETURN [paperCount, other.displayName, thirds]
} AS others
RETURN [person.displayName, others] AS row
