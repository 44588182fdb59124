import type { Properties, PropertyValue } from './model.ts';
import { isFiner, mayBeOne, meet, type Period } from './periods.ts';
import { slugify } from './text.ts';

/*
 * Which statements about one person and one institution are about one position. A source's discriminator tells its positions
 * apart, and equal discriminators of two sources are one position. Beside that, `2015` and `2015-09` may be one beginning:
 * those with an equal title and department are one position where nothing else tells them apart. It depends on the statements
 * alone, and not on their order.
 */

/** What somebody says of a position. */
export interface PositionStatement {
  readonly discriminator: string;
  readonly values: Properties;
}

/** Names a position by what it is and when it began: so neither other rows nor its end make another position of it. */
export function positionName(values: Readonly<Record<string, PropertyValue | null>>): string {
  return [values.title, values.department, values.since]
    .flatMap((part) => (typeof part === 'string' ? [slugify(part)] : []))
    .join('/');
}

/** Divides what is said of one person and one institution into positions, by the discriminator of the most precise. */
export function groupPositions<Statement extends PositionStatement>(
  statements: readonly Statement[],
): Map<string, readonly Statement[]> {
  const groups = new Map<string, readonly Statement[]>();
  const named = Map.groupBy(statements, ({ discriminator }) => discriminator);
  // The more precise beginning comes first, and the less precise one goes to it.
  for (const [name, said] of [...named].toSorted(([a], [b]) => b.length - a.length || (a < b ? -1 : 1))) {
    const [found, ...others] = [...groups].filter(([, group]) => isLessPrecise(said, group));
    if (found === undefined || others.length > 0) groups.set(name, said);
    else groups.set(found[0], [...found[1], ...said]);
  }
  return groups;
}

/** Whether the first say less precisely when the position of the others began, and nothing tells it from theirs. */
function isLessPrecise(said: readonly PositionStatement[], group: readonly PositionStatement[]): boolean {
  return said.every((one) => group.every((other) => isSamePosition(one, other)));
}

function isSamePosition(one: PositionStatement, other: PositionStatement): boolean {
  const [coarse, fine] = [datesOf(one), datesOf(other)];
  if (coarse.since === undefined || fine.since === undefined) return false;
  if (!isNamedByItself(one) || !isNamedByItself(other) || nameWithoutDate(one) !== nameWithoutDate(other))
    return false;
  if (!isFiner(fine.since, coarse.since) || isStudent(one) !== isStudent(other)) return false;
  const areEndsOne =
    coarse.until === undefined || fine.until === undefined || mayBeOne(coarse.until, fine.until);
  return areEndsOne && meet(coarse, fine);
}

/** Whether the discriminator says what the position is, and not only its place in a list. */
function isNamedByItself({ discriminator, values }: PositionStatement): boolean {
  return discriminator === positionName(values);
}

function nameWithoutDate({ values: { title, department } }: PositionStatement): string {
  return JSON.stringify([title, department].map((part) => slugify(String(part ?? ''))));
}

function isStudent({ values }: PositionStatement): boolean {
  return values.asStudent === true;
}

function datesOf({ values: { since, until } }: PositionStatement): Period {
  return {
    since: typeof since === 'string' ? since : undefined,
    until: typeof until === 'string' ? until : undefined,
  };
}
