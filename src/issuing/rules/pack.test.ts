import { createHash } from 'node:crypto';
import type { AssessmentRecord } from '../../casework/rules/record';
import type { AuditEvent } from '../../audit/rules/event-document';
import { eventDocument, reasonText } from '../../audit/rules/event-document';
import { csvCell } from '../../shared/write-csv';
import { answersCsv, evidenceCsv } from './pack-csv';
import { eventLine, eventsHeader, isEventAbout } from './pack-events';
import { neededFiles, noteOf } from './pack-evidence';
import { evidenceEntry, frameworkEntry, packFileName, signedText, snapshotEntry } from './pack-manifest';
import { packReadme } from './pack-readme';
import { descriptor, directoryHeader, dosTime, endRecord, localHeader } from './zip-form';

const sha256 = (value: string): string => createHash('sha256').update(value).digest('hex');
const file = (name: string, size: number, of = name) => ({
  ...{ name, type: 'text/plain', size, sha256: sha256(of), uploadedAt: '2026-01-20T09:00:00Z' },
});

describe('names in a pack', () => {
  it('are plain, and never lead anywhere', () => {
    expect(evidenceEntry('ab', '../../etc/pässe wort.txt')).toBe('evidence/files/ab-.._.._etc_p_sse_wort.txt');
    expect(evidenceEntry('ab', `${'x'.repeat(100)}.pdf`)).toBe(`evidence/files/ab-${'x'.repeat(76)}.pdf`);
    expect(frameworkEntry('mini@1.0.0')).toBe('frameworks/mini@1.0.0.yaml');
    expect(snapshotEntry('sameWave', 2)).toBe('snapshots/sameWave-2.json');
    expect(packFileName('TLK-2026-014/2-GAP-en')).toBe('TLK-2026-014_2-GAP-en-evidence.zip');
  });

  it('stand under a text that is written in one way only', () => {
    expect(signedText('k', 's', { b: 1, a: 2 })).toBe('{"keyId":"k","signature":"s","statement":{"a":2,"b":1}}\n');
    expect(packReadme('TLK-1')).toMatch(/^TLK-1\n[^]*EVIDENCE PACK[^]*PAKET BUKTI[^]*证据包/);
  });
});

describe('tables in a pack', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '＝1'])('keep %j from being a formula', (text) => {
    expect(csvCell(text)).toBe(`'${text}`);
  });

  it('quote what needs it', () => {
    expect([csvCell('plain'), csvCell('a,"b"'), csvCell('a\nb')]).toEqual(['plain', '"a,""b"""', '"a\nb"']);
  });

  it('list answers by unit and requirement', () => {
    const answers: AssessmentRecord['answers'] = {
      'U-2': { 'POL-01': { kind: 'rated', ratings: { result: 50, approach: 'full' }, note: 'seen' } },
      'U-1': {
        'POL-02': { kind: 'notApplicable', reason: 'None.' },
        'POL-01': { kind: 'rated', ratings: { approach: 'full' } },
      },
      'U-3': { 'POL-01': { kind: 'notApplicable', reason: 'Closed.' } },
    };
    expect(answersCsv({ answers } as AssessmentRecord).split('\r\n')).toEqual([
      'unit,requirement,kind,ratings,reason',
      'U-1,POL-01,rated,"{""approach"":""full""}",',
      'U-1,POL-02,notApplicable,,None.',
      'U-2,POL-01,rated,"{""approach"":""full"",""result"":50}",seen',
      'U-3,POL-01,notApplicable,,Closed.',
      '',
    ]);
  });

  it('list evidence with its files', () => {
    const record = {
      case: {
        assessments: [
          {
            evidence: [
              { ref: 'E-1', title: { en: 'Minutes', id: 'Notulen' }, kind: 'document', date: '2026-01-20' },
              {
                ref: 'E-2',
                title: 'Calls',
                kind: 'observation',
                date: '2026-01-21',
                source: 'QA',
                sensitivity: 'internal',
              },
              { ref: 'E-3', title: 'Plan', kind: 'document', date: '2026-01-22', requirements: ['POL-01', 'POL-02'] },
            ],
          },
          {},
        ],
      },
      evidenceFiles: { 'E-1': file('a.txt', 3), 'E-3': file('c.txt', 4) },
    } as unknown as AssessmentRecord;
    const entry = { sha256: sha256('a.txt'), bytes: 3, evidence: ['E-1'], state: 'whole', entry: 'x' } as const;
    const lost = { sha256: sha256('c.txt'), bytes: 4, evidence: ['E-3'], state: 'missing', entry: null } as const;
    const [, first, second, third] = evidenceCsv(record, [entry, lost]).split('\r\n');
    expect(first).toBe(`E-1,Minutes,document,2026-01-20,,,,a.txt,text/plain,3,${sha256('a.txt')},whole,x`);
    expect(second).toBe('E-2,Calls,observation,2026-01-21,QA,,internal,,,,,,');
    expect(third).toBe(`E-3,Plan,document,2026-01-22,,POL-01 POL-02,,c.txt,text/plain,4,${sha256('c.txt')},missing,`);
  });
});

