MATCH (person:Person:Researcher {key: $key})
RETURN [person.displayName, COLLECT {
  MATCH (person)-[supervises:SUPERVISES]->(student)
  WITH supervises, student ORDER BY student.foldedName, student.key LIMIT 20
  RETURN [supervises.role, supervises.level, student.displayName, COLLECT {
    MATCH (student)<-[also:SUPERVISES]-(supervisor)
    WITH also, supervisor
    ORDER BY CASE also.role WHEN 'PRINCIPAL' THEN 0 ELSE 1 END, supervisor.foldedName, supervisor.key LIMIT 5
    RETURN [also.role, supervisor.displayName]
  }, COLLECT {
    MATCH (student)-[:AUTHORED]->(paper)
    WITH paper ORDER BY paper.year DESC, paper.key LIMIT 5 RETURN [paper.title, paper.year]
  }] }] AS row
