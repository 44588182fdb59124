// person
// $p0 = "mila:yoshua-bengio"
// $p1 = 11
MATCH (node0:Person)
WHERE node0.key = coalesce(head(COLLECT { MATCH ()-[stated:STATES]->(known:Person) WHERE stated.key = $p0 RETURN known.key LIMIT 1 }), $p0)
WITH * ORDER BY node0.key LIMIT $p1
WITH *, COLLECT {
  MATCH (node0)<-[stated1:STATES]-(node1)
  WITH * ORDER BY coalesce(stated1.key, node0.key), node1.key
  RETURN [coalesce(stated1.key, node0.key), [node1.kind], [name IN [stated1.name, stated1.title] + coalesce(stated1.otherNames, []) WHERE name IS NOT NULL], [coalesce(stated1.key, node0.key), stated1.joined, COLLECT { MATCH (node0)<-[each:STATES]-() WHERE each.joined IS NOT NULL WITH DISTINCT coalesce(each.key, node0.key) AS record, each.joined AS joined RETURN [record, joined] ORDER BY record }]] AS row
} AS list1
RETURN [node0.key, [list1]] AS row

// institution
// $p0 = "mila"
// $p1 = 11
MATCH (node0:Institution)
WHERE node0.key = coalesce(head(COLLECT { MATCH ()-[stated:STATES]->(known:Institution) WHERE stated.key = $p0 RETURN known.key LIMIT 1 }), $p0)
WITH * ORDER BY node0.key LIMIT $p1
WITH *, COLLECT {
  MATCH (node0)<-[stated1:STATES]-(node1)
  WITH * ORDER BY coalesce(stated1.key, node0.key), node1.key
  RETURN [coalesce(stated1.key, node0.key)] AS row
} AS list1
RETURN [node0.key, [list1]] AS row

// topic
// $p0 = "reinforcement learning"
// $p1 = ["\"reinforcement learning\""]
// $p2 = 11
MATCH (node0:Topic)
WHERE node0.key IN COLLECT {
MATCH (known:Topic) WHERE known.foldedName = $p0 AND known.name IS NOT NULL RETURN known.key AS key
UNION
UNWIND CASE WHEN EXISTS { MATCH (shown:Topic) WHERE shown.foldedName = $p0 AND shown.name IS NOT NULL } THEN [] ELSE $p1 END AS query
CALL db.index.fulltext.queryNodes('other_names', query) YIELD node AS known
WITH known WHERE known:Topic RETURN known.key AS key
}
WITH * ORDER BY node0.key LIMIT $p2
WITH *, COLLECT {
  MATCH (node0)<-[stated1:STATES]-(node1)
  WITH * ORDER BY coalesce(stated1.key, node0.key), node1.key
  RETURN [[name IN [stated1.name, stated1.title] + coalesce(stated1.otherNames, []) WHERE name IS NOT NULL]] AS row
} AS list1
RETURN [node0.key, [list1]] AS row

// paper
// $p0 = "10.7717/peerj.4375"
// $p1 = 11
MATCH (node0:Paper)
WHERE node0.key IN COLLECT {
MATCH (known:Paper) WHERE known.doi = $p0 RETURN known.key AS key
UNION
MATCH ()-[stated:STATES]->(known:Paper) WHERE stated.sought_doi = $p0 RETURN known.key AS key
}
WITH * ORDER BY node0.key LIMIT $p1
WITH *, COLLECT {
  MATCH (node0)<-[stated1:STATES]-(node1)
  WITH * ORDER BY coalesce(stated1.key, node0.key), node1.key
  RETURN [[coalesce(stated1.key, node0.key), stated1.joined, COLLECT { MATCH (node0)<-[each:STATES]-() WHERE each.joined IS NOT NULL WITH DISTINCT coalesce(each.key, node0.key) AS record, each.joined AS joined RETURN [record, joined] ORDER BY record }]] AS row
} AS list1
RETURN [node0.key, [list1]] AS row
