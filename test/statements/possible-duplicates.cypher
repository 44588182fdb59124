// person
// $p0 = 21
// $p1 = "mila:yoshua-bengio"
// $p2 = 11
MATCH (node0:Person)
WHERE node0.key = coalesce(head(COLLECT { MATCH ()-[stated:STATES]->(known:Person) WHERE stated.key = $p1 RETURN known.key LIMIT 1 }), $p1)
WITH * ORDER BY node0.key LIMIT $p2
WITH *, COLLECT {
  CALL (node0) {
  MATCH (node1:Person) WHERE node1.matchName = node0.matchName RETURN node1
  UNION
  UNWIND [key IN coalesce(node0.nameKeys, []) WHERE NOT right(key, 1) IN ['~', '.']] AS key
  WITH '"' + replace(key, '"', '') + '"' AS query
  CALL db.index.fulltext.queryNodes('compared_names', query) YIELD node AS node1
  RETURN node1
  UNION
  UNWIND [key IN coalesce(node0.nameKeys, []) WHERE key ENDS WITH '.' | left(key, size(key) - 1) + '~'] + [key IN coalesce(node0.nameKeys, []) WHERE key ENDS WITH '~' | left(key, size(key) - 1) + '.'] AS key
  CALL db.index.fulltext.queryNodes('compared_names', '"' + replace(key, '"', '') + '"', {limit: 101}) YIELD node AS met
  WITH node0, key, collect(met) AS everybody
  UNWIND CASE WHEN size(everybody) > 100 THEN [] ELSE everybody END AS node1
  WITH node0, node1 WHERE node0 <> node1 AND (EXISTS { (node0)-[:AFFILIATED_WITH]->()<-[:AFFILIATED_WITH]-(node1) } OR EXISTS { (node0)-[:AUTHORED]->()<-[:AUTHORED]-(third)-[:AUTHORED]->()<-[:AUTHORED]-(node1) WHERE third <> node0 AND third <> node1 })
  RETURN node1
  UNION
  MATCH (node0)-[first:AUTHORED]->()<-[second:AUTHORED]-(node1) WHERE first.position = second.position
  RETURN node1
  }
  WITH *
  WHERE node1 <> node0
  WITH * ORDER BY node1.key LIMIT $p0
  WITH *, COLLECT {
    MATCH (node1)<-[:STATES]-(node2)
    WITH DISTINCT node2
    WITH * ORDER BY node2.key
    RETURN [node2.key] AS row
  } AS list2
  RETURN [[node1.key], [node1.displayName], list2, [CASE WHEN node0.matchName = node1.matchName THEN 'same'
      WHEN any(key IN coalesce(node0.nameKeys, []) WHERE NOT right(key, 1) IN ['~', '.'] AND key IN coalesce(node1.nameKeys, [])) THEN 'compatible'
      WHEN any(key IN coalesce(node0.nameKeys, []) WHERE key ENDS WITH '~' AND key IN coalesce(node1.nameKeys, [])) THEN 'initials' ELSE 'other' END,
  COLLECT { MATCH (node0)-[first:AUTHORED]->(found:Paper)<-[second:AUTHORED]-(node1) WHERE first.position = second.position RETURN DISTINCT coalesce(found.title, found.key) AS name ORDER BY name LIMIT 4 },
  COLLECT { MATCH (node0)-[first:AUTHORED]->(found:Paper)<-[second:AUTHORED]-(node1) WHERE coalesce(first.position <> second.position, true) AND NOT any(source IN first.sources WHERE source IN second.sources) RETURN DISTINCT coalesce(found.title, found.key) AS name ORDER BY name LIMIT 4 },
  COLLECT { MATCH (node0)-[:AUTHORED]->()<-[:AUTHORED]-(found) WHERE NOT found IN [node0, node1] AND EXISTS { (found)-[:AUTHORED]->()<-[:AUTHORED]-(node1) } RETURN DISTINCT coalesce(found.displayName, found.key) AS name ORDER BY name LIMIT 4 },
  COLLECT { MATCH (node0)-[:AFFILIATED_WITH]->(found)<-[:AFFILIATED_WITH]-(node1) RETURN DISTINCT coalesce(found.name, found.key) AS name ORDER BY name LIMIT 4 },
  [[id IN [node0.orcid] WHERE id IS NOT NULL] + COLLECT { MATCH (node0)<-[stated:STATES]-() WHERE stated.sought_orcid IS NOT NULL RETURN DISTINCT stated.sought_orcid AS id ORDER BY id }, [id IN [node1.orcid] WHERE id IS NOT NULL] + COLLECT { MATCH (node1)<-[stated:STATES]-() WHERE stated.sought_orcid IS NOT NULL RETURN DISTINCT stated.sought_orcid AS id ORDER BY id }],
  [[id IN [node0.openalex] WHERE id IS NOT NULL] + COLLECT { MATCH (node0)<-[stated:STATES]-() WHERE stated.sought_openalex IS NOT NULL RETURN DISTINCT stated.sought_openalex AS id ORDER BY id }, [id IN [node1.openalex] WHERE id IS NOT NULL] + COLLECT { MATCH (node1)<-[stated:STATES]-() WHERE stated.sought_openalex IS NOT NULL RETURN DISTINCT stated.sought_openalex AS id ORDER BY id }],
  COLLECT { MATCH (node0)<-[:STATES]-(found:Source)-[:STATES]->(node1) RETURN DISTINCT coalesce(found.key, found.key) AS name ORDER BY name LIMIT 4 },
  COLLECT { MATCH (node0)-[first:AUTHORED]->(found:Paper)<-[second:AUTHORED]-(node1) WHERE coalesce(first.position <> second.position, true) AND any(source IN first.sources WHERE source IN second.sources) RETURN DISTINCT coalesce(found.title, found.key) AS name ORDER BY name LIMIT 4 },
  EXISTS { (node0)-[:SUPERVISES]-(node1) }]] AS row
} AS rows1, COUNT {
  CALL (node0) {
  MATCH (node1:Person) WHERE node1.matchName = node0.matchName RETURN node1
  UNION
  UNWIND [key IN coalesce(node0.nameKeys, []) WHERE NOT right(key, 1) IN ['~', '.']] AS key
  WITH '"' + replace(key, '"', '') + '"' AS query
  CALL db.index.fulltext.queryNodes('compared_names', query) YIELD node AS node1
  RETURN node1
  UNION
  UNWIND [key IN coalesce(node0.nameKeys, []) WHERE key ENDS WITH '.' | left(key, size(key) - 1) + '~'] + [key IN coalesce(node0.nameKeys, []) WHERE key ENDS WITH '~' | left(key, size(key) - 1) + '.'] AS key
  CALL db.index.fulltext.queryNodes('compared_names', '"' + replace(key, '"', '') + '"', {limit: 101}) YIELD node AS met
  WITH node0, key, collect(met) AS everybody
  UNWIND CASE WHEN size(everybody) > 100 THEN [] ELSE everybody END AS node1
  WITH node0, node1 WHERE node0 <> node1 AND (EXISTS { (node0)-[:AFFILIATED_WITH]->()<-[:AFFILIATED_WITH]-(node1) } OR EXISTS { (node0)-[:AUTHORED]->()<-[:AUTHORED]-(third)-[:AUTHORED]->()<-[:AUTHORED]-(node1) WHERE third <> node0 AND third <> node1 })
  RETURN node1
  UNION
  MATCH (node0)-[first:AUTHORED]->()<-[second:AUTHORED]-(node1) WHERE first.position = second.position
  RETURN node1
  }
  WITH *
  WHERE node1 <> node0
  RETURN node1
} AS total1
RETURN [node0.key, [rows1, total1]] AS row

