import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { api, newKey, type Schemas } from '../../../api/client';
import { asProblem } from '../../../api/problem';
import { Button } from '../../../components/Button';
import { DropArea } from '../../../components/DropArea';
import { PageHead } from '../../../components/PageHead';
import { ProblemPanel } from '../../../components/ProblemPanel';
import { asYaml, lineRange } from '../../../frameworks/lines';
import { useTexts } from '../../../language/language';
import '../frameworks.css';
import { FileFaults } from './FileFaults';
import { PreviewPanel } from './PreviewPanel';
import { UPLOAD } from './wording';

const MOST_BYTES = 2 * 1024 * 1024;
const YAML = { 'Content-Type': 'application/yaml' };

/** What the server said of a text; of another one it says nothing. */
interface Checked {
  readonly text: string;
  readonly preview?: Schemas['FrameworkPreviewDto'];
  readonly error?: unknown;
}

/** A framework file on its way into the library: checked, mended, loaded. */
export function UploadPage() {
  const t = useTexts(UPLOAD);
  const navigate = useNavigate();
  const client = useQueryClient();
  const editor = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState('');
  const [fileName, setFileName] = useState('framework.yaml');
  const [notice, setNotice] = useState<string>();
  const [checked, setChecked] = useState<Checked>();
  const check = useMutation({
    mutationFn: async (body: string) => {
      const { data } = await api.POST('/v1/framework-versions/preview', {
        ...{ body, bodySerializer: (given: string) => given, headers: YAML },
      });
      return data;
    },
    onSuccess: (preview, body) => setChecked({ text: body, ...(preview ? { preview } : {}) }),
    onError: (error, body) => setChecked({ text: body, error }),
  });
  const load = useMutation({
    mutationFn: async (body: string) => {
      const { data } = await api.POST('/v1/framework-versions', {
        params: { header: { 'Idempotency-Key': newKey() } },
        ...{ body, bodySerializer: (given: string) => given, headers: YAML },
      });
      return data;
    },
    onSuccess: async (made) => {
      await client.invalidateQueries({ queryKey: ['get', '/v1/framework-versions'] });
      if (made) await navigate(`/frameworks/${made.id}`);
    },
    onError: (error, body) => setChecked({ text: body, error }),
  });
  const take = async (file: File): Promise<void> => {
    setNotice(undefined);
    if (file.size > MOST_BYTES) {
      setNotice(t.tooLarge(file.name));
      return;
    }
    try {
      const taken = asYaml(await file.text(), file.name);
      setText(taken);
      setFileName(file.name);
      check.mutate(taken);
    } catch {
      setNotice(t.unreadable(file.name));
    }
  };
  const goTo = (line: number): void => {
    const area = editor.current;
    if (!area) return;
    const [start, end] = lineRange(text, line);
    area.focus();
    area.setSelectionRange(start, end);
    // A browser shows a selection that it made itself, not one that a script made.
    const height = Number.parseFloat(getComputedStyle(area).lineHeight);
    area.scrollTop = Math.max(0, (line - 5) * height);
    area.scrollLeft = 0;
  };
  const save = (): void => {
    const address = URL.createObjectURL(new Blob([text], { type: 'application/yaml' }));
    const link = Object.assign(document.createElement('a'), { href: address, download: fileName });
    link.click();
    URL.revokeObjectURL(address);
  };
  const isBusy = check.isPending || load.isPending;
  const isCurrent = checked?.text === text;
  // What is wrong stays in view while it is mended.
  const problem = checked?.error === undefined ? undefined : asProblem(checked.error);
  return (
    <>
      <nav className="small no-print">
        <Link to="/frameworks">← {t.back}</Link>
      </nav>
      <PageHead title={t.title} detail={t.text} />
      <DropArea
        text={t.drop}
        action={t.choose}
        accept={['.yaml', '.yml', '.json']}
        onFiles={([file]) => {
          if (file) void take(file);
        }}
      />
      <p className="small quiet">{t.startFrom}</p>
      {notice !== undefined && (
        <div className="notice bad" role="alert">
          <p>{notice}</p>
        </div>
      )}
      <div className="fw-upload-columns">
        <div className="stack fw-upload-editor">
          <label className="stack">
            <strong>{t.editor}</strong>
            <textarea
              ref={editor}
              className="framework-editor"
              value={text}
              onChange={(event) => setText(event.target.value)}
              spellCheck={false}
              autoCapitalize="off"
              autoComplete="off"
              aria-busy={isBusy}
            />
          </label>
          <div className="row">
            <Button isDisabled={text.trim() === '' || isBusy} onPress={() => check.mutate(text)}>
              {check.isPending ? t.checking : t.check}
            </Button>
            <Button
              look="primary"
              isDisabled={!isCurrent || checked.preview === undefined || checked.preview.isTaken || isBusy}
              onPress={() => load.mutate(text)}
            >
              {load.isPending ? t.loading : t.load}
            </Button>
            <Button look="plain" isDisabled={text === ''} onPress={save}>
              {t.save}
            </Button>
          </div>
        </div>
        <div className="stack">
          {text.trim() === '' && <p className="quiet">{t.empty}</p>}
          {text.trim() !== '' && checked !== undefined && !isCurrent && !isBusy && <p className="quiet">{t.changed}</p>}
          {isCurrent && checked.preview && <PreviewPanel preview={checked.preview} />}
          {problem && problem.code === 'framework/invalid' && (
            <FileFaults problem={problem} text={checked?.text ?? text} onGoTo={goTo} />
          )}
          {problem && problem.code !== 'framework/invalid' && <ProblemPanel error={problem} />}
        </div>
      </div>
    </>
  );
}
