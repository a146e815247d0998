import type { Schemas } from '../api/client';
import type { ApiText } from '../language/formats';
import { draftOf, EMPTY_DRAFT, isBlank, textOfDraft, type TranslatedDraft } from './translated';

export type Piece = Schemas['EvidenceDto'];
export type EvidenceKind = Piece['kind'];
export type Sensitivity = Piece['sensitivity'];

export const KINDS: readonly EvidenceKind[] = [
  ...(['document', 'interview', 'observation', 'dataSample', 'systemCheck', 'survey'] as const),
];
export const SENSITIVITIES: readonly Sensitivity[] = ['normal', 'confidential', 'personal'];
export const LINKS = ['unlinked', 'noFile', 'hasFile'] as const;

export const MOST_BYTES = 50 * 1024 ** 2;
const OFFICE = 'application/vnd.openxmlformats-officedocument';
/** By extension, what the server takes a file as. Browsers name some types otherwise, or not at all. */
const TYPES: Readonly<Record<string, string>> = {
  ...{ '.pdf': 'application/pdf', '.png': 'image/png', '.jpg': 'image/jpeg', '.jpeg': 'image/jpeg' },
  ...{ '.webp': 'image/webp', '.heic': 'image/heic', '.csv': 'text/csv', '.txt': 'text/plain' },
  '.docx': `${OFFICE}.wordprocessingml.document`,
  '.xlsx': `${OFFICE}.spreadsheetml.sheet`,
  '.pptx': `${OFFICE}.presentationml.presentation`,
};
/** What the server takes; it looks into the files as well. */
export const EXTENSIONS: readonly string[] = Object.keys(TYPES);

const extensionOf = (name: string): string => name.slice(name.lastIndexOf('.')).toLowerCase();

/** @returns the type that a file is sent under; undefined where it is not taken */
export const typeOf = (name: string): string | undefined => TYPES[extensionOf(name)];

/** The findings that rest on each piece, by the ref of the piece. */
export function findingsByPiece<F extends { readonly evidence: readonly string[] }>(
  findings: readonly F[],
): ReadonlyMap<string, readonly F[]> {
  const found = new Map<string, F[]>();
  for (const finding of findings) {
    for (const ref of finding.evidence) found.set(ref, [...(found.get(ref) ?? []), finding]);
  }
  return found;
}

/** Proves nothing yet: bears on no requirement, and no finding rests on it. */
export const isUnlinked = (piece: Piece, used: ReadonlyMap<string, readonly unknown[]>): boolean =>
  piece.requirements.length === 0 && !used.has(piece.ref);

export interface EvidenceChoice {
  readonly kind: string;
  readonly sensitivity: string;
  readonly link: string;
  readonly requirement: string;
  readonly search: string;
}

const byRef = new Intl.Collator('en', { numeric: true });

/** @returns what fits, unlinked first: that is what somebody still has to do */
export function chosenEvidence(
  pieces: readonly Piece[],
  choice: EvidenceChoice,
  known: {
    readonly used: ReadonlyMap<string, readonly unknown[]>;
    readonly textOf: (text: ApiText) => string;
  },
): readonly Piece[] {
  const { kind, sensitivity, link, requirement, search } = choice;
  const wanted = search.trim().toLowerCase();
  const fits = (piece: Piece): boolean => {
    if (kind !== '' && piece.kind !== kind) return false;
    if (sensitivity !== '' && piece.sensitivity !== sensitivity) return false;
    if (requirement !== '' && !piece.requirements.includes(requirement)) return false;
    if (link === 'unlinked' && !isUnlinked(piece, known.used)) return false;
    if (link === 'noFile' && piece.file !== null) return false;
    if (link === 'hasFile' && piece.file === null) return false;
    const source: ApiText | null = piece.source;
    const words = [piece.ref, known.textOf(piece.title), source === null ? '' : known.textOf(source)];
    return [...words, piece.file?.name ?? '', ...piece.requirements].join(' ').toLowerCase().includes(wanted);
  };
  const rank = (piece: Piece): number => (isUnlinked(piece, known.used) ? 0 : 1);
  return pieces.filter(fits).sort((a, b) => rank(a) - rank(b) || byRef.compare(a.ref, b.ref));
}

