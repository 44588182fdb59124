// Equally good matches come by key, so more than ten have to be looked at.
CALL db.index.fulltext.queryNodes('search_papers', $papers, {limit: 5000}) YIELD node, score
WITH node, score ORDER BY score DESC, node.key LIMIT 10
RETURN collect([score, node.key, node.title, node.year]) AS row
