MATCH (person:Person {key: $key})
WITH person, COLLECT {
  MATCH (person)-[:AUTHORED]->()<-[:AUTHORED]-(near) WITH DISTINCT near
  CALL (person, near) {
    RETURN near AS far, 1 AS isNear
    UNION ALL
    MATCH (near)-[:AUTHORED]->()<-[:AUTHORED]-(far) WHERE far <> person RETURN DISTINCT far, 0 AS isNear
  }
  WITH far, count(*) AS common, max(isNear) AS isNear WHERE isNear = 0
  WITH far, common ORDER BY common DESC, far.foldedName, far.key LIMIT 20
  RETURN [common, far.key, far.displayName]
} AS others
RETURN [person.displayName, others] AS row
