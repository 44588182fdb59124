import type { StudentLevel, SupervisionRole } from '../../../src/graph/model.ts';

/** A profile page of a directory as it is written, before anything is identified or named in another language. */
export interface ProfilePage {
  readonly language: Language;
  readonly name: Stated;
  /** `Core Academic Member`, `Canada CIFAR AI Chair`: in the page's language. */
  readonly memberships: readonly Stated[];
  readonly positions: readonly Position[];
  readonly topics: readonly Stated[];
  /** Its paragraphs, without those that hold contact data. */
  readonly biography: readonly string[];
  /** The studies of the page's owner. A page that names any is a student's own. */
  readonly studies: readonly StudentEntry[];
  readonly students: readonly StudentEntry[];
  readonly publications: readonly Publication[];
  /** The text may stop before the page does: it has no final line break, or its last line is not whole. */
  readonly cut: boolean;
}

export type Language = 'en' | 'fr';

/** A piece of text with the line it stands on, counted from 1. */
export interface Stated {
  readonly line: number;
  readonly text: string;
}

/** A line of the page. */
export interface PageLine extends Stated {
  /** The text stops in it, with no line break after it. */
  readonly cut: boolean;
  /** It is of the website, and no part of any profile: a menu, a pager, a footer. */
  readonly furniture: boolean;
}

export interface Position {
  readonly line: number;
  readonly title: string | null;
  /** null means the directory's own institute: the page names a title and a unit of it only. */
  readonly institution: string | null;
  readonly department: string | null;
}

/** Somebody's studies: those of the page's owner, or of an entry in the student list, which names no student. */
export interface StudentEntry {
  readonly line: number;
  readonly level: StudentLevel;
  readonly levelAsStated: string;
  readonly institution: string | null;
  /** Who supervises: in a student list, beside the page's owner. */
  readonly others: readonly OtherSupervisor[];
}

export interface OtherSupervisor {
  readonly role: SupervisionRole;
  /** Usually missing in the page. */
  readonly name: string | null;
}

export interface Publication {
  readonly line: number;
  readonly title: string;
  /** In the order of the page, each once. The page's owner is usually not among them. */
  readonly authors: readonly string[];
  readonly abstract: string | null;
}
