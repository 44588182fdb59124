// person
// $p0 = 2
// $p1 = 3
// $p2 = "mila:yoshua-bengio"
// $p3 = 11
MATCH (node0:Person)
WHERE node0.key = coalesce(head(COLLECT { MATCH ()-[stated:STATES]->(known:Person) WHERE stated.key = $p2 RETURN known.key LIMIT 1 }), $p2)
WITH * ORDER BY node0.key LIMIT $p3
WITH *, COLLECT {
  MATCH (node0)-[:AUTHORED]->(paper1)<-[:AUTHORED]-(node1)
  WHERE node1 <> node0
  WITH node1, count(paper1) - count(paper1.work) + count(DISTINCT paper1.work) AS paperCount1
  WITH * ORDER BY paperCount1 DESC, node1.foldedName, node1.key LIMIT $p1
  WITH *, COLLECT {
    MATCH (node1)-[affiliated2:AFFILIATED_WITH {asStudent: true}]->(node2)
    WITH * ORDER BY node2.key LIMIT 1
    RETURN [node2.name] AS row
  } AS list2, COLLECT {
    MATCH (node1)<-[supervises3:SUPERVISES]-(node3)
    WITH * ORDER BY CASE supervises3.role WHEN 'PRINCIPAL' THEN 0 ELSE 1 END, node3.foldedName, node3.key, coalesce(supervises3.discriminator, '') LIMIT $p0
    RETURN [[node3.key]] AS row
  } AS rows3
  RETURN [[node1.displayName, node1.memberships, node1.biography, node1.key, head(list2), node1.name, [rows3, null], CASE WHEN node1:Student THEN 'Student' ELSE 'Researcher' END]] AS row
} AS rows1, COLLECT {
  MATCH (node0)-[affiliated4:AFFILIATED_WITH {asStudent: true}]->(node4)
  WITH * ORDER BY node4.key LIMIT 1
  RETURN [node4.name] AS row
} AS list4
RETURN [node0.key, node0.displayName, node0.memberships, [rows1, null], head(list4), CASE WHEN node0:Student THEN 'Student' ELSE 'Researcher' END] AS row
