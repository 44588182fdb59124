import type { DocumentFacts } from '../../src/graph/facts.ts';
import type { SupervisionRole } from '../../src/graph/model.ts';
import type { Aliases } from '../aliases.ts';
import { FactCollector } from '../document-facts.ts';
import type { Origin } from '../formats.ts';
import {
  institutionKey,
  type OwnRole,
  ownRoleOf,
  paperKey,
  personKey,
  StudentKeys,
  sourceKey,
  topicKey,
} from './identity.ts';
import { collapseDoubledWord } from './institutions.ts';
import { shownLevel } from './level-names.ts';
import type { Page, Position, Publication, Stated, StudentEntry } from './page.ts';

/** The institute whose directory these pages are of. */
const institute = 'Mila';

const correction =
  /^(?:author|publisher|editorial)? ?(?:correction|corrigendum|erratum)(?: to)?: (?<title>.+)$/iu;

/** Says in the graph's terms what a page states: canonical names in English, what the page wrote kept beside. */
export function normalisePage(page: Page, origin: Origin, aliases: Aliases): DocumentFacts {
  const facts = new PageFacts(page, aliases);
  facts.addOwner();
  page.positions.forEach((position, order) => {
    facts.addPosition(position, order + 1);
  });
  for (const topic of page.topics) facts.addTopic(topic);
  for (const student of page.students) facts.addStudent(student);
  for (const publication of page.publications) facts.addPublication(publication);
  return {
    source: {
      key: sourceKey(page.language, page.name.text, origin.stem),
      kind: 'directory-page',
      uri: origin.uri,
      recordCount: page.students.length + page.publications.length,
      partial: page.cut,
    },
    nodes: facts.collector.nodes,
    relationships: facts.collector.relationships,
  };
}

class PageFacts {
  readonly collector = new FactCollector();
  readonly #page: Page;
  readonly #aliases: Aliases;
  readonly #owner: string;
  readonly #studentKeys: StudentKeys;
  readonly #positionsAt = new Map<string, number>();

  constructor(page: Page, aliases: Aliases) {
    this.#page = page;
    this.#aliases = aliases;
    this.#owner = personKey(page.name.text);
    this.#studentKeys = new StudentKeys(this.#owner);
  }

  /** The page is one of the institute's: its membership is an affiliation with it. */
  addOwner(): void {
    const { name, memberships, biography } = this.#page;
    const canonical = memberships.map(({ text }) => this.#aliases.memberships.find(text) ?? text);
    this.collector.node('Person', this.#owner, {
      name: name.text,
      memberships: [...new Set(canonical)],
      biography: biography.length > 0 ? biography.join('\n\n') : null,
    });
    this.collector.relationship('AFFILIATED_WITH', this.#owner, this.#institution(institute), {
      discriminator: 'member',
      title: canonical.find((membership) => /\bmember\b/i.test(membership)) ?? null,
      order: 0,
    });
  }

  /** Told apart by its place among the positions at one institution, which both languages give in one order. */
  addPosition({ title, institution, department }: Position, order: number): void {
    const key = this.#institution(institution ?? institute);
    const place = (this.#positionsAt.get(key) ?? 0) + 1;
    this.#positionsAt.set(key, place);
    const discriminator = String(place);
    this.collector.relationship('AFFILIATED_WITH', this.#owner, key, {
      discriminator,
      title,
      department,
      order,
    });
  }

  addTopic({ text }: Stated): void {
    const name = this.#aliases.topics.find(text) ?? text;
    const key = this.collector.node('Topic', topicKey(name), { name, otherNames: otherThan(name, text) });
    this.collector.relationship('WORKS_ON', this.#owner, key);
  }

  addStudent(entry: StudentEntry): void {
    const { level, levelAsStated, institution } = entry;
    const canonical = institution === null ? null : this.#canonicalInstitution(institution);
    const key = this.#studentKeys.next(entry, canonical);
    const shown = shownLevel(entry);
    this.collector.node('Person', key, {
      displayName: canonical === null ? shown : `${shown}, ${canonical}`,
      isStudent: true,
      level,
      levelAsStated,
    });
    if (institution !== null) {
      this.collector.relationship('AFFILIATED_WITH', key, this.#institution(institution), {
        discriminator: 'student',
        asStudent: true,
        order: 1,
      });
    }
    this.#addSupervisors(key, entry);
  }

  /** Only a person with a name becomes a node; the others leave their trace in `coSupervised`. */
  #addSupervisors(student: string, entry: StudentEntry): void {
    const own = ownRoleOf(entry);
    const supervision = { level: entry.level, status: 'CURRENT', coSupervised: own !== 'principal' };
    this.collector.relationship('SUPERVISES', this.#owner, student, { role: roleIn(own), ...supervision });
    for (const { role, name } of entry.others) {
      if (name === null) continue;
      const other = this.collector.node('Person', personKey(name), { name });
      this.collector.relationship('SUPERVISES', other, student, { role, ...supervision });
    }
  }

  /** The owner is an author of every paper of the page, though its lists leave out the institute's members. */
  addPublication({ title, authors, abstract }: Publication): void {
    const key = this.#paper(title, { abstract, authorListComplete: false });
    authors.forEach((name, index) => {
      const author = this.collector.node('Person', personKey(name), { name });
      this.collector.relationship('AUTHORED', author, key, { order: index + 1, listedAs: name });
    });
    this.collector.relationship('AUTHORED', this.#owner, key);
    const corrected = correction.exec(title)?.groups?.title;
    if (corrected !== undefined) this.collector.relationship('CORRECTS', key, this.#paper(corrected, {}));
  }

  #paper(title: string, values: { abstract?: string | null; authorListComplete?: boolean }): string {
    return this.collector.node('Paper', paperKey(title), { title, ...values });
  }

  #institution(stated: string): string {
    const name = this.#canonicalInstitution(stated);
    return this.collector.node('Institution', institutionKey(name), {
      name,
      otherNames: otherThan(name, stated),
    });
  }

  #canonicalInstitution(stated: string): string {
    const collapsed = collapseDoubledWord(stated);
    const { institutions } = this.#aliases;
    return institutions.find(stated) ?? institutions.find(collapsed) ?? collapsed;
  }
}

function roleIn(own: OwnRole): SupervisionRole {
  return own === 'co' ? 'CO' : 'PRINCIPAL';
}

function otherThan(name: string, stated: string): string[] {
  return stated === name ? [] : [stated];
}
