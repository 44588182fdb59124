MATCH (person0:Person:Researcher {key: $key})
RETURN [person0.displayName, COLLECT {
  MATCH (person0)-[:SUPERVISES]->(person1)
  WITH person1 ORDER BY person1.foldedName, person1.key LIMIT 5
  RETURN [person1.displayName, COLLECT {
    MATCH (person1)-[:SUPERVISES]->(person2)
    WITH person2 ORDER BY person2.foldedName, person2.key LIMIT 5
    RETURN [person2.displayName, COLLECT {
      MATCH (person2)-[:SUPERVISES]->(person3)
      WITH person3 ORDER BY person3.foldedName, person3.key LIMIT 5
      RETURN [person3.displayName, COLLECT {
        MATCH (person3)-[:SUPERVISES]->(person4)
        WITH person4 ORDER BY person4.foldedName, person4.key LIMIT 5 RETURN [person4.displayName]
      }] }] }] }] AS row
