import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { neo4jVariables, rows, useDatabase } from '../../support/database.ts';
import { importInto } from '../../support/loading.ts';
import { folderOf } from '../../support/pages.ts';
import { type Ended, runProgram } from '../../support/programs.ts';

const database = useDatabase();

const files = {
  'dept/people.csv': 'id,name,orcid\na,Ada Finch,0000-0002-1825-0097\nw1,Wen Tao,\nw2,Wen Tao,\nc,Cara Holm,\n',
  'dept/institutions.csv': 'id,name\nh,Hill College\n',
  'dept/affiliations.csv': 'person,institution\na,h\n',
  'dept/papers.csv': 'id,title,year,doi\np1,On reeds,2019,10.1/reeds\np2,On rushes,2020,\n',
  'dept/authorships.csv': 'paper,person,position\np1,w1,1\np1,c,2\np2,w2,1\np2,c,2\n',
  'grant/people.csv': 'id,name,orcid\nf,A. Finch,0000-0002-1825-0097\nz,Wen Tao,\nc,Cara Holm,\no,Olaf Ek,\n',
  'grant/papers.csv': 'id,title,year\nq,On sedges,2021\nr,On ferns,2022\n',
  'grant/authorships.csv': 'paper,person,position\nq,z,1\nq,c,2\nr,f,1\nr,o,2\n',
  'library/people.csv': 'id,name\n1,C. Holm\n2,Tao Wen-Li\n3,Ada Finch\n',
  'library/papers.csv': 'id,title,year,doi\nreeds,On reeds,2019,10.1/reeds\nferns,On ferns,2022,\n',
  'library/authorships.csv': 'paper,person,position\nreeds,2,1\nreeds,1,2\nferns,3,1\n',
  'words.csv': 'one,other,verdict\ngrant:o,dept:c,different\n',
};

let isLoaded = false;
beforeEach(async () => {
  if (isLoaded) return;
  isLoaded = true;
  const folder = await folderOf(files);
  const paths = ['dept', 'grant', 'library', 'words.csv'].map((name) => join(folder, name));
  await importInto(database(), paths);
});

function explain(...args: string[]): Promise<Ended> {
  return runProgram(['identity', 'explain', ...args], { env: neo4jVariables() });
}

test.each([
  ['dept:a', 'grant:f'], ['dept:c', 'library:1'], ['dept:a', 'library:3'], ['dept:w1','grant:z'], ['dept:w1','dept:w2'], ['dept:w1','library:2'], ['grant:o','dept:c'], ['dept:c', 'grant:c'],['dept:p1','library:reeds'], ['dept:p1', 'grant:q'],['dept:a','dept:p1'], ['dept:x', 'dept:a']
])('%s %s', async (...keys) => {
  const e = await explain(...keys);
  console.log(e.code, e.stdout, e.stderr);
});
