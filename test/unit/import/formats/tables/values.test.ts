import { expect, test } from 'vitest';
import {
  readDoi,
  readOpenAlexId,
  readOrcid,
  readRor,
} from '../../../../../import/formats/tables/declared/identifiers.ts';
import { namedLevel } from '../../../../../import/formats/tables/declared/levels.ts';
import { namedRole } from '../../../../../import/formats/tables/declared/roles.ts';
import { level } from '../../../../../import/formats/tables/declared/values.ts';
import { studentLevels } from '../../../../../src/graph/model.ts';

test.each([
  ['10.7717/PeerJ.4375', '10.7717/peerj.4375'],
  ['https://doi.org/10.7717/peerj.4375', '10.7717/peerj.4375'],
  ['http://dx.doi.org/10.7717/peerj.4375', '10.7717/peerj.4375'],
  ['doi: 10.1000.10/(a)b', '10.1000.10/(a)b'],
  ['peerj.4375', undefined],
  ['10.7717/', undefined],
  ['10.7717/a b', undefined],
])('a DOI %s is %s', (text, bare) => expect(readDoi(text)).toBe(bare));

test.each([
  ['0000-0002-1825-0097', '0000-0002-1825-0097'],
  ['https://orcid.org/0000-0002-1694-233x', '0000-0002-1694-233X'],
  ['0000-0002-1694-2330', undefined],
  ['0000-0002-1825-0079', undefined],
  ['0000000218250097', '0000-0002-1825-0097'],
])('an ORCID iD %s is %s', (text, bare) => expect(readOrcid(text)).toBe(bare));

test.each([
  ['https://ror.org/00JMFR291', '00jmfr291'],
  ['00jmfr291', '00jmfr291'],
  ['10jmfr291', undefined],
  ['00imfr291', undefined],
])('a ROR id %s is %s', (text, bare) => expect(readRor(text)).toBe(bare));

test.each([
  ['https://openalex.org/A5079238365', 'A5079238365'],
  ['https://api.openalex.org/authors/a5079238365', 'A5079238365'],
  ['openalex:A1', 'A1'],
  ['W1', undefined],
  ['A', undefined],
])('an OpenAlex id of an author %s is %s', (text, bare) => expect(readOpenAlexId(text, 'A')).toBe(bare));

test('levels are known by their names in tables, in the API and on directory pages', () => {
  for (const known of studentLevels) {
    expect(namedLevel(known)).toBe(known);
    expect(namedLevel(known.toLowerCase().replaceAll('_', ' '))).toBe(known);
  }
  const names = [
    'phd',
    'PhD',
    'Ph.D.',
    'Doctorat',
    'masters',
    "Master's",
    'professional masters',
    'post-doc',
    'intern',
    'Dr. rer. nat.',
    "Master's thesis",
  ];
  expect(names.map(namedLevel)).toEqual([
    ...Array(4).fill('PHD'),
    ...Array(2).fill('MASTERS_RESEARCH'),
    'MASTERS_PROFESSIONAL',
    'POSTDOCTORATE',
    'RESEARCH_INTERN',
    'PHD',
    'MASTERS_RESEARCH',
  ]);
  const inMessage = level.written.replace('write ', '').split(/, | or /);
  expect(new Set(inMessage.map(namedLevel))).toEqual(new Set(studentLevels));
  expect(namedLevel('wizard')).toBeUndefined();
});

test.each([
  ['principal', 'PRINCIPAL'],
  ['CO', 'CO'],
  ['Promotor', 'PRINCIPAL'],
  ['co-promotor', 'CO'],
  ['Doctoral adviser', 'PRINCIPAL'],
  ['Co-Supervisor', 'CO'],
  ['Directrice de thèse', 'PRINCIPAL'],
  ['Zweitbetreuerin', 'CO'],
  ['main', undefined],
  ['committee member', undefined],
])('the role %s is %s', (text, role) => {
  expect(namedRole(text)).toBe(role);
});