// institution
// $p0 = 21
// $p1 = "mila:yoshua-bengio"
// $p2 = 11
MATCH (node0:Institution)
WHERE node0.key = coalesce(head(COLLECT { MATCH ()-[stated:STATES]->(known:Institution) WHERE stated.key = $p1 RETURN known.key LIMIT 1 }), $p1)
WITH * ORDER BY node0.key LIMIT $p2
WITH *, COLLECT {
  MATCH (node1:Institution)
  WHERE node1.matchName = node0.matchName AND node1 <> node0
  WITH * ORDER BY node1.key LIMIT $p0
  WITH *, COLLECT {
    MATCH (node1)<-[:STATES]-(node2)
    WITH DISTINCT node2
    WITH * ORDER BY node2.key
    RETURN [node2.key] AS row
  } AS list2
  RETURN [[node1.key], list2, [true,
  COLLECT { MATCH (node0)<-[:AFFILIATED_WITH]-(found)-[:AFFILIATED_WITH]->(node1) RETURN DISTINCT coalesce(found.displayName, found.key) AS name ORDER BY name LIMIT 4 },
  [[id IN [node0.ror] WHERE id IS NOT NULL] + COLLECT { MATCH (node0)<-[stated:STATES]-() WHERE stated.sought_ror IS NOT NULL RETURN DISTINCT stated.sought_ror AS id ORDER BY id }, [id IN [node1.ror] WHERE id IS NOT NULL] + COLLECT { MATCH (node1)<-[stated:STATES]-() WHERE stated.sought_ror IS NOT NULL RETURN DISTINCT stated.sought_ror AS id ORDER BY id }],
  [[id IN [node0.openalex] WHERE id IS NOT NULL] + COLLECT { MATCH (node0)<-[stated:STATES]-() WHERE stated.sought_openalex IS NOT NULL RETURN DISTINCT stated.sought_openalex AS id ORDER BY id }, [id IN [node1.openalex] WHERE id IS NOT NULL] + COLLECT { MATCH (node1)<-[stated:STATES]-() WHERE stated.sought_openalex IS NOT NULL RETURN DISTINCT stated.sought_openalex AS id ORDER BY id }],
  COLLECT { MATCH (node0)<-[:STATES]-(found:Source)-[:STATES]->(node1) RETURN DISTINCT coalesce(found.key, found.key) AS name ORDER BY name LIMIT 4 }]] AS row
} AS rows1, COUNT {
  MATCH (node1:Institution)
  WHERE node1.matchName = node0.matchName AND node1 <> node0
  RETURN node1
} AS total1
RETURN [node0.key, [rows1, total1]] AS row

