// people
// $p0 = 3
// $p1 = ["search_names", "search_names"]
// $p2 = [{index: "search_names", query: "name:bengio^20 name:bengio~1^10 name:bengio*^10 otherNames:bengio^14 otherNames:bengio~1^7 otherNames:bengio*^7"}, {index: "search_papers", query: "title:bengio^14 title:bengio~1^7 title:bengio*^7 abstract:bengio^0.5"}]
// $p3 = ["Researcher", "Student"]
WITH COLLECT {
  UNWIND [search0 IN $p2 WHERE search0.index IN $p1] AS search0
  CALL db.index.fulltext.queryNodes(search0.index, search0.query, {limit: 5000})
  YIELD node AS node0, score AS score0
  WHERE any(label IN labels(node0) WHERE label IN $p3)
  WITH * ORDER BY score0, node0.key DESC LIMIT $p0
  RETURN [[node0.key, coalesce(node0.level, 'OTHER'), CASE WHEN node0:Student THEN 'Student' WHEN node0:Person THEN 'Researcher' ELSE labels(node0)[0] END]] AS row
} AS rows0, COUNT {
  UNWIND [search0 IN $p2 WHERE search0.index IN $p1] AS search0
  CALL db.index.fulltext.queryNodes(search0.index, search0.query, {limit: 5000})
  YIELD node AS node0, score AS score0
  WHERE any(label IN labels(node0) WHERE label IN $p3)
  RETURN node0
} AS total0
RETURN [[rows0, total0]] AS row

// papers
// $p0 = 20
// $p1 = ["search_papers"]
// $p2 = [{index: "search_names", query: "name:attention^20 name:attention~2^10 name:attention*^10 otherNames:attention^14 otherNames:attention~2^7 otherNames:attention*^7"}, {index: "search_papers", query: "title:attention^14 title:attention~2^7 title:attention*^7 abstract:attention^0.5"}]
// $p3 = ["Paper"]
WITH COLLECT {
  UNWIND [search0 IN $p2 WHERE search0.index IN $p1] AS search0
  CALL db.index.fulltext.queryNodes(search0.index, search0.query, {limit: 5000})
  YIELD node AS node0, score AS score0
  WHERE any(label IN labels(node0) WHERE label IN $p3)
  WITH * ORDER BY score0 DESC, node0.key LIMIT $p0
  RETURN [[CASE WHEN node0:Student THEN 'Student' WHEN node0:Person THEN 'Researcher' ELSE labels(node0)[0] END]] AS row
} AS rows0
RETURN [[rows0, null]] AS row

// others
// $p0 = 20
// $p1 = ["search_names", "search_names"]
// $p2 = [{index: "search_names", query: "name:mila^20 name:mila~1^10 name:mila*^10 otherNames:mila^14 otherNames:mila~1^7 otherNames:mila*^7"}, {index: "search_papers", query: "title:mila^14 title:mila~1^7 title:mila*^7 abstract:mila^0.5"}]
// $p3 = ["Institution", "Topic"]
WITH COLLECT {
  UNWIND [search0 IN $p2 WHERE search0.index IN $p1] AS search0
  CALL db.index.fulltext.queryNodes(search0.index, search0.query, {limit: 5000})
  YIELD node AS node0, score AS score0
  WHERE any(label IN labels(node0) WHERE label IN $p3)
  WITH * ORDER BY score0 DESC, node0.key LIMIT $p0
  RETURN [[node0.key, CASE WHEN node0:Student THEN 'Student' WHEN node0:Person THEN 'Researcher' ELSE labels(node0)[0] END]] AS row
} AS rows0
RETURN [[rows0, null]] AS row
