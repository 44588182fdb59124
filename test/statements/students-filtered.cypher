// students
// $p0 = 20
// $p1 = "PHD"
WITH COLLECT {
  MATCH (node0:Student)
  WHERE node0.level = $p1 AND node0.foldedName IS NOT NULL
  WITH * ORDER BY node0.foldedName, node0.key LIMIT $p0
  WITH *, COLLECT {
    MATCH (node0)<-[:STATES]-(node1)
    WITH DISTINCT node1
    WITH * ORDER BY node1.key
    RETURN [node1.key] AS row
  } AS list1
  RETURN [[node0.displayName, coalesce(node0.level, 'OTHER'), coalesce(node0.levelAsStated, '')], [node0.key], list1] AS row
} AS rows0, COUNT {
  MATCH (node0:Student)
  WHERE node0.level = $p1
  RETURN node0
} AS total0
RETURN [[rows0, total0]] AS row

// of
// $p0 = 20
// $p1 = "Guillaume Lajoie"
// $p2 = 2019
// $p3 = 2021
// $p4 = "guillaume lajoie"
WITH COLLECT {
  WITH coalesce(head(COLLECT { MATCH ()-[stated:STATES]->(known:Person) WHERE stated.key = $p1 RETURN known.key LIMIT 1 }), $p1) AS supervisorKey0
  MATCH (supervisor0:Person)-[supervision0:SUPERVISES WHERE coalesce(toInteger(left(toString(supervision0.until), 4)) >= $p2, true) AND coalesce(toInteger(left(toString(supervision0.since), 4)) <= $p3, true)]->(node0:Student)
  MATCH (node0:Student)
  WHERE (supervisor0.key = supervisorKey0 OR supervisor0.foldedName = $p4)
  WITH DISTINCT node0
  WHERE node0.foldedName IS NOT NULL
  WITH * ORDER BY node0.foldedName, node0.key LIMIT $p0
  RETURN [[node0.key]] AS row
} AS rows0
RETURN [[rows0, null]] AS row

// at
// $p0 = 20
// $p1 = "Université de Montréal"
// $p2 = 2019
// $p3 = 2021
// $p4 = "universite de montreal"
// $p5 = 2019
// $p6 = 2021
WITH COLLECT {
  WITH coalesce(head(COLLECT { MATCH ()-[stated:STATES]->(known:Institution) WHERE stated.key = $p1 RETURN known.key LIMIT 1 }), $p1) AS institutionKey0
  MATCH (institution0:Institution)<-[place0:AFFILIATED_WITH WHERE coalesce(toInteger(left(toString(place0.until), 4)) >= $p2, true) AND coalesce(toInteger(left(toString(place0.since), 4)) <= $p3, true)]-(node0:Student)
  MATCH (node0:Student)
  WHERE (institution0.key = institutionKey0 OR institution0.foldedName = $p4) AND EXISTS { (node0)<-[supervision0:SUPERVISES WHERE coalesce(toInteger(left(toString(supervision0.until), 4)) >= $p5, true) AND coalesce(toInteger(left(toString(supervision0.since), 4)) <= $p6, true)]-() }
  WITH DISTINCT node0
  WHERE node0.foldedName IS NOT NULL
  WITH * ORDER BY node0.foldedName, node0.key LIMIT $p0
  RETURN [[node0.key]] AS row
} AS rows0
RETURN [[rows0, null]] AS row

// all
// $p0 = 20
// $p1 = "Guillaume Lajoie"
// $p2 = "Université de Montréal"
// $p3 = "PHD"
// $p4 = "guillaume lajoie"
// $p5 = "universite de montreal"
WITH COUNT {
  WITH coalesce(head(COLLECT { MATCH ()-[stated:STATES]->(known:Person) WHERE stated.key = $p1 RETURN known.key LIMIT 1 }), $p1) AS supervisorKey0, coalesce(head(COLLECT { MATCH ()-[stated:STATES]->(known:Institution) WHERE stated.key = $p2 RETURN known.key LIMIT 1 }), $p2) AS institutionKey0
  MATCH (supervisor0:Person)-[supervision0:SUPERVISES]->(node0:Student)
  MATCH (institution0:Institution)<-[place0:AFFILIATED_WITH]-(node0:Student)
  MATCH (node0:Student)
  WHERE node0.level = $p3 AND (supervisor0.key = supervisorKey0 OR supervisor0.foldedName = $p4) AND (institution0.key = institutionKey0 OR institution0.foldedName = $p5)
  WITH DISTINCT node0
  RETURN node0
} AS total0
RETURN [[null, total0]] AS row
