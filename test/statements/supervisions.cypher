// person
// $p0 = 5
// $p1 = "PRINCIPAL"
// $p2 = "PHD"
// $p3 = "CURRENT"
// $p4 = 2019
// $p5 = 2021
// $p6 = 20
// $p7 = "CO"
// $p8 = "FORMER"
// $p9 = 2019
// $p10 = 2021
// $p11 = "mila:guillaume-lajoie"
// $p12 = 11
MATCH (node0:Person)
WHERE node0.key = coalesce(head(COLLECT { MATCH ()-[stated:STATES]->(known:Person) WHERE stated.key = $p11 RETURN known.key LIMIT 1 }), $p11)
WITH * ORDER BY node0.key LIMIT $p12
WITH *, COLLECT {
  MATCH (node0)-[supervises1:SUPERVISES]->(node1)
  WHERE supervises1.role = $p1 AND supervises1.level = $p2 AND supervises1.status = $p3 AND coalesce(toInteger(left(toString(supervises1.until), 4)) >= $p4, true) AND coalesce(toInteger(left(toString(supervises1.since), 4)) <= $p5, true)
  WITH * ORDER BY node1.foldedName, node1.key, coalesce(supervises1.discriminator, '') LIMIT $p0
  WITH *, COLLECT {
    MATCH (node1)-[affiliated2:AFFILIATED_WITH {asStudent: true}]->(node2)
    WITH * ORDER BY node2.key LIMIT 1
    RETURN [node2.name] AS row
  } AS list2, COLLECT {
    MATCH (node3:Source)
    WHERE node3.key IN supervises1.sources
    WITH * ORDER BY node3.key
    RETURN [node3.key] AS row
  } AS list3
  RETURN [[node1.foldedName, node1.key, coalesce(supervises1.discriminator, '')], supervises1.role, supervises1.level, supervises1.status, coalesce(supervises1.coSupervised, false), supervises1.since, supervises1.until, [node1.displayName, head(list2), CASE WHEN node1:Student THEN 'Student' ELSE 'Researcher' END], list3] AS row
} AS rows1, COUNT {
  MATCH (node0)-[supervises1:SUPERVISES]->(node1)
  WHERE supervises1.role = $p1 AND supervises1.level = $p2 AND supervises1.status = $p3 AND coalesce(toInteger(left(toString(supervises1.until), 4)) >= $p4, true) AND coalesce(toInteger(left(toString(supervises1.since), 4)) <= $p5, true)
  RETURN node1
} AS total1, COLLECT {
  MATCH (node0)<-[supervises4:SUPERVISES]-(node4)
  WHERE supervises4.role = $p7 AND supervises4.status = $p8 AND coalesce(toInteger(left(toString(supervises4.until), 4)) >= $p9, true) AND coalesce(toInteger(left(toString(supervises4.since), 4)) <= $p10, true)
  WITH * ORDER BY CASE supervises4.role WHEN 'PRINCIPAL' THEN 0 ELSE 1 END, node4.foldedName, node4.key, coalesce(supervises4.discriminator, '') LIMIT $p6
  WITH *, COLLECT {
    MATCH (node5:Source)
    WHERE node5.key IN supervises4.sources
    WITH * ORDER BY node5.key
    RETURN [node5.key] AS row
  } AS list5
  RETURN [[CASE supervises4.role WHEN 'PRINCIPAL' THEN 0 ELSE 1 END, node4.foldedName, node4.key, coalesce(supervises4.discriminator, '')], supervises4.role, supervises4.level, supervises4.status, coalesce(supervises4.coSupervised, false), supervises4.since, supervises4.until, [node4.displayName], list5] AS row
} AS rows4, COUNT {
  MATCH (node0)<-[supervises4:SUPERVISES]-(node4)
  WHERE supervises4.role = $p7 AND supervises4.status = $p8 AND coalesce(toInteger(left(toString(supervises4.until), 4)) >= $p9, true) AND coalesce(toInteger(left(toString(supervises4.since), 4)) <= $p10, true)
  RETURN node4
} AS total4
RETURN [node0.key, [rows1, total1], [rows4, total4]] AS row
