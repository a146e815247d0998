import type { Block } from './blocks';
import type { ReportContext } from './report-context';

/** The heading and the block that the control page of an issued report shows; nothing for any other. */
export function sealBlocks({ input, words, figures }: ReportContext): Block[] {
  const { seal, dataFile, dataHash } = input;
  if (!seal) return [];
  const { number, issuedAt, signer, meaning, dataSha256, checkUrl, demonstration, supersedes } = seal;
  if (dataSha256 !== dataHash) {
    throw new RangeError(`The seal is for other data: ${dataSha256} is not the SHA-256 of this report's ${dataFile}.`);
  }
  const wording = words.seal;
  return [
    {
      kind: 'seal',
      seal: {
        title: wording.title,
        ...(demonstration && { notice: wording.demonstration }),
        facts: [
          { term: wording.number, text: number },
          {
            term: wording.issuedAt,
            text: wording.instant(figures.date(issuedAt.slice(0, 10)), issuedAt.slice(11, 19)),
          },
          { term: wording.signedBy, text: words.pair(signer, meaning) },
          { term: words.control.dataHash(dataFile), text: halved(grouped(dataSha256)) },
          { term: wording.checkAt, text: checkUrl },
          ...(supersedes === undefined ? [] : [{ term: wording.supersedes, text: supersedes }]),
        ],
        howToCheck: wording.howToCheck,
        qr: { url: checkUrl, alt: wording.qrAlt(number, checkUrl) },
        field: {
          name: signer,
          reason: meaning,
          ...(demonstration && { remark: wording.demonstration }),
          at: issuedAt,
          label: wording.fieldLabel(number, signer),
        },
      },
    },
  ];
}

/** Sixty-four characters are compared in groups of eight. */
export function grouped(hash: string): string {
  return hash.replace(/(.{8})(?=.)/g, '$1 ');
}

/** Eight groups on two lines. */
function halved(groups: string): string {
  return `${groups.slice(0, 35)}\n${groups.slice(36)}`;
}
