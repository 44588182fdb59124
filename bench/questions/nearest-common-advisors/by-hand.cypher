MATCH (a:Person {key: $a}) MATCH (b:Person {key: $b})
RETURN COLLECT {
  CALL (a, b) {
    MATCH path = (a)<-[:SUPERVISES*1..10]-(advisor) RETURN advisor, min(length(path)) AS generation
    UNION ALL
    MATCH path = (b)<-[:SUPERVISES*1..10]-(advisor) RETURN advisor, min(length(path)) AS generation
  }
  WITH advisor, count(*) AS sides, sum(generation) AS distance WHERE sides = 2
  WITH distance, collect(advisor) AS advisors ORDER BY distance LIMIT 1
  UNWIND advisors AS advisor
  WITH advisor ORDER BY advisor.foldedName, advisor.key RETURN [advisor.key, advisor.displayName]
} AS row
