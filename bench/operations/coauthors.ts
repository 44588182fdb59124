import { each, type GraphQLSide, type Operation, shape } from './operation.ts';

const coauthorsPeer: GraphQLSide = {
  query: `query Coauthors($key: String!) {
    researchers(where: { key: { eq: $key } }) {
      displayName
      coauthors(limit: 20) { paperCount key displayName }
    }
  }`,
  shape: shape('researchers.0', ['displayName', shape('coauthors', ['paperCount', 'key', 'displayName'])]),
};

export const coauthors: Operation = {
  name: 'coauthors',
  about: 'the 20 co-authors with whom a person has most papers, with their number',
  asked: each('productiveResearcher'),
  hub: each('hubPerson'),
  cypher: `
    MATCH (person:Person:Researcher {key: $key})
    WITH person, COLLECT {
      MATCH (person)-[:AUTHORED]->(paper)<-[:AUTHORED]-(other) WHERE other <> person
      WITH other, count(paper) AS paperCount
      ORDER BY paperCount DESC, other.foldedName, other.key LIMIT 20
      RETURN [paperCount, other.key, other.displayName]
    } AS others
    RETURN [person.displayName, others] AS row`,
  scholargraph: {
    query: `query Coauthors($key: String!) {
      researcher(by: { key: $key }) {
        displayName
        coauthors(first: 20) { edges { paperCount node { key displayName } } }
      }
    }`,
    shape: shape('researcher', [
      'displayName',
      shape('coauthors.edges', ['paperCount', 'node.key', 'node.displayName']),
    ]),
  },
  peer: coauthorsPeer,
  peerLists: coauthorsPeer,
};

const coauthorsOfCoauthorsPeer: GraphQLSide = {
  query: `query CoauthorsOfCoauthors($key: String!) {
    researchers(where: { key: { eq: $key } }) {
      displayName
      coauthors(limit: 10) { paperCount displayName coauthors(limit: 10) { paperCount key displayName } }
    }
  }`,
  shape: shape('researchers.0', [
    'displayName',
    shape('coauthors', [
      'paperCount',
      'displayName',
      shape('coauthors', ['paperCount', 'key', 'displayName']),
    ]),
  ]),
};

export const coauthorsOfCoauthors: Operation = {
  name: 'coauthors-of-coauthors',
  about: 'the 10 first co-authors of a person and the 10 first of each, with numbers of papers',
  asked: each('productiveResearcher'),
  hub: each('hubPerson'),
  cypher: `
    MATCH (person:Person:Researcher {key: $key})
    WITH person, COLLECT {
      MATCH (person)-[:AUTHORED]->(paper)<-[:AUTHORED]-(other) WHERE other <> person
      WITH other, count(paper) AS paperCount
      ORDER BY paperCount DESC, other.foldedName, other.key LIMIT 10
      WITH other, paperCount, COLLECT {
        MATCH (other)-[:AUTHORED]->(shared)<-[:AUTHORED]-(third) WHERE third <> other
        WITH third, count(shared) AS sharedCount
        ORDER BY sharedCount DESC, third.foldedName, third.key LIMIT 10
        RETURN [sharedCount, third.key, third.displayName]
      } AS thirds
      RETURN [paperCount, other.displayName, thirds]
    } AS others
    RETURN [person.displayName, others] AS row`,
  scholargraph: {
    query: `query CoauthorsOfCoauthors($key: String!) {
      researcher(by: { key: $key }) {
        displayName
        coauthors(first: 10) {
          edges {
            paperCount
            node { displayName coauthors(first: 10) { edges { paperCount node { key displayName } } } }
          }
        }
      }
    }`,
    shape: shape('researcher', [
      'displayName',
      shape('coauthors.edges', [
        'paperCount',
        'node.displayName',
        shape('node.coauthors.edges', ['paperCount', 'node.key', 'node.displayName']),
      ]),
    ]),
  },
  peer: coauthorsOfCoauthorsPeer,
  peerLists: coauthorsOfCoauthorsPeer,
};
