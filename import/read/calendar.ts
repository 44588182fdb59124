/** Today in UTC, as `2026-05-17`. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}

/** The last day of a year, a month or a day: `2026-02-28` for `2026-02`. */
export function lastDayOf(date: string): string {
  const [year = '', month = '12', day] = date.split('-');
  const days = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return [year, month, day ?? days].join('-');
}
