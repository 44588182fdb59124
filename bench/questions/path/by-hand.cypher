MATCH (a:Person {key: $a}) MATCH (b:Person {key: $b}) MATCH path = allShortestPaths((a)-[:AUTHORED*..12]-(b))
WITH [step IN nodes(path) WHERE step:Person] AS people, [step IN nodes(path) WHERE step:Paper] AS papers
UNWIND papers AS paper
WITH people, count(DISTINCT paper) AS weight ORDER BY weight DESC, [person IN people | person.key] LIMIT 1
WITH people, COLLECT {
  UNWIND range(0, size(people) - 2) AS place
  WITH people[place] AS one, people[place + 1] AS other
  CALL (one, other) {
    MATCH (one)-[:AUTHORED]->(paper)<-[:AUTHORED]-(other)
    WITH paper ORDER BY paper.year DESC, paper.key
    RETURN collect([paper.key, paper.title, paper.year]) AS papers
  }
  RETURN [size(papers), papers[..3]]
} AS steps
RETURN [size(people) - 1, [person IN people | [person.key, person.displayName]], steps] AS row
