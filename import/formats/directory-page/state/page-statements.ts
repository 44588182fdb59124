import type { SupervisionRole } from '../../../../src/graph/model.ts';
import type { SourceFact } from '../../../../src/graph/source-fact.ts';
import type { Origin } from '../../../read/input.ts';
import type { Aliases } from '../../aliases.ts';
import type { FactSink, Reading, StatedValues } from '../../format.ts';
import type { Position, ProfilePage, Publication, Stated, StudentEntry } from '../page.ts';
import { otherThan, StatedInstitutions } from './institutions.ts';
import { type OwnRole, ownRoleOf, paperKey, personKey, StudentKeys, sourceKey, topicKey } from './keys.ts';
import { shownLevel } from './level-names.ts';

/** The institute whose directory these pages are of. */
const institute = 'Mila';

const correction =
  /^(?:author|publisher|editorial)? ?(?:correction|corrigendum|erratum)(?: to)?: (?<title>.+)$/iu;

/** Says in the graph's terms what a page states: canonical names in English, what the page wrote kept beside. */
export function statePage(page: ProfilePage, origin: Origin, reading: Reading): SourceFact {
  const statements = new PageStatements(page, reading);
  statements.addOwner();
  page.positions.forEach((position, order) => {
    statements.addPosition(position, order + 1);
  });
  page.studies.forEach((study, order) => {
    statements.addStudy(study, page.positions.length + order + 1);
  });
  for (const topic of page.topics) statements.addTopic(topic);
  for (const student of page.students) statements.addStudent(student);
  for (const publication of page.publications) statements.addPublication(publication);
  return {
    key: sourceKey(page.language, page.name.text, origin.stem),
    kind: 'directory-page',
    uri: origin.uri,
    recordCount: page.students.length + page.publications.length,
    partial: page.cut,
  };
}

class PageStatements {
  readonly #facts: FactSink;
  readonly #page: ProfilePage;
  readonly #aliases: Aliases;
  readonly #institutions: StatedInstitutions;
  readonly #owner: string;
  readonly #studentKeys: StudentKeys;
  readonly #positionsAt = new Map<string, number>();

  constructor(page: ProfilePage, reading: Reading) {
    this.#facts = reading.facts;
    this.#page = page;
    this.#aliases = reading.aliases;
    this.#institutions = new StatedInstitutions(reading);
    this.#owner = personKey(page.name.text);
    this.#studentKeys = new StudentKeys(this.#owner);
  }

  /**
   * The page is one of the institute's: its membership is an affiliation with it. On a student's own page the owner is a
   * student, at the level that stands first.
   */
  addOwner(): void {
    const { name, memberships, biography, studies } = this.#page;
    const [study] = studies;
    const canonical = memberships.map(({ text }) => this.#aliases.memberships.find(text) ?? text);
    this.#facts.node('Person', this.#owner, {
      name: name.text,
      memberships: [...new Set(canonical)],
      biography: biography.length > 0 ? biography.join('\n\n') : null,
      isStudent: study === undefined ? null : true,
      level: study?.level ?? null,
      levelAsStated: study?.levelAsStated ?? null,
    });
    this.#facts.relationship({
      type: 'AFFILIATED_WITH',
      from: this.#owner,
      to: this.#institutions.node(institute, name.line),
      discriminator: 'member',
      values: {
        title: canonical.find((membership) => /\bmember\b/i.test(membership)) ?? null,
        asStudent: study === undefined ? null : true,
        order: 0,
      },
    });
  }

  /** Told apart by its place among the positions at one institution, which both languages give in one order. */
  addPosition({ line, title, institution, department }: Position, order: number): void {
    const key = this.#institutions.node(institution ?? institute, line);
    const place = (this.#positionsAt.get(key) ?? 0) + 1;
    this.#positionsAt.set(key, place);
    this.#facts.relationship({
      type: 'AFFILIATED_WITH',
      from: this.#owner,
      to: key,
      discriminator: String(place),
      values: { title, department, order },
    });
  }

  addTopic({ text }: Stated): void {
    const name = this.#aliases.topics.find(text) ?? text;
    const key = this.#facts.node('Topic', topicKey(name), { name, otherNames: otherThan(name, text) });
    this.#facts.relationship({ type: 'WORKS_ON', from: this.#owner, to: key });
  }

  addStudent(entry: StudentEntry): void {
    const { level, levelAsStated, institution } = entry;
    const canonical = institution === null ? null : this.#institutions.canonical(institution);
    const key = this.#studentKeys.next(entry, canonical);
    const shown = shownLevel(entry);
    this.#facts.node('Person', key, {
      displayName: canonical === null ? shown : `${shown}, ${canonical}`,
      isStudent: true,
      level,
      levelAsStated,
    });
    this.#addEnrolment(key, entry, 1);
    this.#addSupervisors(key, entry);
  }

  /** The studies of the page's owner. A supervisor whom the page mentions without a name only sets `coSupervised`. */
  addStudy(study: StudentEntry, order: number): void {
    const { level, others } = study;
    this.#addEnrolment(this.#owner, study, order);
    const coSupervised = others.length > 1 || others.some(({ role }) => role === 'CO');
    for (const { role, name } of others) {
      const supervisor = name === null ? this.#owner : personKey(name);
      if (name === null || supervisor === this.#owner) continue;
      this.#facts.node('Person', supervisor, { name });
      this.#addSupervision(supervisor, this.#owner, { role, level, status: 'CURRENT', coSupervised });
    }
  }

  #addEnrolment(student: string, { line, institution }: StudentEntry, order: number): void {
    if (institution === null) return;
    this.#facts.relationship({
      type: 'AFFILIATED_WITH',
      from: student,
      to: this.#institutions.node(institution, line),
      discriminator: 'student',
      values: { asStudent: true, order },
    });
  }

  /** Only a person with a name becomes a node; the others leave their trace in `coSupervised`. */
  #addSupervisors(student: string, entry: StudentEntry): void {
    const own = ownRoleOf(entry);
    const supervision = { level: entry.level, status: 'CURRENT', coSupervised: own !== 'principal' };
    this.#addSupervision(this.#owner, student, { role: roleIn(own), ...supervision });
    for (const { role, name } of entry.others) {
      if (name === null) continue;
      const other = this.#facts.node('Person', personKey(name), { name });
      this.#addSupervision(other, student, { role, ...supervision });
    }
  }

  #addSupervision(supervisor: string, student: string, values: StatedValues): void {
    this.#facts.relationship({ type: 'SUPERVISES', from: supervisor, to: student, values });
  }

  /** The owner is an author of every paper of the page, though its lists leave out the institute's members. */
  addPublication({ title, authors, abstract }: Publication): void {
    const key = this.#paper(title, { abstract, authorListComplete: false });
    authors.forEach((name, index) => {
      const author = this.#facts.node('Person', personKey(name), { name });
      const values = { order: index + 1, listedAs: name };
      this.#facts.relationship({ type: 'AUTHORED', from: author, to: key, values });
    });
    this.#facts.relationship({ type: 'AUTHORED', from: this.#owner, to: key });
    const corrected = correction.exec(title)?.groups?.title;
    if (corrected === undefined) return;
    this.#facts.relationship({ type: 'CORRECTS', from: key, to: this.#paper(corrected, {}) });
  }

  #paper(title: string, values: { abstract?: string | null; authorListComplete?: boolean }): string {
    return this.#facts.node('Paper', paperKey(title, this.#owner), { title, ...values });
  }
}

function roleIn(own: OwnRole): SupervisionRole {
  return own === 'co' ? 'CO' : 'PRINCIPAL';
}