// topic
// $p0 = 21
// $p1 = "mila:yoshua-bengio"
// $p2 = 11
MATCH (node0:Topic)
WHERE node0.key = coalesce(head(COLLECT { MATCH ()-[stated:STATES]->(known:Topic) WHERE stated.key = $p1 RETURN known.key LIMIT 1 }), $p1)
WITH * ORDER BY node0.key LIMIT $p2
WITH *, COLLECT {
  MATCH (node1:Topic)
  WHERE node1.matchName = node0.matchName AND node1 <> node0
  WITH * ORDER BY node1.key LIMIT $p0
  WITH *, COLLECT {
    MATCH (node1)<-[:STATES]-(node2)
    WITH DISTINCT node2
    WITH * ORDER BY node2.key
    RETURN [node2.key] AS row
  } AS list2
  RETURN [[node1.key], list2, [true,
  COLLECT { MATCH (node0)<-[:WORKS_ON]-(found)-[:WORKS_ON]->(node1) RETURN DISTINCT coalesce(found.displayName, found.key) AS name ORDER BY name LIMIT 4 },
  COLLECT { MATCH (node0)<-[:ABOUT]-(found)-[:ABOUT]->(node1) RETURN DISTINCT coalesce(found.title, found.key) AS name ORDER BY name LIMIT 4 },
  [[id IN [node0.openalex] WHERE id IS NOT NULL] + COLLECT { MATCH (node0)<-[stated:STATES]-() WHERE stated.sought_openalex IS NOT NULL RETURN DISTINCT stated.sought_openalex AS id ORDER BY id }, [id IN [node1.openalex] WHERE id IS NOT NULL] + COLLECT { MATCH (node1)<-[stated:STATES]-() WHERE stated.sought_openalex IS NOT NULL RETURN DISTINCT stated.sought_openalex AS id ORDER BY id }],
  COLLECT { MATCH (node0)<-[:STATES]-(found:Source)-[:STATES]->(node1) RETURN DISTINCT coalesce(found.key, found.key) AS name ORDER BY name LIMIT 4 }]] AS row
} AS rows1, COUNT {
  MATCH (node1:Topic)
  WHERE node1.matchName = node0.matchName AND node1 <> node0
  RETURN node1
} AS total1, COLLECT {
  MATCH (node0)<-[:STATES]-(node3)
  WITH DISTINCT node3
  WITH * ORDER BY node3.key
  RETURN [node3.key] AS row
} AS list3
RETURN [node0.key, [rows1, total1], list3] AS row

