MATCH (person:Researcher) WHERE person.foldedName STARTS WITH $key
WITH person ORDER BY person.foldedName, person.key LIMIT 20
WITH collect([person.displayName, COUNT { (person)-[:AUTHORED]->() }]) AS row RETURN row
