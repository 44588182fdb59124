import { type Operation, shape } from '../operations/operation.ts';
import { eachPair, eachWithNext } from './asked.ts';

const path: Pick<Operation, 'cypher' | 'scholargraph'> = {
  cypher: `
    MATCH (a:Person {key: $a})
    MATCH (b:Person {key: $b})
    MATCH path = allShortestPaths((a)-[:AUTHORED*..12]-(b))
    WITH [step IN nodes(path) WHERE step:Person] AS people, [step IN nodes(path) WHERE step:Paper] AS papers
    UNWIND papers AS paper
    WITH people, count(DISTINCT paper) AS weight
    ORDER BY weight DESC, [person IN people | person.key] LIMIT 1
    WITH people, COLLECT {
      UNWIND range(0, size(people) - 2) AS place
      WITH people[place] AS one, people[place + 1] AS other
      CALL (one, other) {
        MATCH (one)-[:AUTHORED]->(paper)<-[:AUTHORED]-(other)
        WITH paper ORDER BY paper.year DESC, paper.key
        RETURN collect([paper.key, paper.title, paper.year]) AS papers
      }
      RETURN [size(papers), papers[..3]]
    } AS steps
    RETURN [size(people) - 1, [person IN people | [person.key, person.displayName]], steps] AS row`,
  scholargraph: {
    query: `query Path($a: String!, $b: String!) {
      collaborationPath(from: { key: $a }, to: { key: $b }) {
        length
        people { key displayName }
        steps { papers(first: 3) { totalCount nodes { key title year } } }
      }
    }`,
    shape: shape('collaborationPath', [
      'length',
      shape('people', ['key', 'displayName']),
      shape('steps', ['papers.totalCount', shape('papers.nodes', ['key', 'title', 'year'])]),
    ]),
  },
};

export const randomPath: Operation = {
  name: 'path',
  about: 'the shortest way between two people, with 3 papers of each step: of several that with most papers',
  asked: eachWithNext('author'),
  ...path,
};

export const noPath: Operation = {
  name: 'no-path',
  about: 'the same for two people whom no path connects: of the two largest sets of people whom paths do',
  asked: eachPair('author', 'authorApart'),
  ...path,
};
