// nodes
// $p0 = ["mila:yoshua-bengio"]
// $p1 = []
// $p2 = []
// $p3 = ["none"]
// $p4 = ["none"]
RETURN [COLLECT {
UNWIND $p0 AS key0
MATCH (node0:Person {key: coalesce(head(COLLECT { MATCH ()-[stated:STATES]->(known:Person) WHERE stated.key = key0 RETURN known.key LIMIT 1 }), key0)})
RETURN [key0, node0.key, node0.biography, coalesce(node0.level, 'OTHER'), CASE WHEN node0:Student THEN 'Student' ELSE 'Researcher' END] AS row
}, COLLECT {
UNWIND $p1 AS key1
MATCH (node1:Institution {key: coalesce(head(COLLECT { MATCH ()-[stated:STATES]->(known:Institution) WHERE stated.key = key1 RETURN known.key LIMIT 1 }), key1)})
RETURN [key1, node1.key, node1.country] AS row
}, COLLECT {
UNWIND $p2 AS key2
MATCH (node2:Topic {key: coalesce(head(COLLECT { MATCH ()-[stated:STATES]->(known:Topic) WHERE stated.key = key2 RETURN known.key LIMIT 1 }), key2)})
RETURN [key2, node2.key, node2.name] AS row
}, COLLECT {
UNWIND $p3 AS key3
MATCH (node3:Paper {key: coalesce(head(COLLECT { MATCH ()-[stated:STATES]->(known:Paper) WHERE stated.key = key3 RETURN known.key LIMIT 1 }), key3)})
RETURN [key3, node3.key, node3.title] AS row
}, COLLECT {
UNWIND $p4 AS key4
MATCH (node4:Source {key: key4})
RETURN [key4, node4.key, node4.kind] AS row
}] AS row
