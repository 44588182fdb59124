import { each, type Operation, shape } from './operation.ts';

export const institution: Operation = {
  name: 'institution',
  about: 'an institution with 50 researchers, each with the 5 latest papers and the topics',
  asked: each('institution'),
  hub: each('hubInstitution'),
  cypher: `
    MATCH (institution:Institution {key: $key})
    RETURN [institution.name, COLLECT {
      MATCH (institution)<-[:AFFILIATED_WITH]-(person:Researcher)
      WITH DISTINCT person
      ORDER BY person.foldedName, person.key LIMIT 50
      RETURN [person.displayName, COLLECT {
        MATCH (person)-[:AUTHORED]->(paper)
        WITH paper ORDER BY paper.year DESC, paper.key LIMIT 5
        RETURN [paper.title, paper.year]
      }, COLLECT {
        MATCH (person)-[:WORKS_ON]->(topic)
        WITH topic ORDER BY topic.foldedName, topic.key LIMIT 5
        RETURN [topic.name]
      }]
    }] AS row`,
  scholargraph: {
    query: `query Institution($key: String!) {
      institution(key: $key) {
        name
        researchers(first: 50) {
          nodes {
            displayName
            papers(first: 5) { nodes { title year } }
            topics(first: 5) { nodes { name } }
          }
        }
      }
    }`,
    shape: shape('institution', [
      'name',
      shape('researchers.nodes', [
        'displayName',
        shape('papers.nodes', ['title', 'year']),
        shape('topics.nodes', ['name']),
      ]),
    ]),
  },
  peer: {
    query: `query Institution($key: String!) {
      institutions(where: { key: { eq: $key } }) {
        name
        researchersConnection(sort: [{ node: { foldedName: ASC } }, { node: { key: ASC } }], first: 50) {
          edges {
            node {
              displayName
              papers(sort: [{ year: DESC }, { key: ASC }], limit: 5) { title year }
              topics(sort: [{ foldedName: ASC }, { key: ASC }], limit: 5) { name }
            }
          }
        }
      }
    }`,
    shape: shape('institutions.0', [
      'name',
      shape('researchersConnection.edges', [
        'node.displayName',
        shape('node.papers', ['title', 'year']),
        shape('node.topics', ['name']),
      ]),
    ]),
  },
  peerLists: {
    query: `query Institution($key: String!) {
      institutions(where: { key: { eq: $key } }) {
        name
        researchers(sort: [{ foldedName: ASC }, { key: ASC }], limit: 50) {
          displayName
          papers(sort: [{ year: DESC }, { key: ASC }], limit: 5) { title year }
          topics(sort: [{ foldedName: ASC }, { key: ASC }], limit: 5) { name }
        }
      }
    }`,
    shape: shape('institutions.0', [
      'name',
      shape('researchers', ['displayName', shape('papers', ['title', 'year']), shape('topics', ['name'])]),
    ]),
  },
};
