import { useState } from 'react';
import { DropZone, FileTrigger, Text } from 'react-aria-components';
import { Navigate } from 'react-router';
import { Button } from '../../../components/Button';
import { SubPageHead } from '../../../components/PageHead';
import { ProblemPanel } from '../../../components/ProblemPanel';
import { csvFile, SaveFileButton } from '../../../components/SaveFileButton';
import { ButtonLink } from '../../../kpi/ButtonLink';
import { csvOf } from '../../../kpi/csv';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { useEvidence } from './EvidenceLayout';
import { IMPORT_PAGE } from './import-wording';
import { MappingEditor } from './MappingEditor';
import { NamesEditor } from './NamesEditor';
import { SampleTable } from './SampleTable';
import { TableProblems } from './TableProblems';
import { useKpiFile, type KpiFile, type Preview, type Result } from './use-kpi-file';

const MOST_BYTES = 12 * 1024 * 1024;

/** Brings a file of KPI figures in: choose, try, mend, bring in. */
export function ImportPage() {
  const { engagement, canWrite } = useEvidence();
  const t = useTexts(IMPORT_PAGE);
  const file = useKpiFile(engagement.id);
  if (!canWrite) return <Navigate to=".." replace />;
  return (
    <section className="stack">
      <SubPageHead title={t.title} detail={t.text}>
        {file.file && <Button onPress={file.forget}>{t.another}</Button>}
      </SubPageHead>
      {file.file ? <Chosen kpiFile={file} name={file.file.name} /> : <Chooser onChoose={file.choose} />}
    </section>
  );
}

function Chooser({ onChoose }: { onChoose: (file: File) => void }) {
  const t = useTexts(IMPORT_PAGE);
  const { names } = useEvidence();
  const [isTooLarge, setTooLarge] = useState(false);
  const take = (file: File | undefined): void => {
    setTooLarge(file !== undefined && file.size > MOST_BYTES);
    if (file && file.size <= MOST_BYTES) onChoose(file);
  };
  const example = (): Blob => {
    const [one, other] = names.units;
    const rows = [one?.ref ?? 'entity', other?.ref ?? 'entity'].flatMap((unit) => [
      ['csat', unit, 'voice', '2026-01', 340, 400],
      ['csat', unit, 'voice', '2026-02', 352, 410],
    ]);
    return csvFile(csvOf([['kpi', 'unit', 'channel', 'month', 'numerator', 'denominator'], ...rows]));
  };
  return (
    <DropZone
      className="kpi-drop"
      onDrop={({ items }) => {
        const [dropped] = items.filter((item) => item.kind === 'file');
        if (dropped) void dropped.getFile().then(take);
      }}
    >
      <Text slot="label">{t.drop}</Text>
      <FileTrigger acceptedFileTypes={['.csv', '.txt', '.tsv', 'text/csv']} onSelect={(files) => take(files?.[0])}>
        <Button look="primary">{t.choose}</Button>
      </FileTrigger>
      <p className="small quiet kpi-text">{t.excel}</p>
      {isTooLarge && <p role="alert">{t.tooLarge}</p>}
      <SaveFileButton label={t.example} fileName={t.exampleFile} make={example} />
    </DropZone>
  );
}

