// Equally good matches come by key, so more than ten have to be looked at.
CALL () {
  CALL db.index.fulltext.queryNodes('search_names', $names, {limit: 5000}) YIELD node, score
  RETURN node, score
  UNION ALL
  CALL db.index.fulltext.queryNodes('search_papers', $papers, {limit: 5000}) YIELD node, score
  RETURN node, score
}
WITH node, score ORDER BY score DESC, node.key LIMIT 10
RETURN collect([
  score, CASE WHEN node:Student THEN 'Student' WHEN node:Person THEN 'Researcher' ELSE labels(node)[0] END,
  node.key, coalesce(node.displayName, node.name, node.title)
]) AS row
