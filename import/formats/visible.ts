/** Byte order marks, soft hyphens and zero-width spaces: invisible, and they would make two names of one. */
const invisible = /[\u00ad\u200b\u2060\ufeff]|[^\P{Cc}\t\n]/gu;

/** A text as a reader sees it: without what is invisible, each line break a line feed. */
export function visible(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(invisible, '');
}
