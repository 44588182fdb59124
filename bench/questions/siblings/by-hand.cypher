MATCH (person:Person {key: $key})
WITH person, COLLECT {
  MATCH (person)<-[:SUPERVISES]-(supervisor)-[:SUPERVISES]->(sibling)
  WITH sibling, supervisor ORDER BY supervisor.foldedName, supervisor.key
  WITH sibling, collect([supervisor.key, supervisor.displayName]) AS supervisors
  ORDER BY sibling.foldedName, sibling.key
  RETURN [sibling.key, sibling.displayName, supervisors]
} AS siblings
RETURN [person.displayName, size(siblings), siblings[..20]] AS row
