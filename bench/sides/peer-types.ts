const coauthorStatement = `
      MATCH (person)-[:AUTHORED]->(paper)<-[:AUTHORED]-(other) WHERE other <> person
      WITH other, count(paper) AS paperCount
      ORDER BY paperCount DESC, other.foldedName, other.key LIMIT $limit
      RETURN { person: other, key: other.key, displayName: other.displayName, paperCount: paperCount } AS row`;

const personFields = `
    key: String!, name: String, displayName: String!, foldedName: String!
    papers: [Paper!]! @relationship(type: "AUTHORED", direction: OUT, properties: "Authored")
    paperCount: Int! @cypher(statement: "RETURN COUNT { (this)-[:AUTHORED]->() } AS papers", columnName: "papers")
    topics: [Topic!]! @relationship(type: "WORKS_ON", direction: OUT)
    institutions: [Institution!]! @relationship(type: "AFFILIATED_WITH", direction: OUT, properties: "AffiliatedWith")
    supervises: [Person!]! @relationship(type: "SUPERVISES", direction: OUT, properties: "Supervises")
    supervisedBy: [Person!]! @relationship(type: "SUPERVISES", direction: IN, properties: "Supervises")
    coauthors(limit: Int!): [Coauthor!]! @cypher(statement: """
      WITH this AS person
      ${coauthorStatement}
    """, columnName: "row")`;

/**
 * The type definitions of @neo4j/graphql for the same graph. What it has no notion of (co-authors with counts, the
 * number of papers from the node's degree) is a @cypher field with the statement that one would write by hand.
 * `Researcher` and `Person` are types over the labels that scholargraph's statements use.
 */
export const peerTypes = `
  type Person @node { ${personFields} }
  type Researcher @node(labels: ["Person", "Researcher"]) { ${personFields} }

  # A row of a statement rather than a node: it carries the node for the statement of its own field.
  type Coauthor @node(labels: ["Person"]) @query(read: false, aggregate: false) @mutation(operations: []) {
    key: String!, displayName: String!, paperCount: Int!
    coauthors(limit: Int!): [Coauthor!]! @cypher(statement: """
      WITH this.person AS person
      ${coauthorStatement}
    """, columnName: "row")
  }

  type Institution @node {
    key: String!, name: String!
    researchers: [Researcher!]! @relationship(type: "AFFILIATED_WITH", direction: IN, properties: "AffiliatedWith")
  }

  type Topic @node {
    key: String!, name: String!, foldedName: String!
    papers: [Paper!]! @relationship(type: "ABOUT", direction: IN)
  }

  type Paper @node {
    key: String!, title: String!, year: Int
    authors: [Person!]! @relationship(type: "AUTHORED", direction: IN, properties: "Authored")
  }

  type Authored @relationshipProperties { position: Int, listedAs: String }
  type Supervises @relationshipProperties { role: String!, level: String }
  type AffiliatedWith @relationshipProperties { title: String, order: Int }
`;
