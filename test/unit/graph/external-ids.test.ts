import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { doiOf, openAlexId, orcidOf, rorOf } from '../../../import/formats/openalex/ids.ts';
import {
  readDoi,
  readOpenAlexId,
  readOrcid,
  readRor,
} from '../../../import/formats/tables/declared/identifiers.ts';
import {
  bareDoi,
  bareOpenAlexId,
  bareOrcid,
  bareRor,
  isDoi,
  isOpenAlexId,
  isOrcid,
  isRor,
} from '../../../src/graph/external-ids.ts';

type Kind = readonly [bare: (text: string) => string, is: (bare: string) => boolean];

const kinds: readonly Kind[] = [
  [bareDoi, isDoi],
  [bareOrcid, isOrcid],
  [bareRor, isRor],
  [bareOpenAlexId, isOpenAlexId],
];

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
    ['10.7717/', '10.7717', 'look-ups'],
    ['10.7717/a b', '10.7717/a b', 'OpenAlex'],
    [`10.7717/${'x'.repeat(301)}`, `10.7717/${'x'.repeat(301)}`, 'look-ups'],
    ['10.7717', '10.7717', 'look-ups'],
    ['peerj.4375', 'peerj.4375', 'look-ups'],
    ['11.7717/peerj.4375', '11.7717/peerj.4375', 'look-ups'],
    ['https://example.org/10.7717/peerj.4375', '10.7717/peerj.4375', 'all'],
    // As people and programs leave it.
    ['10.7717/peerj.4375.', '10.7717/peerj.4375', 'all'],
    ['"10.7717/peerj.4375",', '10.7717/peerj.4375', 'all'],
    ['(10.7717/peerj.4375)', '10.7717/peerj.4375', 'all'],
    ['10.7717/peerj.4375];', '10.7717/peerj.4375', 'all'],
    ['10.1016/s0140-6736(05)74403', '10.1016/s0140-6736(05)74403', 'all'],
    ['10.1016/s0140-6736(05)', '10.1016/s0140-6736(05)', 'all'],
    ['\u202a10.7717/peerj\u00ad.4375\u200e', '10.7717/peerj.4375', 'all'],
    ['10.7717/peer\u20114375', '10.7717/peer-4375', 'all'],
    ['１０．７７１７／ｐｅｅｒｊ', '10.7717/peerj', 'all'],
    ['DOI 10.7717/peerj.4375', '10.7717/peerj.4375', 'all'],
    ['doi.org/doi:10.7717/peerj.4375', '10.7717/peerj.4375', 'all'],
    ['https://doi.org/ 10.7717/peerj.4375/', '10.7717/peerj.4375', 'all'],
    ['https://doi.org/https://doi.org/10.7717/peerj.4375', '10.7717/peerj.4375', 'all'],
    ['http://www.dx.doi.org/10.7717/peerj.4375', '10.7717/peerj.4375', 'all'],
    ['info:doi/10.7717/peerj.4375', '10.7717/peerj.4375', 'all'],
    ['https://doi-org.proxy.example.edu/10.7717/peerj.4375', '10.7717/peerj.4375', 'all'],
    ['https://proxy.example.edu/login?url=https://doi.org/10.7717/peerj.4375', '10.7717/peerj.4375', 'all'],
    ['https://doi.org/10.7717%2Fpeerj.4375', '10.7717/peerj.4375', 'all'],
    ['10.7717%252Fpeerj.4375', '10.7717/peerj.4375', 'all'],
    ['https://doi.org/10.7717/peerj.4375?utm_source=a&b=c', '10.7717/peerj.4375', 'all'],
    ['https://doi.org/10.7717/peerj.4375#abstract', '10.7717/peerj.4375', 'all'],
    [
      '10.1002/(SICI)1-2(199912)1:1%3C1::AID-X%3E3.0.CO;2-A',
      '10.1002/(sici)1-2(199912)1:1<1::aid-x>3.0.co;2-a',
      'all',
    ],
    ['10.1002/(sici)1:1&lt;1::aid-x&gt;3.0', '10.1002/(sici)1:1<1::aid-x>3.0', 'all'],
    ['https://onlinelibrary.example.com/doi/full/10.1002/abc.12', '10.1002/abc.12', 'all'],
    ['https://link.example.com/content/pdf/10.1007/s1-2.pdf', '10.1007/s1-2', 'all'],
    ['https://www.biorxiv.org/content/10.1101/2020.01.02v3.full.pdf', '10.1101/2020.01.02', 'all'],
    // What more than one id may be meant by, or none.
    ['10.7717/a; 10.7717/b', '10.7717/a; 10.7717/b', 'look-ups'],
    ['10.7717/a;10.7717/b', '10.7717/a;10.7717/b', 'look-ups'],
    ['10.7717/a,https://doi.org/10.7717/b', '10.7717/a,https://doi.org/10.7717/b', 'look-ups'],
    ['https://hdl.handle.net/10419/7', 'https://hdl.handle.net/10419/7', 'look-ups'],
    ['https://hdl.handle.net/10.7717/7', 'https://hdl.handle.net/10.7717/7', 'look-ups'],
    [
      'https://example.org/doi/10.1093/bib/bbx108/4566541',
      'https://example.org/doi/10.1093/bib/bbx108/4566541',
      'look-ups',
    ],
    ['arXiv:1903.12345', 'arxiv:1903.12345', 'look-ups'],
    ['10.7717/a?b', '10.7717/a?b', 'OpenAlex'],
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
    ['0000000218250097', '0000-0002-1825-0097', 'all'],
    ['0000 0002 1825 0097', '0000-0002-1825-0097', 'all'],
    ['0000–0002−1825‑0097', '0000-0002-1825-0097', 'all'],
    ['００００-０００２-１８２５-００９７', '0000-0002-1825-0097', 'all'],
    ['\u20660000-0002-1825-0097\u2069', '0000-0002-1825-0097', 'all'],
    ['(0000-0002-1825-0097).', '0000-0002-1825-0097', 'all'],
    ['ORCID iD: 0000-0002-1825-0097', '0000-0002-1825-0097', 'all'],
    ['orcid.org/0000-0002-1825-0097', '0000-0002-1825-0097', 'all'],
    ['https://orcid.org/0000-0002-1825-0097/print?lang=en', '0000-0002-1825-0097', 'all'],
    ['https://orcid.org/my-orcid?orcid=0000-0002-1825-0097', '0000-0002-1825-0097', 'all'],
    // Another registry, for tests.
    [
      'https://sandbox.orcid.org/0000-0002-1825-0097',
      'HTTPS://SANDBOX.ORCID.ORG/0000-0002-1825-0097',
      'look-ups',
    ],
    ['0000-0002-1825-0097, 0000-0002-1694-233X', '0000-0002-1825-0097, 0000-0002-1694-233X', 'look-ups'],
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
    ['ror.org/00jmfr291/.', '00jmfr291', 'all'],
    ['https://api.ror.org/v2/organizations/00jmfr291?x=1', '00jmfr291', 'all'],
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

