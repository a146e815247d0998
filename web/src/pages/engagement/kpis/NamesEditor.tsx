import { useMemo } from 'react';
import { Choice } from '../../../components/Choice';
import { cellsAt, cellText } from '../../../kpi/table-cells';
import { KPI } from '../../../kpi/wording';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { useEvidence } from './EvidenceLayout';
import { IMPORT_PAGE } from './import-wording';
import type { Preview, Stated } from './use-kpi-file';

const UNKNOWN: Readonly<Record<string, 'kpis' | 'units'>> = {
  'kpi-table/unknown-kpi': 'kpis',
  'kpi-table/unknown-unit': 'units',
  'kpi-table/ambiguous-unit': 'units',
};
/** More would hide the rest of the page; they come after these are solved. */
const MOST = 30;

interface NamesEditorProps {
  readonly preview: Preview;
  readonly content: string;
  readonly onState: (change: Stated) => void;
}

/** Names of KPIs and units in the file that mean nothing here: says what they stand for, so that the file need not change. */
export function NamesEditor({ preview, content, onState }: NamesEditorProps) {
  const { problems, mapping } = preview;
  const { names } = useEvidence();
  const t = useTexts(IMPORT_PAGE);
  const k = useTexts(KPI);
  const { text } = useFormats();
  const unknown = useMemo(() => {
    // Where a site and a programme stand for the unit, its name is made of two cells.
    const isPlaced = Object.values(mapping.columns).includes('programme');
    const about = problems.filter(({ code, column }) => column > 0 && UNKNOWN[code] !== undefined);
    const cells = cellsAt(content, mapping.delimiter, about);
    const found = new Map<string, { kind: 'kpis' | 'units'; name: string }>();
    for (const problem of about) {
      const kind = UNKNOWN[problem.code];
      const name = cellText(cells, problem);
      if (kind === undefined || name === undefined || name === '' || (kind === 'units' && isPlaced)) continue;
      found.set(`${kind}:${name}`, { kind, name });
    }
    return [...found.values()].slice(0, MOST);
  }, [problems, mapping, content]);
  if (unknown.length === 0) return null;
  const options = {
    kpis: [...names.kpis.values()].map(({ key, title }) => ({ key, label: text(title) })),
    units: [{ key: 'entity', label: k.whole }, ...names.units.map(({ ref, name }) => ({ key: ref, label: name }))],
  };
  options.kpis.sort((a, b) => a.label.localeCompare(b.label));
  return (
    <section className="stack">
      <h3>{t.names}</h3>
      <p className="small quiet">{t.namesText}</p>
      <div className="kpi-grid">
        {unknown.map(({ kind, name }) => (
          <Choice
            key={`${kind}:${name}`}
            label={t.means(name)}
            options={options[kind]}
            value={null}
            onChange={(chosen) => {
              const stated = { ...mapping.names, [kind]: { ...mapping.names[kind], [name]: chosen } };
              onState({ names: stated });
            }}
          />
        ))}
      </div>
    </section>
  );
}
