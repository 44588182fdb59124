import { Readable } from 'node:stream';
import { rm, mkdtemp } from 'node:fs/promises';
import { test } from 'vitest';
import { shippedAliases } from '../../../import/aliases.ts';
import { importPaths } from '../../../import/import.ts';
import { createLoader } from '../../../import/load/load.ts';
import { Report } from '../../../import/report.ts';
import { useDatabase, rows } from '../../support/database.ts';
import { generatePages, folderOf } from '../../support/pages.ts';

const database = useDatabase();
test('time', async () => {
  const folder = await folderOf(generatePages(200, 7));
  for (let i = 0; i < 2; i++) {
    const report = new Report();
    const t = Date.now();
    const loader = createLoader(database());
    let last = t; const ts: number[] = [];
    await importPaths([folder], { loader, report, aliases: shippedAliases, stdin: Readable.from([]), onProgress: () => { ts.push(Date.now()-last); last = Date.now(); } });
    console.log(report.toText({ dryRun: false, seconds: (Date.now() - t) / 1000 }).slice(0, 1500));
    console.log(ts.join(' '));
    await loader.close();
  }
  console.log(await rows(database(), 'MATCH (p:Paper)<-[a:AUTHORED]-() WITH p, count(a) AS c RETURN count(p) AS n, avg(c) AS c'));
  console.log(await rows(database(), 'MATCH (p:Researcher) WHERE p.memberships IS NOT NULL RETURN count(p) AS n'));
});
