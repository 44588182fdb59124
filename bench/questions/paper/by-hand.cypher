MATCH (paper:Paper {key: $key})
RETURN [paper.title, COLLECT {
  MATCH (paper)<-[authored:AUTHORED]-(author)
  WITH authored, author ORDER BY authored.position LIMIT 10
  RETURN [author.displayName, COLLECT {
    MATCH (author)-[:AUTHORED]->(other)
    WITH other ORDER BY other.year DESC, other.key LIMIT 5
    RETURN [other.title, COLLECT {
      MATCH (other)<-[authored2:AUTHORED]-(colleague)
      WITH authored2, colleague ORDER BY authored2.position LIMIT 10
      RETURN [colleague.displayName, COLLECT {
        MATCH (colleague)-[affiliated:AFFILIATED_WITH]->(institution)
        WITH affiliated, institution ORDER BY affiliated.order, institution.key RETURN [institution.name]
      }] }] }] }] AS row
