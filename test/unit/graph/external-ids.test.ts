import { describe, expect, test } from 'vitest';
import { doiOf, orcidOf, rorOf } from '../../../import/formats/openalex/ids.ts';
import { readDoi, readOrcid, readRor } from '../../../import/formats/tables/declared/identifiers.ts';
import { bareDoi, bareOrcid, bareRor } from '../../../src/graph/external-ids.ts';

/** Who takes an id: look-ups of the API take all, tables what can be one, OpenAlex what looks like one. */
type TakenBy = 'all' | 'OpenAlex' | 'look-ups';

type Row = readonly [text: string, bare: string, taken: TakenBy];

function expectTaken(
  [, bare, taken]: Row,
  { table, openAlex }: { readonly table: string | undefined; readonly openAlex: string | null },
): void {
  expect(table).toBe(taken === 'all' ? bare : undefined);
  expect(openAlex).toBe(taken === 'all' || taken === 'OpenAlex' ? bare : null);
}

describe('a DOI', () => {
  test.each<Row>([
    ['10.7717/peerj.4375', '10.7717/peerj.4375', 'all'],
    ['10.7717/PeerJ.4375', '10.7717/peerj.4375', 'all'],
    [' 10.7717/peerj.4375 ', '10.7717/peerj.4375', 'all'],
    ['https://doi.org/10.7717/peerj.4375', '10.7717/peerj.4375', 'all'],
    ['HTTPS://DOI.ORG/10.7717/PEERJ.4375', '10.7717/peerj.4375', 'all'],
    ['http://dx.doi.org/10.7717/peerj.4375', '10.7717/peerj.4375', 'all'],
    ['https://www.doi.org/10.7717/peerj.4375', '10.7717/peerj.4375', 'all'],
    ['doi:10.7717/peerj.4375', '10.7717/peerj.4375', 'all'],
    ['DOI: 10.1000.10/(a)B', '10.1000.10/(a)b', 'all'],
    ['10.1002/(SICI)1/2/3', '10.1002/(sici)1/2/3', 'all'],
    ['10.1/one', '10.1/one', 'OpenAlex'],
    ['10.7717/', '10.7717/', 'OpenAlex'],
    ['10.7717/a b', '10.7717/a b', 'OpenAlex'],
    [`10.7717/${'x'.repeat(301)}`, `10.7717/${'x'.repeat(301)}`, 'look-ups'],
    ['10.7717', '10.7717', 'look-ups'],
    ['peerj.4375', 'peerj.4375', 'look-ups'],
    ['11.7717/peerj.4375', '11.7717/peerj.4375', 'look-ups'],
    ['https://example.org/10.7717/peerj.4375', 'https://example.org/10.7717/peerj.4375', 'look-ups'],
    ['', '', 'look-ups'],
  ])('%j is %s, taken by %s', (...row) => {
    const [text, bare] = row;
    expect(bareDoi(text)).toBe(bare);
    expectTaken(row, { table: readDoi(text), openAlex: doiOf(text) });
  });
});

describe('an ORCID iD', () => {
  test.each<Row>([
    ['0000-0002-1825-0097', '0000-0002-1825-0097', 'all'],
    [' 0000-0002-1825-0097 ', '0000-0002-1825-0097', 'all'],
    ['0000-0002-1694-233x', '0000-0002-1694-233X', 'all'],
    ['https://orcid.org/0000-0002-1694-233X', '0000-0002-1694-233X', 'all'],
    ['http://www.orcid.org/0000-0002-1825-0097', '0000-0002-1825-0097', 'all'],
    ['orcid: 0000-0002-1825-0097', '0000-0002-1825-0097', 'all'],
    // The last digit is wrong, then two others have changed places.
    ['0000-0002-1694-2330', '0000-0002-1694-2330', 'OpenAlex'],
    ['0000-0002-1825-0079', '0000-0002-1825-0079', 'OpenAlex'],
    ['0000000218250097', '0000000218250097', 'look-ups'],
    ['0000-0002-1825-009', '0000-0002-1825-009', 'look-ups'],
    ['0000-0002-1825-00977', '0000-0002-1825-00977', 'look-ups'],
    ['', '', 'look-ups'],
  ])('%j is %s, taken by %s', (...row) => {
    const [text, bare] = row;
    expect(bareOrcid(text)).toBe(bare);
    expectTaken(row, { table: readOrcid(text), openAlex: orcidOf(text) });
  });
});

describe('a ROR id', () => {
  test.each<Row>([
    ['00jmfr291', '00jmfr291', 'all'],
    ['00JMFR291', '00jmfr291', 'all'],
    ['https://ror.org/00JMFR291', '00jmfr291', 'all'],
    ['https://www.ror.org/00jmfr291', '00jmfr291', 'all'],
    ['ror:00jmfr291', '00jmfr291', 'all'],
    // A letter that Crockford's base 32 leaves out; no two digits at its end.
    ['00imfr291', '00imfr291', 'OpenAlex'],
    ['00jmfr2ab', '00jmfr2ab', 'OpenAlex'],
    ['10jmfr291', '10jmfr291', 'look-ups'],
    ['00jmfr2911', '00jmfr2911', 'look-ups'],
    ['', '', 'look-ups'],
  ])('%j is %s, taken by %s', (...row) => {
    const [text, bare] = row;
    expect(bareRor(text)).toBe(bare);
    expectTaken(row, { table: readRor(text), openAlex: rorOf(text) });
  });
});

test('OpenAlex may end addresses with a slash', () => {
  expect(orcidOf('https://orcid.org/0000-0002-1825-0097/')).toBe('0000-0002-1825-0097');
  expect(rorOf('https://ror.org/00jmfr291/')).toBe('00jmfr291');
});
