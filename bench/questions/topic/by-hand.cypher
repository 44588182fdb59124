MATCH (topic:Topic {key: $key})
RETURN [topic.name, COLLECT {
  MATCH (topic)<-[:ABOUT]-(paper)
  WITH paper ORDER BY paper.year DESC, paper.key LIMIT 50
  RETURN [paper.title, paper.year, COLLECT {
    MATCH (paper)<-[authored:AUTHORED]-(author)
    WITH authored, author ORDER BY authored.position LIMIT 10
    RETURN [author.displayName, COLLECT {
      MATCH (author)-[affiliated:AFFILIATED_WITH]->(institution)
      WITH affiliated, institution ORDER BY affiliated.order, institution.key RETURN [institution.name]
    }] }] }] AS row
