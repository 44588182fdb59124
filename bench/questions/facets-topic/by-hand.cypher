// Matches the papers for each facet: a list of thousands in every row would take more memory than a statement has.
MATCH (start:Topic {key: $key})
WITH start, COLLECT {
  MATCH (start)<-[:ABOUT]-(paper)
  WITH paper.year AS year, count(*) AS count ORDER BY count DESC, year LIMIT 10
  RETURN [toString(year), null, count]
} AS years, COLLECT {
  MATCH (start)<-[:ABOUT]-(paper) MATCH (paper)-[:ABOUT]->(topic)
  WITH topic, count(*) AS count ORDER BY count DESC, topic.foldedName, topic.key LIMIT 10
  RETURN [topic.name, topic.key, count]
} AS topics, COLLECT {
  MATCH (start)<-[:ABOUT]-(paper) MATCH (paper)<-[:AUTHORED]-()-[:AFFILIATED_WITH]->(institution)
  WITH institution, count(DISTINCT paper) AS count
  ORDER BY count DESC, institution.foldedName, institution.key LIMIT 10
  RETURN [institution.name, institution.key, count]
} AS institutions, COLLECT {
  MATCH (start)<-[:ABOUT]-(paper) MATCH (paper)<-[:AUTHORED]-(author)
  WITH author, count(*) AS count ORDER BY count DESC, author.foldedName, author.key LIMIT 10
  RETURN [author.displayName, author.key, count]
} AS authors
RETURN [start.name, COUNT { (start)<-[:ABOUT]-(paper) }, years, topics, institutions, authors] AS row