describe('evidence files of a pack', () => {
  const evidenceFiles = { B: file('b', 6), A: file('a', 5), C: file('copy of a', 5, 'a'), D: file('d', 4) };

  it('are each taken once, as long as there is room', () => {
    const brief = (most?: { bytes: number; files: number }) =>
      neededFiles({ evidenceFiles }, most).map(({ name, evidence, fits }) => [name, evidence.join(), fits]);
    expect(brief()).toEqual([
      ['a', 'A,C', true],
      ['b', 'B', true],
      ['d', 'D', true],
    ]);
    expect(brief({ bytes: 10, files: 9 })).toEqual([
      ['a', 'A,C', true],
      ['b', 'B', false],
      ['d', 'D', true],
    ]);
    expect(brief({ bytes: 99, files: 1 })).toEqual([
      ['a', 'A,C', true],
      ['b', 'B', false],
      ['d', 'D', false],
    ]);
  });

  it('are told apart from what its reader may not see', () => {
    expect(noteOf('engagement', 'chain')).toEqual([]);
    expect(noteOf('assessment', 'events')).toHaveLength(2);
  });
});

describe('events about one assessment', () => {
  const header = { workspace: 'w', chain: 'c', assessment: 'a', at: '2026-01-20T09:00:00.000Z' };
  const event = (assessmentId = 'a'): AuditEvent => {
    const content = {
      ...{ workspaceId: 'w', chainId: 'c', seq: 2, id: 'i', at: header.at, actorKind: 'person', actorId: 'p' },
      ...{
        action: 'read',
        subject: 'answer',
        assessmentId,
        changes: '[]',
        reasonSha256: null,
        reason: null,
        requestId: null,
      },
      previousSha256: null,
    };
    return { ...content, sha256: sha256(eventDocument(content)) };
  };

  it('are as they were recorded, and of this assessment', () => {
    expect(eventsHeader(header)).toMatch(/^\{"header":\{"assessment":"a"/);
    expect(isEventAbout(eventLine(event()), header, sha256)).toBe(true);
    expect(isEventAbout(eventLine(event('b')), header, sha256)).toBe(false);
    expect(isEventAbout(eventLine({ ...event(), seq: 3 }), header, sha256)).toBe(false);
    expect(isEventAbout(`${eventLine(event())} `, header, sha256)).toBe(false);
    expect(['', '{', '[]', 'null', '1'].some((line) => isEventAbout(line, header, sha256))).toBe(false);
  });

  it('bring the reason that was given, and no other', () => {
    const reason = { salt: 's', text: 'The site asked for it.' };
    const content = { ...event(), reasonSha256: sha256(reasonText(reason)), reason };
    const given = { ...content, sha256: sha256(eventDocument(content)) };
    const line = eventLine(given);
    expect(isEventAbout(line, header, sha256)).toBe(true);
    expect(isEventAbout(eventLine({ ...given, reason: { ...reason, text: 'Another.' } }), header, sha256)).toBe(false);
    const odd = { ...(JSON.parse(line) as object), reason: 'The site asked for it.' };
    expect(isEventAbout(JSON.stringify(odd), header, sha256)).toBe(false);
  });
});

describe('the form of a ZIP', () => {
  it('has a fixed length beside its names', () => {
    const entry = { name: 'abc', method: 0, stamp: 0, crc: 1, packed: 2, bytes: 2, offset: 0 };
    expect(
      [localHeader(entry), descriptor(entry), directoryHeader(entry), endRecord(1, 51, 49)].map((b) => b.length),
    ).toEqual([33, 16, 49, 22]);
  });

  it('writes moments as DOS did', () => {
    expect(dosTime(new Date('2026-11-22T02:18:09Z'))).toBe(
      (((46 << 9) | (11 << 5) | 22) << 16) + ((2 << 11) | (18 << 5) | 4),
    );
  });
});
