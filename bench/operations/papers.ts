import { each, type Operation, type Shape, shape } from './operation.ts';

/** A byline and where its people are, in the peer's terms: only its connections order by a relationship. */
const peerAuthors = `authorsConnection(sort: [{ edge: { position: ASC } }], first: 10) {
  edges {
    node {
      displayName
      institutionsConnection(sort: [{ edge: { order: ASC } }, { node: { key: ASC } }]) { edges { node { name } } }
    }
  }
}`;

function peerAuthorsShape(prefix: string): Shape {
  return shape(`${prefix}authorsConnection.edges`, [
    'node.displayName',
    shape('node.institutionsConnection.edges', ['node.name']),
  ]);
}

export const topic: Operation = {
  name: 'topic',
  about: 'a topic with its 50 latest papers, 10 authors each and their institutions',
  asked: each('topic'),
  cypher: `
    MATCH (topic:Topic {key: $key})
    RETURN [topic.name, COLLECT {
      MATCH (topic)<-[:ABOUT]-(paper)
      WITH paper ORDER BY paper.year DESC, paper.key LIMIT 50
      RETURN [paper.title, paper.year, COLLECT {
        MATCH (paper)<-[authored:AUTHORED]-(author)
        WITH authored, author ORDER BY authored.position LIMIT 10
        RETURN [author.displayName, COLLECT {
          MATCH (author)-[affiliated:AFFILIATED_WITH]->(institution)
          WITH affiliated, institution ORDER BY affiliated.order, institution.key
          RETURN [institution.name]
        }]
      }]
    }] AS row`,
  scholargraph: {
    query: `query Topic($key: String!) {
      topic(key: $key) {
        name
        papers(first: 50) {
          nodes {
            title year
            authors(first: 10) { nodes { displayName affiliations { institution { name } } } }
          }
        }
      }
    }`,
    shape: shape('topic', [
      'name',
      shape('papers.nodes', [
        ...['title', 'year'],
        shape('authors.nodes', ['displayName', shape('affiliations', ['institution.name'])]),
      ]),
    ]),
  },
  peer: {
    query: `query Topic($key: String!) {
      topics(where: { key: { eq: $key } }) {
        name
        papersConnection(sort: [{ node: { year: DESC } }, { node: { key: ASC } }], first: 50) {
          edges { node { title year ${peerAuthors} } }
        }
      }
    }`,
    shape: shape('topics.0', [
      'name',
      shape('papersConnection.edges', ['node.title', 'node.year', peerAuthorsShape('node.')]),
    ]),
  },
  peerLists: {
    query: `query Topic($key: String!) {
      topics(where: { key: { eq: $key } }) {
        name
        papers(sort: [{ year: DESC }, { key: ASC }], limit: 50) { title year ${peerAuthors} }
      }
    }`,
    shape: shape('topics.0', ['name', shape('papers', ['title', 'year', peerAuthorsShape('')])]),
  },
};

export const paper: Operation = {
  name: 'paper',
  about: 'a paper, 10 authors, the 5 latest papers of each, 10 authors of those and their institutions',
  asked: each('paper'),
  hub: each('hubPaper'),
  cypher: `
    MATCH (paper:Paper {key: $key})
    RETURN [paper.title, COLLECT {
      MATCH (paper)<-[authored:AUTHORED]-(author)
      WITH authored, author ORDER BY authored.position LIMIT 10
      RETURN [author.displayName, COLLECT {
        MATCH (author)-[:AUTHORED]->(other)
        WITH other ORDER BY other.year DESC, other.key LIMIT 5
        RETURN [other.title, COLLECT {
          MATCH (other)<-[authored2:AUTHORED]-(colleague)
          WITH authored2, colleague ORDER BY authored2.position LIMIT 10
          RETURN [colleague.displayName, COLLECT {
            MATCH (colleague)-[affiliated:AFFILIATED_WITH]->(institution)
            WITH affiliated, institution ORDER BY affiliated.order, institution.key
            RETURN [institution.name]
          }]
        }]
      }]
    }] AS row`,
  scholargraph: {
    query: `query Paper($key: String!) {
      paper(key: $key) {
        title
        authors(first: 10) {
          nodes {
            displayName
            papers(first: 5) {
              nodes {
                title
                authors(first: 10) { nodes { displayName affiliations { institution { name } } } }
              }
            }
          }
        }
      }
    }`,
    shape: shape('paper', [
      'title',
      shape('authors.nodes', [
        'displayName',
        shape('papers.nodes', [
          'title',
          shape('authors.nodes', ['displayName', shape('affiliations', ['institution.name'])]),
        ]),
      ]),
    ]),
  },
  peer: {
    query: `query Paper($key: String!) {
      papers(where: { key: { eq: $key } }) {
        title
        authorsConnection(sort: [{ edge: { position: ASC } }], first: 10) {
          edges {
            node {
              displayName
              papersConnection(sort: [{ node: { year: DESC } }, { node: { key: ASC } }], first: 5) {
                edges { node { title ${peerAuthors} } }
              }
            }
          }
        }
      }
    }`,
    shape: shape('papers.0', [
      'title',
      shape('authorsConnection.edges', [
        'node.displayName',
        shape('node.papersConnection.edges', ['node.title', peerAuthorsShape('node.')]),
      ]),
    ]),
  },
  peerLists: {
    query: `query Paper($key: String!) {
      papers(where: { key: { eq: $key } }) {
        title
        authorsConnection(sort: [{ edge: { position: ASC } }], first: 10) {
          edges {
            node {
              displayName
              papers(sort: [{ year: DESC }, { key: ASC }], limit: 5) { title ${peerAuthors} }
            }
          }
        }
      }
    }`,
    shape: shape('papers.0', [
      'title',
      shape('authorsConnection.edges', [
        'node.displayName',
        shape('node.papers', ['title', peerAuthorsShape('')]),
      ]),
    ]),
  },
};
