import { Button } from '../../../components/Button';
import { Choice, type Option } from '../../../components/Choice';
import { TextField } from '../../../components/TextField';
import { KPI } from '../../../kpi/wording';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { useState } from 'react';
import { useKpiFormat } from '../../../kpi/use-kpi-format';
import { useEvidence } from './EvidenceLayout';
import { IMPORT_PAGE } from './import-wording';
import type { Mapping, Preview, Stated } from './use-kpi-file';

const LAYOUTS = ['long', 'kpiColumns', 'monthColumns', 'unitColumns'] as const;
const DELIMITERS = [',', ';', '\t', '|'] as const;
const DECIMALS = ['.', ','] as const;
const MONTHS = ['yearMonth', 'monthYear', 'dayMonthYear', 'monthDayYear', 'monthName', 'serial'] as const;
const FIGURES = ['value', 'numerator', 'denominator', 'n', 'sd', 'population', 'promoters', 'detractors'] as const;
/** Of a table with a column for each KPI: what the columns usually hold. */
const WIDE_FIGURES = ['value', 'numerator', 'denominator', 'n'] as const;

interface MappingEditorProps {
  readonly preview: Preview;
  readonly onState: (change: Stated) => void;
  readonly onAnew: () => void;
}

/** How a file was understood; every part can be changed, and the file is read again. */
export function MappingEditor({ preview: { mapping, remembered }, onState, onAnew }: MappingEditorProps) {
  const t = useTexts(IMPORT_PAGE);
  const pick = <K extends string>(keys: readonly K[], words: Readonly<Record<K, string>>): Option<K>[] =>
    keys.map((key) => ({ key, label: words[key] }));
  return (
    <section className="stack">
      <div className="row spread">
        <div>
          <h3>{t.mapping}</h3>
          <p className="small quiet">{remembered ? t.remembered : t.mappingText}</p>
        </div>
        <Button onPress={onAnew}>{t.anew}</Button>
      </div>
      <div className="kpi-grid">
        <Choice
          label={t.layout}
          options={pick(LAYOUTS, t.layouts)}
          value={mapping.layout}
          // What the columns hold follows from the shape.
          onChange={(layout) => onState({ layout, columns: {} })}
        />
        <Choice
          label={t.delimiter}
          options={pick(DELIMITERS, t.delimiters)}
          value={mapping.delimiter}
          onChange={(delimiter) => onState({ delimiter, columns: {} })}
        />
        <Choice
          label={t.decimal}
          options={pick(DECIMALS, t.decimals)}
          value={mapping.decimal}
          onChange={(decimal) => onState({ decimal })}
        />
        <Choice
          label={t.monthFormat}
          options={pick(MONTHS, t.monthFormats)}
          value={mapping.monthFormat}
          onChange={(monthFormat) => onState({ monthFormat })}
        />
      </div>
      <h4>{t.columns}</h4>
      <div className="kpi-grid">
        {Object.keys(mapping.columns).map((header) => (
          <ColumnRole key={header} header={header} mapping={mapping} onState={onState} />
        ))}
      </div>
      <h4>{t.defaults}</h4>
      <Defaults mapping={mapping} onState={onState} />
    </section>
  );
}

interface PartProps {
  readonly mapping: Mapping;
  readonly onState: (change: Stated) => void;
}

function ColumnRole({ header, mapping, onState }: PartProps & { readonly header: string }) {
  const { names } = useEvidence();
  const t = useTexts(IMPORT_PAGE);
  const k = useTexts(KPI);
  const { text } = useFormats();
  const { month } = useKpiFormat();
  const current = mapping.columns[header] ?? 'ignore';
  const places = [
    ...[
      { key: 'kpi', label: k.kpi },
      { key: 'unit', label: k.unit },
      { key: 'channel', label: k.channel },
    ],
    { key: 'month', label: k.month },
    ...(['site', 'programme'] as const).map((key) => ({ key, label: t.roles[key] })),
  ];
  const options: Option<string>[] = [
    { key: 'ignore', label: t.roles.ignore },
    ...places,
    ...(mapping.layout === 'kpiColumns'
      ? [...names.kpis.values()].flatMap(({ key, title }) =>
          WIDE_FIGURES.map((figure) => ({
            key: `kpi:${key}:${figure}`,
            label: `${text(title)}: ${k.measures[figure]}`,
          })),
        )
      : []),
    ...(mapping.layout === 'unitColumns'
      ? [
          { key: 'unit:entity', label: k.whole },
          ...names.units.map(({ ref, name }) => ({ key: `unit:${ref}`, label: name })),
        ]
      : []),
    ...(mapping.layout === 'long'
      ? [
          ...(['measure', 'target', 'targetTo'] as const).map((key) => ({ key, label: t.roles[key] })),
          ...FIGURES.map((key) => ({ key, label: k.measures[key] })),
        ]
      : mapping.layout === 'kpiColumns'
        ? []
        : [{ key: 'measure', label: t.roles.measure }]),
  ];
  if (!options.some(({ key }) => key === current)) {
    options.push({ key: current, label: month(current.replace(/^month:/, '')) });
  }
  return (
    <Choice
      label={t.columnHolds(header)}
      options={options}
      value={current}
      onChange={(role) => onState({ columns: { ...mapping.columns, [header]: role } })}
    />
  );
}

function Defaults({ mapping, onState }: PartProps) {
  const { names } = useEvidence();
  const t = useTexts(IMPORT_PAGE);
  const k = useTexts(KPI);
  const { text } = useFormats();
  const { defaults } = mapping;
  const [channel, setChannel] = useState(defaults.channel ?? '');
  const state = (name: 'kpi' | 'unit' | 'channel', value: string): void => {
    const kept = Object.entries(defaults).filter(([key]) => key !== name);
    onState({ defaults: Object.fromEntries(value === '' ? kept : [...kept, [name, value]]) });
  };
  return (
    <div className="kpi-grid">
      <Choice
        label={k.kpi}
        options={[
          { key: '', label: t.inFile },
          ...[...names.kpis.values()].map(({ key, title }) => ({ key, label: text(title) })),
        ]}
        value={defaults.kpi ?? ''}
        onChange={(key) => state('kpi', key)}
      />
      <Choice
        label={k.unit}
        options={[
          { key: '', label: t.inFile },
          { key: 'entity', label: k.whole },
          ...names.units.map(({ ref, name }) => ({ key: ref, label: name })),
        ]}
        value={defaults.unit ?? ''}
        onChange={(key) => state('unit', key)}
      />
      <TextField
        label={k.channel}
        value={channel}
        onChange={setChannel}
        placeholder={k.allChannels}
        onBlur={() => {
          if (channel.trim() !== (defaults.channel ?? '')) state('channel', channel.trim());
        }}
      />
    </div>
  );
}