describe('an OpenAlex id', () => {
  test.each([
    ['https://openalex.org/A5079238365', 'A5079238365'],
    ['https://api.openalex.org/authors/a5079238365', 'A5079238365'],
    ['explore.openalex.org/authors/A5079238365/', 'A5079238365'],
    ['https://openalex.org/authors/A5079238365?page=1', 'A5079238365'],
    ['OpenAlex ID: A5079238365.', 'A5079238365'],
    ['\u200eA5079238365', 'A5079238365'],
  ])('%j is %s in tables, in OpenAlex and for look-ups', (text, bare) => {
    expect(bareOpenAlexId(text)).toBe(bare);
    expect(readOpenAlexId(text, 'A')).toBe(bare);
    expect(openAlexId(text)).toBe(bare);
  });
});

test('a bare id is bare, whatever it was', () => {
  const piece = fc.constantFrom(
    ...[
      '10.7717/',
      '10.',
      'https://doi.org/',
      'doi:',
      'a',
      '%2F',
      '%25',
      '/',
      '.',
      ';',
      '(',
      ')',
      '<',
      '>',
      '?',
      '#',
    ],
    ...[
      '"',
      ' ',
      '\u200e',
      'orcid',
      '0000-0002-1825-0097',
      'ror.org/',
      '00jmfr291',
      'openalex.org/',
      'W12',
      '=x',
    ],
  );
  const text = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(text, (given) => {
      for (const [bare, is] of kinds) {
        const once = bare(given);
        if (is(once)) expect(bare(once)).toBe(once);
      }
    }),
    { numRuns: 2000 },
  );
});

test('OpenAlex may end addresses with a slash', () => {
  expect(orcidOf('https://orcid.org/0000-0002-1825-0097/')).toBe('0000-0002-1825-0097');
  expect(rorOf('https://ror.org/00jmfr291/')).toBe('00jmfr291');
});
