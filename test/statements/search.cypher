// search
// $p0 = 5
// $p1 = [{index: "search_names", query: "name:guilaume^20 name:guilaume~2^10 otherNames:guilaume^14 otherNames:guilaume~2^7 name:laj^20 name:laj*^10 otherNames:laj^14 otherNames:laj*^7 (+(name:guilaume^20 name:guilaume~2^10 otherNames:guilaume^14 otherNames:guilaume~2^7) +(name:laj^20 name:laj*^10 otherNames:laj^14 otherNames:laj*^7)) name:\"guilaume laj\"^20 otherNames:\"guilaume laj\"^14"}, {index: "search_papers", query: "title:guilaume^14 title:guilaume~2^7 abstract:guilaume^0.5 title:laj^14 title:laj*^7 abstract:laj^0.5 (+(title:guilaume^14 title:guilaume~2^7 abstract:guilaume^0.5) +(title:laj^14 title:laj*^7 abstract:laj^0.5)) title:\"guilaume laj\"^14 abstract:\"guilaume laj\"^0.5"}]
WITH COLLECT {
  UNWIND [search0 IN $p1] AS search0
  CALL db.index.fulltext.queryNodes(search0.index, search0.query, {limit: 5000})
  YIELD node AS node0, score AS score0
  WITH * ORDER BY score0 DESC, node0.key LIMIT $p0
  RETURN [[score0, node0.key], score0, [node0.name, node0.title, node0.key, node0.displayName, CASE WHEN node0:Student THEN 'Student' WHEN node0:Person THEN 'Researcher' ELSE labels(node0)[0] END]] AS row
} AS rows0, COUNT {
  UNWIND [search0 IN $p1] AS search0
  CALL db.index.fulltext.queryNodes(search0.index, search0.query, {limit: 5000})
  YIELD node AS node0, score AS score0
  RETURN node0
} AS total0
RETURN [[rows0, total0]] AS row
