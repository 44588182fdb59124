// person
// $p0 = 2015
// $p1 = 2020
// $p2 = "mila:yoshua-bengio"
// $p3 = 11
MATCH (node0:Person)
WHERE node0.key = coalesce(head(COLLECT { MATCH ()-[stated:STATES]->(known:Person) WHERE stated.key = $p2 RETURN known.key LIMIT 1 }), $p2)
WITH * ORDER BY node0.key LIMIT $p3
WITH *, COLLECT {
  MATCH (node0)-[affiliated1:AFFILIATED_WITH]->(node1)
  WITH * ORDER BY coalesce(affiliated1.order, 1000000), node1.key, affiliated1.discriminator
  WITH *, COLLECT {
    MATCH (node2:Source)
    WHERE node2.key IN affiliated1.sources
    WITH * ORDER BY node2.key
    RETURN [node2.key] AS row
  } AS list2
  RETURN [affiliated1.title, affiliated1.department, affiliated1.since, affiliated1.until, [node1.name], list2] AS row
} AS list1, COLLECT {
  MATCH (node0)-[affiliated3:AFFILIATED_WITH]->(node3)
  WHERE coalesce(toInteger(left(toString(affiliated3.until), 4)) >= $p0, true) AND coalesce(toInteger(left(toString(affiliated3.since), 4)) <= $p1, true)
  WITH * ORDER BY coalesce(affiliated3.order, 1000000), node3.key, affiliated3.discriminator
  RETURN [affiliated3.title] AS row
} AS list3
RETURN [node0.key, list1, list3] AS row

// student
// $p0 = "mila:yoshua-bengio"
// $p1 = 11
MATCH (node0:Person:Student)
WHERE node0.key = coalesce(head(COLLECT { MATCH ()-[stated:STATES]->(known:Person) WHERE stated.key = $p0 RETURN known.key LIMIT 1 }), $p0)
WITH * ORDER BY node0.key LIMIT $p1
WITH *, COLLECT {
  MATCH (node0)-[affiliated1:AFFILIATED_WITH {asStudent: true}]->(node1)
  WITH * ORDER BY node1.key LIMIT 1
  RETURN [node1.name, node1.country] AS row
} AS list1
RETURN [node0.key, head(list1)] AS row
