import { docxFile, heicFile, jpegFile, pdfFile, pngFile, webpFile, zipFile } from '../../../test/support/sample-files';
import { claimedKind, FILE_HEAD, type FileKind, isGenuine, isText, TextCheck } from './file-type';
import { ARCHIVE_TAIL } from './office-archive';

const genuine = (kind: FileKind, bytes: Uint8Array | string): boolean => {
  const all = typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes;
  const ends = { head: all.subarray(0, FILE_HEAD), tail: all.subarray(-ARCHIVE_TAIL), size: all.length };
  return isGenuine(kind, ends);
};

describe('what a file claims to be', () => {
  it.each([
    ['a.pdf', 'application/pdf', 'pdf'],
    ['a.PDF', 'application/pdf', 'pdf'],
    ['a.jpg', 'image/jpeg', 'jpeg'],
    ['a.jpeg', 'image/jpeg', 'jpeg'],
    ['a.csv', 'application/vnd.ms-excel', 'csv'],
    ['a.csv', 'text/plain', 'csv'],
    ['a.txt', 'text/plain', 'txt'],
    ['a.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'docx'],
  ])('is read from %s under %s', (name, type, kind) => {
    expect(claimedKind(name, type)).toBe(kind);
  });

  it.each([
    ['a.pdf', 'image/png'],
    ['a.pdf', 'application/octet-stream'],
    ['a.pdf', ''],
    ['a', 'application/pdf'],
    ['a.exe', 'application/pdf'],
    ['a.svg', 'image/svg+xml'],
    ['a.html', 'text/html'],
    ['a.zip', 'application/zip'],
    ['a.eml', 'message/rfc822'],
    ['a.docm', 'application/vnd.ms-word.document.macroenabled.12'],
    ['a.pdf.exe', 'application/pdf'],
  ])('is nothing that is taken for %s under %s', (name, type) => {
    expect(claimedKind(name, type)).toBeUndefined();
  });
});

describe('a genuine file', () => {
  it.each<[FileKind, Uint8Array | string]>([
    ['pdf', pdfFile()],
    ['pdf', '%PDF-2.0\nx\n%%EOF'],
    ['png', pngFile()],
    ['jpeg', jpegFile()],
    ['webp', webpFile()],
    ['webp', webpFile(Buffer.alloc(11))],
    ['heic', heicFile()],
    ['heic', heicFile('heic', [])],
    ['heic', heicFile('mif1', ['mif1', 'heix'])],
    ['csv', 'ref;value\nPOL-01;3\n'],
    ['txt', ''],
    ['docx', docxFile()],
  ])('of kind %s is known', (kind, bytes) => {
    expect(genuine(kind, bytes)).toBe(true);
  });
});

const archive = docxFile();
const withArchive = (bytes: Buffer): Buffer => {
  // Offsets of a real polyglot count from the start of the file; those of its directory are checked against its end only.
  return Buffer.concat([bytes, archive]);
};

describe('a disguised file', () => {
  it.each<[FileKind, string, Uint8Array | string]>([
    ['pdf', 'a program', 'MZ\x90\0\x03\0\0\0'],
    ['pdf', 'one that begins later', `\n${pdfFile().toString('latin1')}`],
    ['pdf', 'one of another version', '%PDF-9.0\n%%EOF'],
    ['pdf', 'one that does not end', '%PDF-1.7\n'],
    ['pdf', 'one with something behind it', `${pdfFile().toString('latin1')}MZ`],
    ['pdf', 'one that is an archive', withArchive(pdfFile())],
    ['pdf', 'an archive whose comment ends it', Buffer.concat([pdfFile(), zipFile([{ name: 'a' }], '%%EOF')])],
    ['png', 'a JPEG', jpegFile()],
    ['png', 'one with something behind it', Buffer.concat([pngFile(), Buffer.from('<?php')])],
    ['png', 'one with a PDF in it', pngFile().toString('latin1').replace('IDAT', 'tEXt%PDF-1.7')],
    ['jpeg', 'a PNG', pngFile()],
    ['jpeg', 'one with a PDF in it', `${jpegFile().toString('latin1')}%PDF-1.7`],
    ['jpeg', 'one that is an archive', withArchive(jpegFile())],
    ['webp', 'a sound', webpFile().toString('latin1').replace('WEBP', 'WAVE')],
    ['webp', 'one with something behind it', Buffer.concat([webpFile(), Buffer.alloc(2)])],
    ['webp', 'one with a PDF in it', webpFile(Buffer.from('%PDF-1.7'))],
    ['heic', 'too short', 'ftyp'],
    ['heic', 'not one', jpegFile().toString('latin1').padEnd(30)],
    ['heic', 'a film', heicFile('isom', ['mp42'])],
    ['heic', 'one with a short box', `\0\0\0\x08${heicFile().toString('latin1').slice(4)}`],
    ['heic', 'one with a long box', `\0\0\x02\0${heicFile().toString('latin1').slice(4)}`],
    ['heic', 'one with a broken box', `\0\0\0\x19${heicFile().toString('latin1').slice(4)}`],
    ['heic', 'one without contents', heicFile().toString('latin1').replace('meta', 'free')],
    ['heic', 'one with a PDF in it', `${heicFile().toString('latin1')}%PDF-1.7`],
    ['csv', 'a PDF', '%PDF-1.7'],
    ['txt', 'a page', '\xef\xbb\xbf \n<!DOCTYPE html>'],
    ['txt', 'a picture with scripts', '<svg xmlns="x">'],
    ['txt', 'rich text', '{\\rtf1'],
    ['csv', 'an archive', Buffer.concat([Buffer.from('a;b\n'), archive])],
    ['docx', 'a PDF', pdfFile()],
    ['xlsx', 'an archive that begins later', Buffer.concat([Buffer.from('#!/bin/sh\n'), archive])],
  ])('of kind %s: %s', (kind, _, bytes) => {
    expect(genuine(kind, bytes)).toBe(false);
  });
});

describe('the check of a text', () => {
  const check = (...chunks: (string | Buffer)[]): boolean => {
    const text = new TextCheck();
    for (const chunk of chunks) text.take(Buffer.from(chunk));
    return text.isText();
  };

  it('is for texts only', () => {
    expect([isText('csv'), isText('txt'), isText('pdf')]).toEqual([true, true, false]);
  });

  it('takes UTF-8, also when a character comes in two pieces', () => {
    const [first, second] = [Buffer.from('会').subarray(0, 1), Buffer.from('会').subarray(1)];
    expect(check('ref;é\r\n\t', first, second, '\f')).toBe(true);
    expect(check()).toBe(true);
  });

  it.each([
    ['Latin-1', [Buffer.from('caf\xe9 ', 'latin1')]],
    ['UTF-16', [Buffer.from('\ufeffab', 'utf16le')]],
    ['a character that does not end', [Buffer.from('会').subarray(0, 2)]],
    ['U+0000', ['a\0b']],
    ['a control character', ['a\x1b[2Jb']],
    ['a late one', ['a', '\x08', 'b']],
  ])('refuses %s', (_, chunks) => {
    expect(check(...chunks)).toBe(false);
  });
});
