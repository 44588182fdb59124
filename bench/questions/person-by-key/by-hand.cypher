MATCH (person:Person:Researcher {key: $key}) RETURN [person.key, person.name, person.displayName] AS row
