import { askedFor, type Predicates } from '../../src/cypher/cypher-text.ts';
import type { ConnectionDeclaration } from '../../src/cypher/declarations.ts';
import type { Scope } from '../../src/cypher/scope.ts';
import type { ArgumentBuilder } from '../kit/builder.ts';
import type { EdgeFields } from '../kit/connections.ts';
import { connection } from '../kit/fields.ts';
import { paperOrders } from '../kit/orders.ts';
import { pageArguments } from '../kit/page-arguments.ts';
import { comparison } from '../kit/predicates.ts';
import { assertedBy } from '../kit/provenance.ts';
import { PaperConnection } from '../kit/references.ts';
import { yearPredicates } from '../kit/windows.ts';

/** The argument that keeps papers with very many authors out. */
export function authorsArgument(t: ArgumentBuilder) {
  return {
    maxAuthorsPerPaper: t.arg.int({
      description:
        'Only papers with at most this many authors in the graph: a paper of hundreds says little of any two of them.',
    }),
  };
}

/** Predicates on a paper that joins people: the window of years, and how many authors it may have. */
export function jointPaperPredicates(paper: string, scope: Scope): (string | undefined)[] {
  return [
    ...yearPredicates(paper, scope),
    comparison(`COUNT { (${paper})<-[:AUTHORED]-() } <=`, scope.argument('maxAuthorsPerPaper')),
  ];
}

/**
 * Makes predicates on a `step` hold for each paper on a `path` of people and papers. Each stands alone, so that the
 * search uses it.
 */
export function eachPaperOfPath(predicates: Predicates): string[] {
  return askedFor(predicates).map(
    (predicate) => `all(step IN nodes(path) WHERE step:Person OR ${predicate})`,
  );
}

/**
 * The papers that two people have written together.
 * @param one the variable of the outer scope that holds the one person
 * @param other the variable that holds the other
 * @param asked the scope whose arguments say which papers count; reached from the outer one
 * @param where further predicates
 */
export function betweenTwo(
  one: string,
  other: string,
  asked: (outer: Scope) => Scope,
  where: (scope: Scope) => readonly string[] = () => [],
): Omit<ConnectionDeclaration, 'kind'> {
  return {
    match: ({ outer, node, variable }) =>
      `MATCH (${outer.variable(one)})-[${variable('one')}:AUTHORED]->(${node})<-[${variable('other')}:AUTHORED]-(${outer.variable(other)})`,
    where: (scope) => [...jointPaperPredicates(scope.node, asked(scope.outer)), ...where(scope)],
    edgeSources: assertedBy('one', 'other'),
    ...paperOrders,
  };
}

/** The field `papers` of an object that stands between two people: see `betweenTwo`. */
export function jointPapers(one: string, other: string, asked: (object: Scope) => Scope): EdgeFields {
  return (t) => ({
    papers: t.field({
      type: PaperConnection,
      description: 'The papers that the two have written together, of those asked for, latest first.',
      args: pageArguments(t),
      ...connection(betweenTwo(one, other, asked)),
    }),
  });
}
