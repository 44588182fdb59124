import type { Doubts } from '../../import/load/doubts.ts';
import type { Issue } from '../../import/read/issues.ts';

/** Lists the ids and institutions that imports doubted, as text for people. */
export function doubtsText({ sources, untold }: Doubts): string {
  const lines = sources.flatMap(({ source, doubts }) => [source, ...doubts.map(doubtLine)]);
  return [
    ...(lines.length > 0 ? lines : ['No import has doubted an id or the name of an institution.']),
    ...untold.map((source) => `${source} has more issues than the graph keeps: import it again to see them.`),
  ].join('\n');
}

/** Lists the same as JSON for programs. */
export function doubtsJson({ sources, untold }: Doubts): object {
  return {
    doubts: sources.flatMap(({ source, doubts }) =>
      doubts.map(({ source: file, line, message }) => ({ source, file, line, message })),
    ),
    untold,
  };
}

function doubtLine({ source: file, line, message }: Issue): string {
  const place = [file, line].filter((part) => part !== '' && part !== null).join(':');
  return `  ${place === '' ? '' : `${place}: `}${message}`;
}
