import { Choice } from '../../../components/Choice';
import { RowList } from '../../../components/RowList';
import { TextField } from '../../../components/TextField';
import { TranslatedField } from '../../../components/TranslatedField';
import { faultAt } from '../../../forms/faults';
import { useFormats } from '../../../language/formats';
import { texts, useTexts } from '../../../language/language';
import { useAssessment } from '../AssessmentLayout';
import {
  factLacks,
  interviewLacks,
  NO_FACT,
  NO_INTERVIEW,
  NO_OPINION,
  opinionLacks,
  type ReportForm,
} from './report-form';

const ROWS = texts({
  en: {
    interviews: 'Interviews',
    interviewsHint: 'Who was spoken to, by role: reports never name people here.',
    interview: 'Interview',
    role: 'Role',
    unit: 'Unit',
    entity: 'Whole entity',
    count: 'How many people',
    date: 'Date (may stay empty)',
    opinions: 'Diverging opinions',
    opinionsHint: 'What those who were assessed see otherwise, and what the team says to it. Reports print both.',
    opinion: 'Opinion',
    by: 'Of whom',
    statement: 'What they say',
    response: 'Answer of the team (may stay empty)',
    facts: 'Facts',
    factsHint: 'Figures that the client stated, or that were counted on site, each with its source.',
    fact: 'Fact',
    label: 'What',
    value: 'Figure',
    source: 'Source',
    lacking: 'Fill this in, in English at least.',
    countLacking: 'Type a whole number from 1 on.',
  },
  id: {
    interviews: 'Wawancara',
    interviewsHint: 'Siapa yang diwawancarai, menurut perannya: laporan tidak pernah menyebut nama orang di sini.',
    interview: 'Wawancara',
    role: 'Peran',
    unit: 'Unit',
    entity: 'Seluruh entitas',
    count: 'Jumlah orang',
    date: 'Tanggal (boleh kosong)',
    opinions: 'Pendapat berbeda',
    opinionsHint: 'Pandangan lain dari pihak yang dinilai, dan tanggapan tim. Laporan mencetak keduanya.',
    opinion: 'Pendapat',
    by: 'Dari siapa',
    statement: 'Pernyataannya',
    response: 'Tanggapan tim (boleh kosong)',
    facts: 'Fakta',
    factsHint: 'Angka yang disebutkan klien, atau yang dihitung di lokasi, masing-masing dengan sumbernya.',
    fact: 'Fakta',
    label: 'Apa',
    value: 'Angka',
    source: 'Sumber',
    lacking: 'Isi bagian ini, setidaknya dalam bahasa Inggris.',
    countLacking: 'Ketik bilangan bulat mulai dari 1.',
  },
  zh: {
    interviews: '访谈',
    interviewsHint: '访谈对象，按岗位列出；报告在此从不出现姓名。',
    interview: '访谈',
    role: '岗位',
    unit: '单元',
    entity: '整个实体',
    count: '人数',
    date: '日期（可留空）',
    opinions: '不同意见',
    opinionsHint: '被评估方的不同看法，以及评估组的答复。报告会同时列出。',
    opinion: '意见',
    by: '来自',
    statement: '意见内容',
    response: '评估组的答复（可留空）',
    facts: '事实',
    factsHint: '委托方说明或现场清点的数字，各附来源。',
    fact: '事实',
    label: '内容',
    value: '数字',
    source: '来源',
    lacking: '请填写，至少填写英文。',
    countLacking: '请输入不小于 1 的整数。',
  },
});

/** Stands in a list for no unit. */
const ENTITY = '';

interface ReportRowsProps {
  readonly form: ReportForm;
  readonly set: (part: Partial<ReportForm>) => void;
  /** Whether saving was tried: before, nobody is told what is missing. */
  readonly isTried: boolean;
  readonly error: unknown;
  readonly mayWrite: boolean;
}

/** What reports list of the field work beside ratings: interviews, what others see otherwise, facts. */
export function ReportRows({ form, set, isTried, error, mayWrite }: ReportRowsProps) {
  const t = useTexts(ROWS);
  const { text } = useFormats();
  const { units } = useAssessment();
  const places = [
    { key: ENTITY, label: t.entity },
    ...units.map(({ ref, name }) => ({ key: ref, label: `${ref} ${text(name)}` })),
  ];
  const faultIn = (lacks: readonly string[], pointer: string) => (field: string) =>
    isTried && lacks.includes(field) ? t.lacking : faultAt(error, `${pointer}/${field}`);
  return (
    <>
      <RowList
        label={t.interviews}
        hint={t.interviewsHint}
        itemLabel={t.interview}
        rows={form.interviews}
        empty={NO_INTERVIEW}
        onChange={(interviews) => set({ interviews: [...interviews] })}
      >
        {(row, change, at) => {
          const lacks = interviewLacks(row);
          const fault = faultIn(lacks, `/interviews/${at}`);
          return (
            <>
              <TranslatedField
                label={t.role}
                value={row.role}
                onChange={(role) => change({ role })}
                fault={fault('role')}
              />
              <Choice
                label={t.unit}
                options={places}
                value={row.unit}
                onChange={(unit) => change({ unit })}
                isDisabled={!mayWrite}
                fault={fault('unit')}
              />
              <TextField
                label={t.count}
                inputMode="numeric"
                value={row.count}
                onChange={(count) => change({ count })}
                fault={isTried && lacks.includes('count') ? t.countLacking : fault('count')}
              />
              <TextField
                label={t.date}
                type="date"
                value={row.date}
                onChange={(date) => change({ date })}
                fault={fault('date')}
              />
            </>
          );
        }}
      </RowList>
      <RowList
        label={t.opinions}
        hint={t.opinionsHint}
        itemLabel={t.opinion}
        rows={form.opinions}
        empty={NO_OPINION}
        onChange={(opinions) => set({ opinions: [...opinions] })}
      >
        {(row, change, at) => {
          const fault = faultIn(opinionLacks(row), `/divergingOpinions/${at}`);
          return (
            <>
              <TranslatedField label={t.by} value={row.by} onChange={(by) => change({ by })} fault={fault('by')} />
              <TranslatedField
                label={t.statement}
                value={row.statement}
                onChange={(statement) => change({ statement })}
                lines={2}
                fault={fault('statement')}
              />
              <TranslatedField
                label={t.response}
                value={row.response}
                onChange={(response) => change({ response })}
                lines={2}
                fault={fault('response')}
              />
            </>
          );
        }}
      </RowList>
      <RowList
        label={t.facts}
        hint={t.factsHint}
        itemLabel={t.fact}
        rows={form.facts}
        empty={NO_FACT}
        onChange={(facts) => set({ facts: [...facts] })}
      >
        {(row, change, at) => {
          const fault = faultIn(factLacks(row), `/facts/${at}`);
          return (['label', 'value', 'source'] as const).map((name) => (
            <TranslatedField
              key={name}
              label={t[name]}
              value={row[name]}
              onChange={(typed) => change({ [name]: typed })}
              fault={fault(name)}
            />
          ));
        }}
      </RowList>
    </>
  );
}
