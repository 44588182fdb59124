MATCH (person:Person:Researcher {key: $key})
RETURN [person.displayName, COLLECT {
  MATCH (person)-[affiliated:AFFILIATED_WITH]->(institution)
  WITH affiliated, institution ORDER BY affiliated.order, institution.key
  RETURN [affiliated.title, institution.name]
}, COLLECT {
  MATCH (person)-[:WORKS_ON]->(topic)
  WITH topic ORDER BY topic.foldedName, topic.key LIMIT 20 RETURN [topic.name]
}, COLLECT {
  MATCH (person)-[:AUTHORED]->(paper)
  WITH paper ORDER BY paper.year DESC, paper.key LIMIT 20
  RETURN [paper.key, paper.title, paper.year, COLLECT {
    MATCH (paper)<-[authored:AUTHORED]-(author)
    WITH authored, author ORDER BY authored.position LIMIT 10 RETURN [author.displayName]
  }] }] AS row
