import { each, type GraphQLSide, type Operation, shape } from './operation.ts';

const personByKeyPeer: GraphQLSide = {
  query: `query PersonByKey($key: String!) {
    researchers(where: { key: { eq: $key } }) { key name displayName }
  }`,
  shape: shape('researchers.0', ['key', 'name', 'displayName']),
};

export const personByKey: Operation = {
  name: 'person-by-key',
  about: 'one person by key',
  asked: each('productiveResearcher'),
  cypher: `
    MATCH (person:Person:Researcher {key: $key})
    RETURN [person.key, person.name, person.displayName] AS row`,
  scholargraph: {
    query: `query PersonByKey($key: String!) {
      researcher(by: { key: $key }) { key name displayName }
    }`,
    shape: shape('researcher', ['key', 'name', 'displayName']),
  },
  peer: personByKeyPeer,
  peerLists: personByKeyPeer,
};

export const personProfile: Operation = {
  name: 'person-profile',
  about: 'a person with institutions, topics and the 20 latest papers with 10 authors each',
  asked: each('productiveResearcher'),
  hub: each('hubPerson'),
  cypher: `
    MATCH (person:Person:Researcher {key: $key})
    RETURN [person.displayName, COLLECT {
      MATCH (person)-[affiliated:AFFILIATED_WITH]->(institution)
      WITH affiliated, institution ORDER BY affiliated.order, institution.key
      RETURN [affiliated.title, institution.name]
    }, COLLECT {
      MATCH (person)-[:WORKS_ON]->(topic)
      WITH topic ORDER BY topic.foldedName, topic.key LIMIT 20
      RETURN [topic.name]
    }, COLLECT {
      MATCH (person)-[:AUTHORED]->(paper)
      WITH paper ORDER BY paper.year DESC, paper.key LIMIT 20
      RETURN [paper.key, paper.title, paper.year, COLLECT {
        MATCH (paper)<-[authored:AUTHORED]-(author)
        WITH authored, author ORDER BY authored.position LIMIT 10
        RETURN [author.displayName]
      }]
    }] AS row`,
  scholargraph: {
    query: `query PersonProfile($key: String!) {
      researcher(by: { key: $key }) {
        displayName
        affiliations { title institution { name } }
        topics(first: 20) { nodes { name } }
        papers(first: 20) { nodes { key title year authors(first: 10) { nodes { displayName } } } }
      }
    }`,
    shape: shape('researcher', [
      'displayName',
      shape('affiliations', ['title', 'institution.name']),
      shape('topics.nodes', ['name']),
      shape('papers.nodes', ['key', 'title', 'year', shape('authors.nodes', ['displayName'])]),
    ]),
  },
  peer: {
    query: `query PersonProfile($key: String!) {
      researchers(where: { key: { eq: $key } }) {
        displayName
        institutionsConnection(sort: [{ edge: { order: ASC } }, { node: { key: ASC } }]) {
          edges { properties { title } node { name } }
        }
        topics(sort: [{ foldedName: ASC }, { key: ASC }], limit: 20) { name }
        papersConnection(sort: [{ node: { year: DESC } }, { node: { key: ASC } }], first: 20) {
          edges {
            node {
              key title year
              authorsConnection(sort: [{ edge: { position: ASC } }], first: 10) { edges { node { displayName } } }
            }
          }
        }
      }
    }`,
    shape: shape('researchers.0', [
      'displayName',
      shape('institutionsConnection.edges', ['properties.title', 'node.name']),
      shape('topics', ['name']),
      shape('papersConnection.edges', [
        ...['node.key', 'node.title', 'node.year'],
        shape('node.authorsConnection.edges', ['node.displayName']),
      ]),
    ]),
  },
  peerLists: {
    query: `query PersonProfile($key: String!) {
      researchers(where: { key: { eq: $key } }) {
        displayName
        institutionsConnection(sort: [{ edge: { order: ASC } }, { node: { key: ASC } }]) {
          edges { properties { title } node { name } }
        }
        topics(sort: [{ foldedName: ASC }, { key: ASC }], limit: 20) { name }
        papers(sort: [{ year: DESC }, { key: ASC }], limit: 20) {
          key title year
          authorsConnection(sort: [{ edge: { position: ASC } }], first: 10) { edges { node { displayName } } }
        }
      }
    }`,
    shape: shape('researchers.0', [
      'displayName',
      shape('institutionsConnection.edges', ['properties.title', 'node.name']),
      shape('topics', ['name']),
      shape('papers', ['key', 'title', 'year', shape('authorsConnection.edges', ['node.displayName'])]),
    ]),
  },
};

const namePrefixPeer: GraphQLSide = {
  query: `query NamePrefix($key: String!) {
    researchers(
      where: { foldedName: { startsWith: $key } }
      sort: [{ foldedName: ASC }, { key: ASC }]
      limit: 20
    ) { displayName paperCount }
  }`,
  shape: shape('researchers', ['displayName', 'paperCount']),
};

export const namePrefix: Operation = {
  name: 'name-prefix',
  about: '20 researchers whose name starts with a text, with the number of their papers',
  asked: each('namePrefix'),
  cypher: `
    MATCH (person:Researcher) WHERE person.foldedName STARTS WITH $key
    WITH person ORDER BY person.foldedName, person.key LIMIT 20
    WITH collect([person.displayName, COUNT { (person)-[:AUTHORED]->() }]) AS row
    RETURN row`,
  scholargraph: {
    query: `query NamePrefix($key: String!) {
      researchers(filter: { nameStartsWith: $key }, first: 20) { nodes { displayName papers { totalCount } } }
    }`,
    shape: shape('researchers.nodes', ['displayName', 'papers.totalCount']),
  },
  peer: namePrefixPeer,
  peerLists: namePrefixPeer,
};