function Chosen({ kpiFile, name }: { kpiFile: KpiFile; name: string }) {
  const t = useTexts(IMPORT_PAGE);
  const { preview, result, error, progress, content } = kpiFile;
  if (result) return <Done result={result} />;
  return (
    <>
      <p>
        <strong>{t.file(name)}</strong>
      </p>
      <Working kpiFile={kpiFile} />
      {error !== undefined && <ProblemPanel error={error} onAgain={() => kpiFile.state({})} />}
      {preview && (
        <div className="stack" aria-busy={progress !== undefined}>
          <Summary preview={preview} />
          {preview.problemCount > 0 && (
            <>
              <NamesEditor preview={preview} content={content} onState={kpiFile.state} />
              <TableProblems
                title={t.problems}
                problems={preview.problems}
                count={preview.problemCount}
                delimiter={preview.mapping.delimiter}
                content={content}
                isFile
              />
            </>
          )}
          {preview.problemCount === 0 && (
            <div>
              <Button
                look="primary"
                onPress={kpiFile.bringIn}
                isDisabled={progress !== undefined || preview.inserted + preview.corrected + preview.targets === 0}
              >
                <BringInText preview={preview} />
              </Button>
            </div>
          )}
          {preview.warningCount > 0 && (
            <TableProblems
              title={t.warnings}
              text={t.warningsText}
              problems={preview.warnings}
              count={preview.warningCount}
              delimiter={preview.mapping.delimiter}
              content={content}
            />
          )}
          <MappingEditor preview={preview} onState={kpiFile.state} onAnew={kpiFile.guessAnew} />
          {preview.sample.length > 0 && <SampleTable sample={preview.sample} />}
        </div>
      )}
    </>
  );
}

function BringInText({ preview }: { preview: Preview }) {
  const t = useTexts(IMPORT_PAGE);
  const { number } = useFormats();
  const { inserted, corrected, targets } = preview;
  if (inserted + corrected > 0) return t.bringIn(inserted + corrected, number(inserted + corrected));
  return targets > 0 ? t.bringInTargets(number(targets)) : t.bringInNothing;
}

/** Says what is under way; announced to those who do not see it. */
function Working({ kpiFile: { progress, stop } }: { kpiFile: KpiFile }) {
  const t = useTexts(IMPORT_PAGE);
  const text = progress === undefined ? '' : (t.steps[progress.step] ?? progress.step);
  return (
    <div>
      <p role="status" className={progress === undefined ? 'unseen' : undefined}>
        {text}
      </p>
      {progress && (
        <div className="row">
          <progress
            className="kpi-progress"
            aria-label={text}
            {...(progress.of > 0 ? { value: progress.done, max: progress.of } : {})}
          />
          <Button onPress={stop}>{t.stop}</Button>
        </div>
      )}
    </div>
  );
}

function Summary({ preview }: { preview: Preview }) {
  const t = useTexts(IMPORT_PAGE);
  const { number } = useFormats();
  const { problemCount, inserted, corrected, targets } = preview;
  const tiles = ['rows', 'points', 'inserted', 'corrected', 'unchanged', 'targets'] as const;
  return (
    <>
      <dl className="kpi-tiles">
        {tiles.map((key) => (
          <div key={key}>
            <dt>{t.tiles[key]}</dt>
            <dd>{number(preview[key])}</dd>
          </div>
        ))}
        {problemCount > 0 && (
          <div>
            <dt>{t.tiles.problems}</dt>
            <dd>{number(problemCount)}</dd>
          </div>
        )}
      </dl>
      <p className={problemCount > 0 ? 'notice bad' : 'notice'} role="status">
        {problemCount > 0
          ? t.faulty(problemCount, number(problemCount))
          : inserted + corrected + targets === 0
            ? t.nothingNew
            : t.ready}
      </p>
    </>
  );
}

function Done({ result }: { result: Result }) {
  const t = useTexts(IMPORT_PAGE);
  const { number } = useFormats();
  const { importId, inserted, corrected, unchanged, targets } = result;
  return (
    <div className="notice" role="status">
      <h3>{t.done}</h3>
      <p>
        {importId === null
          ? t.doneNothing
          : t.doneText(number(inserted), number(corrected), number(unchanged), number(targets))}
      </p>
      {importId !== null && <p>{t.next}</p>}
      <div className="row">
        <ButtonLink to=".." look="primary">
          {t.toSeries}
        </ButtonLink>
        <ButtonLink to="../imports">{t.toImports}</ButtonLink>
      </div>
    </div>
  );
}
