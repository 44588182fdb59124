import { each, type Operation, type Shape, shape } from '../operations/operation.ts';
import { eachPair } from './asked.ts';
import { nearestCommonAdvisorsCypher } from './common-advisors.ts';

export const ancestors: Operation = {
  name: 'ancestors',
  about: 'whoever trained a person, five generations up, with all the shortest ways',
  asked: each('trained'),
  cypher: lineageCypher('(person)<-[:SUPERVISES*1..5]-(relative)'),
  scholargraph: {
    query: lineageQuery('Ancestors', 'ancestors'),
    shape: lineageShape('ancestors'),
  },
};

export const descendants: Operation = {
  name: 'descendants',
  about: 'the first 50 of those whom a person trained, five generations down, with all the shortest ways',
  asked: each('grandSupervisor'),
  cypher: lineageCypher('(person)-[:SUPERVISES*1..5]->(relative)'),
  scholargraph: {
    query: lineageQuery('Descendants', 'descendants'),
    shape: lineageShape('descendants'),
  },
};

export const nearestCommonAdvisors: Operation = {
  name: 'nearest-common-advisors',
  about: 'the nearest people above two, ten generations up: of a student and the supervisor, or a colleague',
  asked: eachPair('trained', 'colleague'),
  cypher: `
    MATCH (a:Person {key: $a})
    MATCH (b:Person {key: $b})
    RETURN ${nearestCommonAdvisorsCypher('[advisor.key, advisor.displayName]')} AS row`,
  scholargraph: {
    query: `query NearestCommonAdvisors($a: String!, $b: String!) {
      relationship(a: { key: $a }, b: { key: $b }) { nearestCommonAdvisors { key displayName } }
    }`,
    shape: shape('relationship.nearestCommonAdvisors', ['key', 'displayName']),
  },
};

export const siblings: Operation = {
  name: 'siblings',
  about: 'the first 20 of those who share supervisors with a person, with these',
  asked: each('trained'),
  cypher: `
    MATCH (person:Person {key: $key})
    WITH person, COLLECT {
      MATCH (person)<-[:SUPERVISES]-(supervisor)-[:SUPERVISES]->(sibling)
      WITH sibling, supervisor ORDER BY supervisor.foldedName, supervisor.key
      WITH sibling, collect([supervisor.key, supervisor.displayName]) AS supervisors
      ORDER BY sibling.foldedName, sibling.key
      RETURN [sibling.key, sibling.displayName, supervisors]
    } AS siblings
    RETURN [person.displayName, size(siblings), siblings[..20]] AS row`,
  scholargraph: {
    query: `query Siblings($key: String!) {
      person(by: { key: $key }) {
        displayName
        siblings(first: 20) {
          totalCount
          edges { node { key displayName } sharedSupervisors { key displayName } }
        }
      }
    }`,
    shape: shape('person', [
      ...['displayName', 'siblings.totalCount'],
      shape('siblings.edges', [
        ...['node.key', 'node.displayName'],
        shape('sharedSupervisors', ['key', 'displayName']),
      ]),
    ]),
  },
};

/** Goes every way once: there are few in five generations. */
function lineageCypher(pattern: string): string {
  return `
    MATCH (person:Person {key: $key})
    WITH person, COLLECT {
      MATCH path = ${pattern}
      WITH relative, length(path) AS generation, [step IN nodes(path) | [step.key]] AS way
      ORDER BY way
      WITH relative, generation, collect(way) AS ways ORDER BY generation
      WITH relative, head(collect([generation, ways])) AS nearest
      ORDER BY nearest[0], relative.foldedName, relative.key
      RETURN [nearest[0], relative.key, relative.displayName, nearest[1]]
    } AS relatives
    RETURN [person.displayName, size(relatives), relatives[..50]] AS row`;
}

function lineageQuery(name: string, field: string): string {
  return `query ${name}($key: String!) {
      person(by: { key: $key }) {
        displayName
        ${field}(maxDepth: 5, first: 50) {
          totalCount
          edges { generation node { key displayName } paths { key } }
        }
      }
    }`;
}

function lineageShape(field: string): Shape {
  return shape('person', [
    ...['displayName', `${field}.totalCount`],
    shape(`${field}.edges`, ['generation', 'node.key', 'node.displayName', shape('paths', ['key'])]),
  ]);
}
