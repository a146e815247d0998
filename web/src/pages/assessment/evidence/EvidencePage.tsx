import { Link } from 'react-router';
import {
  chosenEvidence,
  entryOfFile,
  EXTENSIONS,
  findingsByPiece,
  isUnlinked,
  KINDS,
  LINKS,
  type Piece,
  SENSITIVITIES,
} from '../../../casework/evidence';
import type { Finding } from '../../../casework/findings';
import { saveCsv } from '../../../casework/save-csv';
import { Badge } from '../../../components/Badge';
import { Button } from '../../../components/Button';
import { type Column, DataTable } from '../../../components/DataTable';
import { DropArea } from '../../../components/DropArea';
import { EmptyState } from '../../../components/EmptyState';
import { ListFilters } from '../../../components/ListFilters';
import { SubPageHead } from '../../../components/PageHead';
import { ProblemPanel } from '../../../components/ProblemPanel';
import { useAddress } from '../../../components/use-address';
import { Waiting } from '../../../components/Waiting';
import { PARTS } from '../../../components/wording';
import { type ApiText, useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { RefusedFiles } from '../../../outbox/RefusedFiles';
import { useTakeFile } from '../../../outbox/use-take-file';
import { useAssessment } from '../AssessmentLayout';
import { useEvidence, useFindings, useNames } from '../findings/use-findings';
import './evidence.css';
import { UploadList } from './UploadList';
import { useMayRegister } from './use-may-register';
import { EVIDENCE } from './wording';

/** The evidence register of an assessment. */
export function EvidencePage() {
  const t = useTexts(EVIDENCE);
  const { asCsv } = useTexts(PARTS);
  const { text, number } = useFormats();
  const assessment = useAssessment();
  const register = useEvidence();
  const findings = useFindings();
  const names = useNames();
  const mayRegister = useMayRegister();
  const { values: choice, change: choose } = useAddress(['search', 'kind', 'sensitivity', 'link', 'requirement']);
  const { take, refused, dismiss } = useTakeFile();
  const add = async (files: readonly File[]): Promise<void> => {
    const requirements = choice.requirement === '' ? [] : [choice.requirement];
    for (const file of files) {
      const entry = { ...entryOfFile(file, new Date()), requirements };
      await take(file, { assessmentId: assessment.id, entry });
    }
  };
  if (!register.data) {
    if (register.isError) return <ProblemPanel error={register.error} onAgain={() => void register.refetch()} />;
    return <Waiting />;
  }
  const used = findingsByPiece(findings.data ?? []);
  const rows = chosenEvidence(register.data, choice, { used, textOf: text });
  const named = [...new Set(register.data.flatMap(({ requirements }) => requirements))].sort();
  const base = `/assessments/${assessment.id}/evidence`;
  const save = (): void => {
    saveCsv(
      `${assessment.documentNumber}-evidence.csv`,
      [t.ref, t.name, t.kind, t.date, t.source, t.proves, t.findings, t.sensitivity, t.file, t.hash],
      rows.map((piece) => {
        const source: ApiText | null = piece.source;
        return [
          ...[piece.ref, text(piece.title), t.kinds[piece.kind], piece.effectiveDate],
          ...[source === null ? '' : text(source), piece.requirements.join(' ')],
          (used.get(piece.ref) ?? []).map(({ ref }) => ref).join(' '),
          ...[t.sensitivities[piece.sensitivity], piece.file?.name ?? '', piece.file?.sha256 ?? ''],
        ];
      }),
    );
  };
  return (
    <section className="stack">
      <SubPageHead title={t.title} detail={t.found(number(rows.length), number(register.data.length))}>
        {register.data.length > 0 && <Button onPress={save}>{asCsv}</Button>}
        {register.data.length > 0 && <Button onPress={() => window.print()}>{t.print}</Button>}
        {mayRegister && (
          <Link className="button" to={`${base}/new`}>
            {t.add}
          </Link>
        )}
      </SubPageHead>
      {mayRegister ? (
        <DropArea
          text={t.drop}
          action={t.choose}
          cameraAction={t.photo}
          accept={EXTENSIONS}
          isMultiple
          onFiles={(files) => void add(files)}
        />
      ) : (
        <p className="notice no-print">{t.closed}</p>
      )}
      <RefusedFiles files={refused} onDismiss={dismiss} />
      <UploadList />
      {register.data.length === 0 ? (
        <EmptyState title={t.emptyTitle} text={mayRegister ? t.empty : t.emptyClosed} />
      ) : (
        <>
          <ListFilters
            searchLabel={t.search}
            clearLabel={t.clear}
            values={choice}
            onChange={choose}
            filters={[
              {
                ...{ key: 'link', label: t.link, all: t.all.link },
                options: LINKS.map((key) => ({ key, label: t.links[key] })),
              },
              {
                ...{ key: 'kind', label: t.kind, all: t.all.kind },
                options: KINDS.map((key) => ({ key, label: t.kinds[key] })),
              },
              {
                ...{ key: 'sensitivity', label: t.sensitivity, all: t.all.sensitivity },
                options: SENSITIVITIES.map((key) => ({ key, label: t.sensitivities[key] })),
              },
              {
                ...{ key: 'requirement', label: t.requirement, all: t.all.requirement },
                options: named.map((ref) => ({ key: ref, label: names.requirementOf(ref) })),
              },
            ]}
          />
          {rows.length === 0 ? (
            <p className="quiet">{t.nothingFound}</p>
          ) : (
            <RegisterTable rows={rows} used={used} base={base} />
          )}
        </>
      )}
    </section>
  );
}

interface RegisterTableProps {
  readonly rows: readonly Piece[];
  readonly used: ReadonlyMap<string, readonly Finding[]>;
  readonly base: string;
}

function RegisterTable({ rows, used, base }: RegisterTableProps) {
  const t = useTexts(EVIDENCE);
  const { text, date } = useFormats();
  const { id } = useAssessment();
  const names = useNames();
  const columns: readonly Column<Piece>[] = [
    { key: 'ref', title: t.ref, sort: ({ ref }) => ref, cell: ({ ref }) => ref },
    {
      key: 'name',
      title: t.name,
      sort: ({ title }) => text(title),
      cell: ({ id: pieceId, title, source }) => (
        <div className="evidence-title">
          <Link to={`${base}/${pieceId}`}>{text(title)}</Link>
          {source !== null && <div className="small quiet">{text(source)}</div>}
        </div>
      ),
    },
    { key: 'kind', title: t.kind, sort: ({ kind }) => t.kinds[kind], cell: ({ kind }) => t.kinds[kind] },
    {
      key: 'date',
      title: t.date,
      sort: ({ effectiveDate }) => effectiveDate,
      cell: ({ effectiveDate }) => date(effectiveDate),
    },
    {
      key: 'proves',
      title: t.proves,
      sort: ({ requirements }) => requirements.length,
      cell: (piece) =>
        isUnlinked(piece, used) ? (
          <Badge tone="warn">{t.unlinked}</Badge>
        ) : (
          <span className="row evidence-refs">
            {piece.requirements.map((ref) => (
              <span key={ref} title={names.requirementOf(ref)}>
                {ref}
              </span>
            ))}
          </span>
        ),
    },
    {
      key: 'findings',
      title: t.findings,
      sort: ({ ref }) => used.get(ref)?.length ?? 0,
      cell: ({ ref }) => (
        <span className="row evidence-refs">
          {(used.get(ref) ?? []).map((finding) => (
            <Link key={finding.id} to={`/assessments/${id}/findings/${finding.id}`}>
              {finding.ref}
            </Link>
          ))}
        </span>
      ),
    },
    {
      key: 'sensitivity',
      title: t.sensitivity,
      sort: ({ sensitivity }) => SENSITIVITIES.indexOf(sensitivity),
      cell: ({ sensitivity }) =>
        sensitivity === 'normal' ? t.sensitivities.normal : <Badge tone="warn">{t.sensitivities[sensitivity]}</Badge>,
    },
    {
      key: 'file',
      title: t.file,
      sort: ({ file }) => file?.name ?? null,
      cell: ({ id: pieceId, file }) =>
        file === null ? (
          <span className="quiet">{t.noFile}</span>
        ) : (
          <a href={`/v1/evidence/${pieceId}/file`} download>
            {file.name}
          </a>
        ),
    },
  ];
  return <DataTable label={t.title} rows={rows} rowKey={({ id: pieceId }) => pieceId} columns={columns} />;
}
