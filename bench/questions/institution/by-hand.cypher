MATCH (institution:Institution {key: $key})
RETURN [institution.name, COLLECT {
  MATCH (institution)<-[:AFFILIATED_WITH]-(person:Researcher)
  WITH DISTINCT person ORDER BY person.foldedName, person.key LIMIT 50
  RETURN [person.displayName, COLLECT {
    MATCH (person)-[:AUTHORED]->(paper)
    WITH paper ORDER BY paper.year DESC, paper.key LIMIT 5 RETURN [paper.title, paper.year]
  }, COLLECT {
    MATCH (person)-[:WORKS_ON]->(topic)
    WITH topic ORDER BY topic.foldedName, topic.key LIMIT 5 RETURN [topic.name]
  }] }] AS row
