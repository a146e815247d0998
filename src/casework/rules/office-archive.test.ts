import { docxFile, zipFile, type ZipPart } from '../../../test/support/sample-files';
import {
  ARCHIVE_TAIL,
  type ArchiveEntry,
  archiveEntries,
  archiveFault,
  dataEnd,
  directoryPlace,
  isOrderly,
  isReadable,
  LOCAL_HEADER,
} from './office-archive';

function entriesOf(bytes: Buffer): readonly ArchiveEntry[] {
  const place = directoryPlace(bytes, bytes.length);
  const entries = place && archiveEntries(bytes.subarray(place.offset, place.offset + place.length), place.entries);
  if (!entries) throw new Error('no archive');
  return entries;
}

const NAME_LENGTH = 28;
const patched = (bytes: Buffer, at: number, value: number): Buffer => {
  const copy = Buffer.from(bytes);
  copy.writeUInt16LE(value, at < 0 ? copy.length + at : at);
  return copy;
};

describe('the directory of an archive', () => {
  it('is found at the end, behind it a comment', () => {
    const bytes = zipFile([{ name: 'a' }, { name: 'b' }], 'made by hand');
    expect(directoryPlace(bytes.subarray(-ARCHIVE_TAIL), bytes.length)).toEqual({ offset: 70, length: 94, entries: 2 });
  });

  it.each([
    ['no archive', Buffer.from('%PDF-1.7 but not an archive')],
    ['shorter than a record', Buffer.from('PK')],
    ['bytes behind it', Buffer.concat([docxFile(), Buffer.from('x')])],
    ['several volumes', patched(docxFile(), -22 + 4, 1)],
    ['counts that differ', patched(docxFile(), -22 + 8, 1)],
    ['a directory behind itself', patched(docxFile(), -22 + 18, 1)],
  ])('is not found: %s', (_, bytes) => {
    expect(directoryPlace(bytes, bytes.length)).toBeUndefined();
  });

  it.each([
    [{ offset: 0, length: 46, entries: 1 }, true],
    [{ offset: 0, length: 0, entries: 0 }, false],
    [{ offset: 0, length: 46, entries: 5_001 }, false],
    [{ offset: 0, length: 1024 * 1024 + 1, entries: 1 }, false],
  ])('is read only when it is small: %j', (place, readable) => {
    expect(isReadable(place)).toBe(readable);
  });

  it('lists the parts', () => {
    expect(entriesOf(docxFile()).map(({ name }) => name)).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'word/document.xml',
    ]);
  });

  it.each([
    ['too short', Buffer.alloc(45)],
    ['without its mark', Buffer.alloc(46)],
    ['with a name longer than itself', patched(zipFile([{ name: 'a' }]).subarray(35, 82), NAME_LENGTH, 2)],
  ])('is refused: %s', (_, directory) => {
    expect(archiveEntries(directory, 1)).toBeUndefined();
  });
});

describe('what stands in front of the data of a part', () => {
  const bytes = zipFile([{ name: 'a', data: Buffer.alloc(5) }]);
  const entry = entriesOf(bytes)[0]!;
  const header = bytes.subarray(0, LOCAL_HEADER + 1);

  it('tells where the data ends', () => {
    expect(dataEnd(header, entry)).toBe(36);
  });

  it.each([
    ['cut off', header.subarray(0, LOCAL_HEADER)],
    ['without its mark', patched(header, 0, 0)],
    ['with other flags', patched(header, 6, 1)],
    ['with another method', patched(header, 8, 8)],
    ['with a longer name', patched(header, 26, 2)],
    ['with another name', Buffer.concat([header.subarray(0, LOCAL_HEADER), Buffer.from('b')])],
  ])('disagrees: %s', (_, other) => {
    expect(dataEnd(other, entry)).toBeUndefined();
  });
});

describe('the order of an archive', () => {
  const orderly = (offsets: readonly number[], ends: readonly number[], directory: number): boolean => {
    const entries = entriesOf(zipFile(offsets.map((offset, index) => ({ name: String(index), offset }))));
    const map = new Map(entries.map((entry, index) => [entry, ends[index] ?? 0]));
    return isOrderly(map, { offset: directory, length: 0, entries: offsets.length });
  };

  it.each<[string, number[], number[], number, boolean]>([
    ['part after part', [0, 10], [10, 20], 20, true],
    ['listed in another order', [10, 0], [20, 10], 20, true],
    ['gaps between them', [0, 12], [10, 20], 24, true],
    ['something in front', [4, 10], [10, 20], 20, false],
    ['parts within each other', [0, 5], [10, 20], 20, false],
    ['a part in the directory', [0, 10], [10, 21], 20, false],
  ])('%s', (_, offsets, ends, directory, result) => {
    expect(orderly(offsets, ends, directory)).toBe(result);
  });
});

describe('an Office file', () => {
  const faultOf = (...parts: ZipPart[]) => archiveFault(entriesOf(zipFile(parts)), 'word/');
  const types = { name: '[Content_Types].xml' };
  const main = { name: 'word/document.xml' };

  it('is taken', () => {
    expect(faultOf(main, types)).toBeUndefined();
  });

  it.each<[string, string, ZipPart[]]>([
    ['broken', 'without list of types', [main]],
    ['broken', 'of another kind', [types, { name: 'xl/workbook.xml' }]],
    ['broken', 'with a part twice', [types, main, { name: 'WORD/document.xml' }]],
    ['broken', 'with an absolute path', [types, main, { name: '/etc/passwd' }]],
    ['broken', 'with a path that leads out', [types, main, { name: 'word/../../x' }]],
    ['broken', 'with a path of another system', [types, main, { name: 'word\\x' }]],
    ['broken', 'with a control character', [types, main, { name: 'word/a\n' }]],
    ['encrypted', 'under a password', [types, { ...main, flags: 1 }]],
    ['macros', 'with macros', [types, main, { name: 'word/vbaProject.bin' }]],
    ['macros', 'with macros in other letters', [types, main, { name: 'word/VBAProject.BIN' }]],
    ['macros', 'with macros in cells', [types, main, { name: 'xl/macrosheets/sheet1.xml' }]],
    ['too-large', 'that expands to too much', [types, { ...main, expanded: 2 ** 31 }, { name: 'b', expanded: 2 }]],
  ])('is %s: %s', (fault, _, parts) => {
    expect(faultOf(...parts)).toBe(fault);
  });
});