// paper
// $p0 = 10
// $p1 = 21
// $p2 = "mila:yoshua-bengio"
// $p3 = 11
MATCH (node0:Paper)
WHERE node0.key = coalesce(head(COLLECT { MATCH ()-[stated:STATES]->(known:Paper) WHERE stated.key = $p2 RETURN known.key LIMIT 1 }), $p2)
WITH * ORDER BY node0.key LIMIT $p3
WITH *, COLLECT {
  MATCH (node1:Paper)
  WHERE node1.matchName = node0.matchName AND node1 <> node0
  WITH DISTINCT node1 AS node2
  WITH {name: toString(node2.year)} AS node3, node2
  WHERE node3.name IS NOT NULL
  WITH node3, count(DISTINCT node2) AS count3
  WITH * ORDER BY count3 DESC, coalesce(node3.foldedName, node3.name), node3.key LIMIT $p0
  RETURN [count3] AS row
} AS list3, COLLECT {
  MATCH (node1:Paper)
  WHERE node1.matchName = node0.matchName AND node1 <> node0
  WITH * ORDER BY node1.key LIMIT $p1
  WITH *, COLLECT {
    MATCH (node1)<-[:STATES]-(node4)
    WITH DISTINCT node4
    WITH * ORDER BY node4.key
    RETURN [node4.key] AS row
  } AS list4
  RETURN [[node1.key], list4, [true,
  COLLECT { MATCH (node0)<-[:AUTHORED]-(found)-[:AUTHORED]->(node1) RETURN DISTINCT coalesce(found.displayName, found.key) AS name ORDER BY name LIMIT 4 },
  [node0.year, node1.year],
  [[id IN [node0.doi] WHERE id IS NOT NULL] + COLLECT { MATCH (node0)<-[stated:STATES]-() WHERE stated.sought_doi IS NOT NULL RETURN DISTINCT stated.sought_doi AS id ORDER BY id }, [id IN [node1.doi] WHERE id IS NOT NULL] + COLLECT { MATCH (node1)<-[stated:STATES]-() WHERE stated.sought_doi IS NOT NULL RETURN DISTINCT stated.sought_doi AS id ORDER BY id }],
  [[id IN [node0.openalex] WHERE id IS NOT NULL] + COLLECT { MATCH (node0)<-[stated:STATES]-() WHERE stated.sought_openalex IS NOT NULL RETURN DISTINCT stated.sought_openalex AS id ORDER BY id }, [id IN [node1.openalex] WHERE id IS NOT NULL] + COLLECT { MATCH (node1)<-[stated:STATES]-() WHERE stated.sought_openalex IS NOT NULL RETURN DISTINCT stated.sought_openalex AS id ORDER BY id }],
  COLLECT { MATCH (node0)<-[:STATES]-(found:Source)-[:STATES]->(node1) RETURN DISTINCT coalesce(found.key, found.key) AS name ORDER BY name LIMIT 4 }]] AS row
} AS rows1, COUNT {
  MATCH (node1:Paper)
  WHERE node1.matchName = node0.matchName AND node1 <> node0
  RETURN node1
} AS total1
RETURN [node0.key, [rows1, total1, [list3]]] AS row
