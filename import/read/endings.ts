/** The longest of these endings that the name has, in any case: `.json.gz`, not `.gz`, for `WORKS.JSON.GZ`. */
export function endingOf(name: string, endings: readonly string[]): string | undefined {
  const lower = name.toLowerCase();
  const [longest] = endings
    .filter((ending) => lower.endsWith(ending))
    .toSorted((one, other) => other.length - one.length);
  return longest;
}

/** `works.jsonl.gz` is `works`, `page.en.txt` is `page.en`. */
export function withoutEnding(name: string): string {
  return name.replace(/\.gz$/i, '').replace(/(?<=.)\.[^.]*$/, '');
}

/** Whether gzip has packed a file of this name. */
export function isPackedName(name: string): boolean {
  return /\.gz$/i.test(name);
}
