import type { Issues } from '../../../read/issues.ts';
import { quote } from '../../../read/issues.ts';
import type { Aliases } from '../../aliases.ts';
import type { PageLine, Position, Stated } from '../page.ts';
import { type Segment, type SegmentKind, segmentsOf } from './segments.ts';

export interface Roles {
  readonly memberships: readonly Stated[];
  readonly positions: readonly Position[];
}

/**
 * Tells the lines under the name apart: positions (`Title, Institution, Department`, several to a line, a part missing)
 * and memberships, which are all that is no position, so that nothing is lost.
 */
export function parseRoles(lines: readonly PageLine[], aliases: Aliases, issues: Issues): Roles {
  const memberships: Stated[] = [];
  const positions: Position[] = [];
  for (const { line, text } of lines) {
    const found = aliases.memberships.find(text) === undefined ? parsePositions(line, text, aliases) : [];
    positions.push(...found);
    if (found.length > 0) continue;
    memberships.push({ line, text });
    if (text.includes(',')) {
      issues.note(
        line,
        `No institution was recognised, so the line is kept as a membership: ${quote(text)}.`,
      );
    }
  }
  return { memberships, positions };
}

function parsePositions(line: number, text: string, aliases: Aliases): Position[] {
  const groups = groupSegments(segmentsOf(text, aliases.institutions));
  const positions = groups.map((group) => positionOf(line, group));
  return positions.flatMap((position) => position ?? []);
}

/** One group of segments for each position: a title opens one, and so does a second institution. */
function groupSegments(segments: readonly Segment[]): Segment[][] {
  const groups: Segment[][] = [];
  for (const segment of segments) {
    const group = groups.at(-1);
    if (group === undefined || opensPosition(segment, group)) groups.push([segment]);
    else group.push(segment);
  }
  return groups;
}

function opensPosition({ kind }: Segment, group: readonly Segment[]): boolean {
  if (kind === 'title') return group.some((other) => other.kind !== 'title');
  return kind === 'institution' && group.some((other) => other.kind === 'institution');
}

function positionOf(line: number, group: readonly Segment[]): Position | null {
  const place = placeOf(group);
  if (place === undefined) return null;
  const before = place === null ? [] : group.slice(0, group.indexOf(place));
  // A title made of no word we know still stands before the institution.
  const untold = before.filter(({ kind }) => kind === 'unknown').slice(0, holds(group, 'title') ? 0 : 1);
  const titles = [...group.filter(({ kind }) => kind === 'title'), ...untold];
  const rest = group.filter((segment) => segment !== place && !titles.includes(segment));
  return {
    line,
    title: joined(titles),
    institution: place === null ? null : place.text,
    department: joined(rest),
  };
}

/** The segment that names the institution; null for the page's own institute; undefined where nothing is told. */
function placeOf(group: readonly Segment[]): Segment | null | undefined {
  const named = first(group, 'institution') ?? first(group, 'organisation');
  if (named) return named;
  const title = first(group, 'title');
  if (!title) return undefined;
  const after = first(group, 'unknown') ?? first(group, 'department');
  if (after) return after;
  // `Scientific Director, Leadership Team`: the page is of the institute, and so is a unit that it need not explain.
  // A member, a chair or a professor without a place is no post at the institute: the line stays a membership.
  return /profess|memb(?:er|re)|chair|fellow|titulaire/i.test(title.text) && !holds(group, 'unit')
    ? undefined
    : null;
}

function first(group: readonly Segment[], kind: SegmentKind): Segment | undefined {
  return group.find((segment) => segment.kind === kind);
}

function holds(group: readonly Segment[], kind: SegmentKind): boolean {
  return first(group, kind) !== undefined;
}

function joined(segments: readonly Segment[]): string | null {
  return segments.length === 0 ? null : segments.map(({ text }) => text).join(', ');
}
