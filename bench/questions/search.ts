import { searchQuery } from '../../src/graph/search-query.ts';
import { type Operation, shape } from '../operations/operation.ts';
import { eachText } from './asked.ts';

/*
 * What is typed becomes the same query of Lucene's on both sides; the statements differ. Equally good matches come by
 * key, so both have to look at more than ten.
 */

export const searchName: Operation = {
  name: 'search-name',
  about: 'the 10 best matches of a name whose end is not typed yet, among all kinds',
  asked: eachText('nameToSearch'),
  cypher: `
    CALL () {
      CALL db.index.fulltext.queryNodes('search_names', $names, {limit: 5000}) YIELD node, score
      RETURN node, score
      UNION ALL
      CALL db.index.fulltext.queryNodes('search_papers', $papers, {limit: 5000}) YIELD node, score
      RETURN node, score
    }
    WITH node, score ORDER BY score DESC, node.key LIMIT 10
    RETURN collect([
      score,
      CASE WHEN node:Student THEN 'Student' WHEN node:Person THEN 'Researcher' ELSE labels(node)[0] END,
      node.key,
      coalesce(node.displayName, node.name, node.title)
    ]) AS row`,
  cypherParameters: ({ text = '' }) => ({
    names: searchQuery('search_names', String(text)),
    papers: searchQuery('search_papers', String(text)),
  }),
  scholargraph: {
    query: `query SearchName($text: String!) {
      search(text: $text, first: 10) {
        edges {
          score
          node {
            __typename
            ... on Researcher { key label: displayName }
            ... on Student { key label: displayName }
            ... on Institution { key label: name }
            ... on Topic { key label: name }
            ... on Paper { key label: title }
          }
        }
      }
    }`,
    shape: shape('search.edges', ['score', 'node.__typename', 'node.key', 'node.label']),
  },
};

export const searchTitle: Operation = {
  name: 'search-title',
  about: 'the 10 papers that match three words of a title best; as a hub, two words of every fifth title',
  asked: eachText('titleToSearch'),
  hub: eachText('commonWords'),
  cypher: `
    CALL db.index.fulltext.queryNodes('search_papers', $papers, {limit: 5000}) YIELD node, score
    WITH node, score ORDER BY score DESC, node.key LIMIT 10
    RETURN collect([score, node.key, node.title, node.year]) AS row`,
  cypherParameters: ({ text = '' }) => ({ papers: searchQuery('search_papers', String(text)) }),
  scholargraph: {
    query: `query SearchTitle($text: String!) {
      search(text: $text, kinds: [PAPER], first: 10) {
        edges { score node { ... on Paper { key title year } } }
      }
    }`,
    shape: shape('search.edges', ['score', 'node.key', 'node.title', 'node.year']),
  },
};
