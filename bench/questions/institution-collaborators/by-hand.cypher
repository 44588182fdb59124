MATCH (institution:Institution {key: $key})
WITH institution, COLLECT {
  MATCH (institution)<-[:AFFILIATED_WITH]-(author)-[:AUTHORED]->(paper) WHERE $since <= paper.year <= $until
  WITH institution, paper, collect(author) AS own
  MATCH (paper)<-[:AUTHORED]-(other)-[:AFFILIATED_WITH]->(place)
  WHERE place <> institution AND (size(own) > 1 OR own[0] <> other)
  WITH place, count(DISTINCT paper) AS paperCount, count(DISTINCT other) AS personCount
  ORDER BY paperCount DESC, place.foldedName, place.key LIMIT 20
  RETURN [paperCount, personCount, place.key, place.name]
} AS places
RETURN [institution.name, places] AS row
