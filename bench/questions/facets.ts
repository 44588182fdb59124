import { each, type Operation, type Shape, shape } from '../operations/operation.ts';

const facetNames = ['years', 'topics', 'institutions', 'authors'];

const facets = `papers {
          totalCount
          facets { ${facetNames.map((name) => `${name} { value key count }`).join(' ')} }
        }`;

export const personFacets: Operation = {
  name: 'facets-person',
  about: "years, topics, institutions and authors of a person's papers, the 10 most frequent each",
  asked: each('productiveResearcher'),
  hub: each('hubPerson'),
  cypher: `
    MATCH (start:Person {key: $key})
    ${facetsCypher('(start)-[:AUTHORED]->(paper)', 'start.displayName')}`,
  scholargraph: {
    query: `query PersonFacets($key: String!) {
      person(by: { key: $key }) {
        displayName
        ${facets}
      }
    }`,
    shape: facetsShape('person', 'displayName'),
  },
};

export const topicFacets: Operation = {
  name: 'facets-topic',
  about: 'the same of the papers about a topic',
  asked: each('topic'),
  cypher: `
    MATCH (start:Topic {key: $key})
    ${facetsCypher('(start)<-[:ABOUT]-(paper)', 'start.name')}`,
  scholargraph: {
    query: `query TopicFacets($key: String!) {
      topic(key: $key) {
        name
        ${facets}
      }
    }`,
    shape: facetsShape('topic', 'name'),
  },
};

/** Matches the papers for each facet: a list of thousands, held by every row, takes more memory than a statement has. */
function facetsCypher(papers: string, name: string): string {
  return `WITH start, COLLECT {
      MATCH ${papers}
      WITH paper.year AS year, count(*) AS count ORDER BY count DESC, year LIMIT 10
      RETURN [toString(year), null, count]
    } AS years, COLLECT {
      MATCH ${papers}
      MATCH (paper)-[:ABOUT]->(topic)
      WITH topic, count(*) AS count ORDER BY count DESC, topic.foldedName, topic.key LIMIT 10
      RETURN [topic.name, topic.key, count]
    } AS topics, COLLECT {
      MATCH ${papers}
      MATCH (paper)<-[:AUTHORED]-()-[:AFFILIATED_WITH]->(institution)
      WITH institution, count(DISTINCT paper) AS count
      ORDER BY count DESC, institution.foldedName, institution.key LIMIT 10
      RETURN [institution.name, institution.key, count]
    } AS institutions, COLLECT {
      MATCH ${papers}
      MATCH (paper)<-[:AUTHORED]-(author)
      WITH author, count(*) AS count ORDER BY count DESC, author.foldedName, author.key LIMIT 10
      RETURN [author.displayName, author.key, count]
    } AS authors
    RETURN [${name}, COUNT { ${papers} }, years, topics, institutions, authors] AS row`;
}

function facetsShape(root: string, name: string): Shape {
  return shape(root, [
    ...[name, 'papers.totalCount'],
    ...facetNames.map((facet) => shape(`papers.facets.${facet}`, ['value', 'key', 'count'])),
  ]);
}
