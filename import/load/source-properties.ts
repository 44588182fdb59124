import type { StatedValues } from '../formats/format.ts';
import { storeSameAsLines } from './decide/same-as-lines.ts';
import type { DocumentToLoad } from './loader.ts';
import { storedIssues } from './stored-issues.ts';

/** What the node of a source holds once all that it says is in the graph. */
export function sourceProperties({ source, stage, digest, issues }: DocumentToLoad): StatedValues {
  const { key, kind, uri, recordCount, partial, validUntil } = source;
  const sameAsLines = stage.sameAsLines.all();
  return {
    key,
    kind,
    uri,
    recordCount,
    partial,
    validUntil: validUntil ?? null,
    digest,
    ...storedIssues(issues),
    complete: true,
    importedAt: new Date().toISOString(),
    nodes: stage.nodes.count(),
    relationships: stage.relationships.count(),
    // Null takes away what the lines of the version before.
    judgements: sameAsLines.length === 0 ? null : storeSameAsLines(sameAsLines),
  };
}

/**
 * What the node of a source holds while it is withdrawn: it says nothing any more, and nobody's bytes are those that
 * it had.
 */
export function emptiedSource(): StatedValues {
  return {
    recordCount: 0,
    partial: false,
    validUntil: null,
    digest: null,
    ...storedIssues([]),
    complete: false,
    importedAt: new Date().toISOString(),
    nodes: 0,
    relationships: 0,
    judgements: null,
  };
}
