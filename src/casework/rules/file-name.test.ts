import fc from 'fast-check';
import { attachmentHeader, extensionOf, fileNameOf } from './file-name';

describe('the name of an uploaded file', () => {
  it.each([
    ['attachment; filename="minutes.pdf"', 'minutes.pdf'],
    ['attachment; filename=minutes.pdf', 'minutes.pdf'],
    ['  Attachment ;FileName = "minutes.pdf" ; ', 'minutes.pdf'],
    ['attachment; size=3; filename="minutes.pdf"', 'minutes.pdf'],
    ['attachment; filename="say \\"yes\\".pdf"', 'say "yes".pdf'],
    ['attachment; filename="x.pdf"; filename*=UTF-8\'\'%e4%bc%9a%e8%ae%ae.pdf', '会议.pdf'],
    ["attachment; filename*=utf-8'id'risalah%20rapat.pdf", 'risalah rapat.pdf'],
    ['attachment; filename="x.pdf"; filename*=UTF-8\'\'%ff.pdf', 'x.pdf'],
    ['attachment; filename="x.pdf"; filename*=ISO-8859-1\'\'%e9.pdf', 'x.pdf'],
    ['attachment; filename="caf\u00e9.pdf"', 'café.pdf'],
    [`attachment; filename="${Buffer.from('会议.pdf').toString('latin1')}"`, '会议.pdf'],
    ["attachment; filename*=UTF-8''cafe%CC%81.pdf", 'café.pdf'],
  ])('is read from %s', (header, name) => {
    expect(fileNameOf(header)).toBe(name);
  });

  it.each([
    [undefined],
    [''],
    ['inline; filename="minutes.pdf"'],
    ['attachments; filename="minutes.pdf"'],
    ['attachment'],
    ['attachment; filename=""'],
    ['attachment; filename="minutes.pdf'],
    ['attachment; filename="a.pdf"; filename="b.pdf"'],
    ['attachment; filename="a.pdf" b'],
    ["attachment; filename*=UTF-8''%ff"],
    ["attachment; filename*=UTF-8''%0d%0a%e2%80%ae"],
    ['attachment; filename=".."'],
    ['attachment; filename="folder/"'],
  ])('is refused in %s', (header) => {
    expect(fileNameOf(header)).toBeUndefined();
  });

  it.each([
    ['../../etc/passwd', 'passwd'],
    ['..\\\\..\\\\boot.ini', 'boot.ini'],
    ['C:\\\\fakepath\\\\a.pdf', 'a.pdf'],
    ['.htaccess', 'htaccess'],
    ['a.pdf. . ', 'a.pdf'],
    ['a\tb.pdf', 'a b.pdf'],
  ])('loses what is a path or hidden in %s', (given, name) => {
    expect(fileNameOf(`attachment; filename="${given}"`)).toBe(name);
  });

  it.each([
    ['invoice%E2%80%AEfdp.exe', 'invoicefdp.exe'],
    ['a%0D%0ASet-Cookie:x.pdf', 'a  Set-Cookie:x.pdf'],
    ['a%00.pdf', 'a.pdf'],
    ['a%E2%80%8B%EF%BB%BFb.pdf', 'ab.pdf'],
    ['a%E2%80%A8b.pdf', 'a b.pdf'],
  ])('loses control and direction characters in %s', (given, name) => {
    expect(fileNameOf(`attachment; filename*=UTF-8''${given.replace(':', '%3A')}`)).toBe(name);
  });

  it('is cut to 200 with its extension kept', () => {
    const name = fileNameOf(`attachment; filename="${'a'.repeat(5000)}.pdf"`);
    expect(name).toBe(`${'a'.repeat(196)}.pdf`);
    expect(fileNameOf(`attachment; filename="${'a'.repeat(5000)}"`)).toHaveLength(200);
  });

  it('is never cut within a character', () => {
    const name = fileNameOf(`attachment; filename*=UTF-8''${'a'.repeat(195)}${encodeURIComponent('😀'.repeat(9))}.pdf`);
    expect(name).toBe(`${'a'.repeat(195)}.pdf`);
  });

  it('comes back from the header that it is sent out under', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        const name = fileNameOf(`attachment; filename*=UTF-8''${encodeURIComponent(text)}`);
        fc.pre(name !== undefined);
        const header = attachmentHeader(name);
        expect(header).toMatch(/^[\x20-\x7e]*$/);
        expect(fileNameOf(header)).toBe(name);
      }),
    );
  });

  it('is read to its end, however it is made', () => {
    for (const part of ['; a=', '"\\', ' ', ';', '\\"', '. ', '/', '%41']) {
      const names = [
        `; filename="${part.repeat(5000)}`,
        `${part.repeat(5000)}x`,
        `; filename*=UTF-8''${part.repeat(5000)}`,
      ];
      for (const name of names) expect((fileNameOf(`attachment${name}`) ?? '').length).toBeLessThanOrEqual(200);
    }
  });
});

describe('the header of a download', () => {
  it('gives a plain name and the exact one', () => {
    expect(attachmentHeader(`50% "会议" (it's).pdf`)).toBe(
      `attachment; filename="50_ ____ (it's).pdf"; filename*=UTF-8''50%25%20%22%E4%BC%9A%E8%AE%AE%22%20%28it%27s%29.pdf`,
    );
  });
});

describe('the extension of a name', () => {
  it.each([
    ['report.final.PDF', 'pdf'],
    ['passwd', ''],
    ['.pdf', ''],
    ['a.', ''],
  ])('of %s is "%s"', (name, extension) => {
    expect(extensionOf(name)).toBe(extension);
  });
});