/** @returns why a file would be refused, as far as that can be told before it is sent */
export function refusalOf({
  name,
  size,
}: {
  readonly name: string;
  readonly size: number;
}): 'tooLarge' | 'wrongType' | undefined {
  if (typeOf(name) === undefined) return 'wrongType';
  return size > MOST_BYTES ? 'tooLarge' : undefined;
}

/** What an entry begins with when its file comes first. */
export function entryOfFile(
  { name, lastModified }: { readonly name: string; readonly lastModified: number },
  now: Date,
): Pick<Schemas['CreateEvidenceDto'], 'title' | 'kind' | 'effectiveDate' | 'sensitivity'> {
  const dot = name.lastIndexOf('.');
  const extension = extensionOf(name);
  const changed = new Date(Math.min(lastModified, now.getTime()));
  return {
    title:
      (dot > 0 ? name.slice(0, dot) : name)
        .replaceAll(/[_\s]+/g, ' ')
        .trim()
        .slice(0, 200) || name,
    kind: /^\.(?:png|jpe?g|webp|heic)$/.test(extension)
      ? 'observation'
      : /^\.(?:csv|xlsx)$/.test(extension)
        ? 'dataSample'
        : 'document',
    effectiveDate: dayOf(changed),
    sensitivity: 'normal',
  };
}

/** What would register an entry that is there already, should it be deleted before its file comes. */
export const entryOfPiece = (piece: Piece): Schemas['CreateEvidenceDto'] => bodyOfPiece(pieceDraft(piece));

/** Of the person's own calendar. */
export function dayOf(moment: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

/** An entry of the register while it is written. */
export interface PieceDraft {
  readonly ref: string;
  readonly title: TranslatedDraft;
  readonly kind: EvidenceKind;
  readonly effectiveDate: string;
  /** YYYY-MM-DD, or both empty. */
  readonly from: string;
  readonly to: string;
  readonly source: TranslatedDraft;
  readonly requirements: readonly string[];
  readonly sensitivity: Sensitivity;
}

export const emptyPiece = (today: string): PieceDraft => ({
  ...{ ref: '', title: EMPTY_DRAFT, kind: 'interview', effectiveDate: today, from: '', to: '' },
  ...{ source: EMPTY_DRAFT, requirements: [], sensitivity: 'normal' },
});

export function pieceDraft({ ref, title, kind, effectiveDate, period, source, ...others }: Piece): PieceDraft {
  const { requirements, sensitivity } = others;
  return {
    ...{ ref, kind, effectiveDate, requirements, sensitivity },
    ...{ title: draftOf(title), source: draftOf(source), from: period?.from ?? '', to: period?.to ?? '' },
  };
}

/** @returns the fields that have to be mended first */
export function faultyIn({
  title,
  effectiveDate,
  from,
  to,
}: PieceDraft): readonly ('title' | 'effectiveDate' | 'to')[] {
  const isPeriodFaulty = (from === '') !== (to === '') || to < from;
  return [
    ...(isBlank(title) ? (['title'] as const) : []),
    ...(effectiveDate === '' ? (['effectiveDate'] as const) : []),
    ...(isPeriodFaulty ? (['to'] as const) : []),
  ];
}

/** What registers or changes an entry; everything is said. */
export function bodyOfPiece(draft: PieceDraft): Omit<Schemas['CreateEvidenceDto'], 'ref'> {
  const { kind, effectiveDate, from, to, requirements, sensitivity } = draft;
  return {
    ...{ kind, effectiveDate, sensitivity, requirements: [...requirements] },
    title: textOfDraft(draft.title) ?? '',
    period: from === '' ? null : { from, to },
    // An empty one clears what was there.
    source: textOfDraft(draft.source),
  };
}
