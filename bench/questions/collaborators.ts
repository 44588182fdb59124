import { each, type Operation, shape } from '../operations/operation.ts';
import { eachWithWindow } from './asked.ts';

export const coauthorsInWindow: Operation = {
  name: 'coauthors-in-window',
  about: 'the 20 co-authors with whom a person has most papers in some years, at least two',
  asked: eachWithWindow('productiveResearcher'),
  hub: eachWithWindow('hubPerson'),
  cypher: `
    MATCH (person:Person {key: $key})
    WITH person, COLLECT {
      MATCH (person)-[:AUTHORED]->(paper)<-[:AUTHORED]-(other)
      WHERE $since <= paper.year <= $until
      WITH other, count(paper) AS paperCount, min(paper.year) AS firstYear, max(paper.year) AS lastYear
      WHERE paperCount >= 2
      WITH * ORDER BY paperCount DESC, other.foldedName, other.key LIMIT 20
      RETURN [paperCount, firstYear, lastYear, other.key, other.displayName]
    } AS others
    RETURN [person.displayName, others] AS row`,
  scholargraph: {
    query: `query CoauthorsInWindow($key: String!, $since: Int!, $until: Int!) {
      person(by: { key: $key }) {
        displayName
        coauthors(since: $since, until: $until, minPapers: 2, first: 20) {
          edges { paperCount firstYear lastYear node { key displayName } }
        }
      }
    }`,
    shape: shape('person', [
      'displayName',
      shape('coauthors.edges', ['paperCount', 'firstYear', 'lastYear', 'node.key', 'node.displayName']),
    ]),
  },
};

export const institutionCollaborators: Operation = {
  name: 'institution-collaborators',
  about: 'the 20 institutions with whose people those of one have most papers in some years',
  asked: eachWithWindow('institution'),
  cypher: `
    MATCH (institution:Institution {key: $key})
    WITH institution, COLLECT {
      MATCH (institution)<-[:AFFILIATED_WITH]-(author)-[:AUTHORED]->(paper)
      WHERE $since <= paper.year <= $until
      WITH institution, paper, collect(author) AS own
      MATCH (paper)<-[:AUTHORED]-(other)-[:AFFILIATED_WITH]->(place)
      WHERE place <> institution AND (size(own) > 1 OR own[0] <> other)
      WITH place, count(DISTINCT paper) AS paperCount, count(DISTINCT other) AS personCount
      ORDER BY paperCount DESC, place.foldedName, place.key LIMIT 20
      RETURN [paperCount, personCount, place.key, place.name]
    } AS places
    RETURN [institution.name, places] AS row`,
  scholargraph: {
    query: `query InstitutionCollaborators($key: String!, $since: Int!, $until: Int!) {
      institution(key: $key) {
        name
        collaborators(since: $since, until: $until, first: 20) {
          edges { paperCount personCount node { key name } }
        }
      }
    }`,
    shape: shape('institution', [
      'name',
      shape('collaborators.edges', ['paperCount', 'personCount', 'node.key', 'node.name']),
    ]),
  },
};

export const secondDegree: Operation = {
  name: 'second-degree',
  about: "the 20 co-authors of a person's co-authors with whom the person has most co-authors in common",
  asked: each('author'),
  cypher: `
    MATCH (person:Person {key: $key})
    WITH person, COLLECT {
      MATCH (person)-[:AUTHORED]->()<-[:AUTHORED]-(near)
      WITH DISTINCT near
      CALL (person, near) {
        RETURN near AS far, 1 AS isNear
        UNION ALL
        MATCH (near)-[:AUTHORED]->()<-[:AUTHORED]-(far) WHERE far <> person RETURN DISTINCT far, 0 AS isNear
      }
      WITH far, count(*) AS common, max(isNear) AS isNear
      WHERE isNear = 0
      WITH far, common ORDER BY common DESC, far.foldedName, far.key LIMIT 20
      RETURN [common, far.key, far.displayName]
    } AS others
    RETURN [person.displayName, others] AS row`,
  scholargraph: {
    query: `query SecondDegree($key: String!) {
      person(by: { key: $key }) {
        displayName
        secondDegreeCoauthors(first: 20) { edges { commonCoauthorCount node { key displayName } } }
      }
    }`,
    shape: shape('person', [
      'displayName',
      shape('secondDegreeCoauthors.edges', ['commonCoauthorCount', 'node.key', 'node.displayName']),
    ]),
  },
};
