MATCH (seed:Person {key: $key})
CALL (seed) {
  CALL (seed) {
    MATCH (seed)-[:AUTHORED]->(paper)<-[:AUTHORED]-(next) RETURN next, count(paper) AS papers
    UNION ALL
    MATCH (seed)-[:SUPERVISES]-(next) RETURN next, 0 AS papers
  }
  WITH next, sum(papers) AS papers ORDER BY papers DESC, next.key LIMIT 200 RETURN collect(next) AS found
}
WITH [seed] + found[..199] AS people, size(found) > 199 AS isCut
CALL (people) {
  CALL (people) {
    UNWIND people AS person MATCH (person)-[:AUTHORED]->(paper)
    WITH paper, collect(person) AS authors
    UNWIND range(0, size(authors) - 2) AS i UNWIND range(i + 1, size(authors) - 1) AS j
    RETURN authors[i] AS x, authors[j] AS y, 1 AS papers, null AS supervision
    UNION ALL
    UNWIND people AS x MATCH (x)-[supervises:SUPERVISES]->(y) WHERE y IN people
    RETURN x, y, 0 AS papers, [x.key, supervises.role] AS supervision
  }
  WITH CASE WHEN x.key < y.key THEN x.key ELSE y.key END AS a, CASE WHEN x.key < y.key THEN y.key ELSE x.key END AS b,
  sum(papers) AS papers, collect(supervision) AS supervisions ORDER BY papers DESC, a, b
  RETURN collect([a, b, papers, supervisions]) AS links
}
WITH people, isCut, links, 10 * size(people) AS most
RETURN [isCut OR size(links) > most, [person IN people | [person.key, person.displayName]],
  links[..most]] AS row
