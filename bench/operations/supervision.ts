import { each, type GraphQLSide, type Operation, type Shape, shape } from './operation.ts';

const studentsPeer: GraphQLSide = {
  query: `query Students($key: String!) {
    researchers(where: { key: { eq: $key } }) {
      displayName
      supervisesConnection(sort: [{ node: { foldedName: ASC } }, { node: { key: ASC } }], first: 20) {
        edges {
          properties { role level }
          node {
            displayName
            supervisedByConnection(
              sort: [{ edge: { role: DESC } }, { node: { foldedName: ASC } }, { node: { key: ASC } }]
              first: 5
            ) { edges { properties { role } node { displayName } } }
            papers(sort: [{ year: DESC }, { key: ASC }], limit: 5) { title year }
          }
        }
      }
    }
  }`,
  shape: shape('researchers.0', [
    'displayName',
    shape('supervisesConnection.edges', [
      ...['properties.role', 'properties.level', 'node.displayName'],
      shape('node.supervisedByConnection.edges', ['properties.role', 'node.displayName']),
      shape('node.papers', ['title', 'year']),
    ]),
  ]),
};

export const students: Operation = {
  name: 'students',
  about: 'the students of a person, each with all supervisors and the 5 latest papers',
  asked: each('supervisor'),
  cypher: `
    MATCH (person:Person:Researcher {key: $key})
    RETURN [person.displayName, COLLECT {
      MATCH (person)-[supervises:SUPERVISES]->(student)
      WITH supervises, student ORDER BY student.foldedName, student.key LIMIT 20
      RETURN [supervises.role, supervises.level, student.displayName, COLLECT {
        MATCH (student)<-[also:SUPERVISES]-(supervisor)
        WITH also, supervisor
        ORDER BY CASE also.role WHEN 'PRINCIPAL' THEN 0 ELSE 1 END, supervisor.foldedName, supervisor.key
        LIMIT 5
        RETURN [also.role, supervisor.displayName]
      }, COLLECT {
        MATCH (student)-[:AUTHORED]->(paper)
        WITH paper ORDER BY paper.year DESC, paper.key LIMIT 5
        RETURN [paper.title, paper.year]
      }]
    }] AS row`,
  scholargraph: {
    query: `query Students($key: String!) {
      researcher(by: { key: $key }) {
        displayName
        supervises(first: 20) {
          edges {
            role level
            node {
              displayName
              supervisedBy(first: 5) { edges { role node { displayName } } }
              papers(first: 5) { nodes { title year } }
            }
          }
        }
      }
    }`,
    shape: shape('researcher', [
      'displayName',
      shape('supervises.edges', [
        ...['role', 'level', 'node.displayName'],
        shape('node.supervisedBy.edges', ['role', 'node.displayName']),
        shape('node.papers.nodes', ['title', 'year']),
      ]),
    ]),
  },
  peer: studentsPeer,
  peerLists: studentsPeer,
};

const levels = 4;

export const supervisionTree: Operation = {
  name: 'supervision-tree',
  about: 'those whom a person trained, four levels down, 5 each',
  asked: each('grandSupervisor'),
  cypher: `
    MATCH (person0:Person:Researcher {key: $key})
    RETURN [person0.displayName, ${treeCypher(1)}] AS row`,
  scholargraph: {
    query: `query SupervisionTree($key: String!) {
      researcher(by: { key: $key }) { displayName ${nest('supervises(first: 5) { nodes { displayName', '} }')} }
    }`,
    shape: shape('researcher', ['displayName', treeShape('supervises.nodes', 1)]),
  },
  peer: {
    query: `query SupervisionTree($key: String!) {
      researchers(where: { key: { eq: $key } }) {
        displayName
        ${nest(
          'supervisesConnection(sort: [{ node: { foldedName: ASC } }, { node: { key: ASC } }], first: 5) { edges { node { displayName',
          '} } }',
        )}
      }
    }`,
    shape: shape('researchers.0', ['displayName', peerTreeShape('supervisesConnection.edges', 1)]),
  },
  peerLists: {
    query: `query SupervisionTree($key: String!) {
      researchers(where: { key: { eq: $key } }) {
        displayName ${nest('supervises(sort: [{ foldedName: ASC }, { key: ASC }], limit: 5) { displayName', '}')}
      }
    }`,
    shape: shape('researchers.0', ['displayName', treeShape('supervises', 1)]),
  },
};

function treeCypher(level: number): string {
  const below = level < levels ? `, ${treeCypher(level + 1)}` : '';
  const person = `person${level}`;
  return `COLLECT {
      MATCH (person${level - 1})-[:SUPERVISES]->(${person})
      WITH ${person} ORDER BY ${person}.foldedName, ${person}.key LIMIT 5
      RETURN [${person}.displayName${below}]
    }`;
}

function treeShape(path: string, level: number): Shape {
  return shape(path, level < levels ? ['displayName', treeShape(path, level + 1)] : ['displayName']);
}

function peerTreeShape(path: string, level: number): Shape {
  const below = level < levels ? [peerTreeShape('node.supervisesConnection.edges', level + 1)] : [];
  return shape(path, ['node.displayName', ...below]);
}

function nest(start: string, end: string): string {
  return `${`${start} `.repeat(levels)}${`${end} `.repeat(levels)}`;
}
