// Goes every way once: there are few in five generations.
MATCH (person:Person {key: $key})
WITH person, COLLECT {
  MATCH path = (person)-[:SUPERVISES*1..5]->(relative)
  WITH relative, length(path) AS generation, [step IN nodes(path) | [step.key]] AS way ORDER BY way
  WITH relative, generation, collect(way) AS ways ORDER BY generation
  WITH relative, head(collect([generation, ways])) AS nearest
  ORDER BY nearest[0], relative.foldedName, relative.key
  RETURN [nearest[0], relative.key, relative.displayName, nearest[1]]
} AS relatives
RETURN [person.displayName, size(relatives), relatives[..50]] AS row
