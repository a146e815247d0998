import { $api, type Schemas } from '../../../api/client';
import { Button } from '../../../components/Button';
import { Check } from '../../../components/Check';
import { Choice } from '../../../components/Choice';
import { FORMS } from '../../../components/forms-wording';
import { LeaveGuard } from '../../../components/LeaveGuard';
import { SubPageHead } from '../../../components/PageHead';
import { SaveBar } from '../../../components/SaveBar';
import { TextField } from '../../../components/TextField';
import { faultAt } from '../../../forms/faults';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { planForm, planLacks, planOf, type PlanForm } from './plan-form';
import { useEngagementEdit } from './use-engagement-edit';
import './setup.css';
import { SETUP } from './wording';

const formOf = ({ version, plan }: Schemas['EngagementDto']) => ({ version, plan: planForm(plan) });
const bodyOf = ({ plan }: { plan?: PlanForm }) => (plan === undefined ? {} : { plan: planOf(plan) });

/** The limits that all plans of an engagement share: when work starts, how long it may take, who is there to do it. */
export function PlanPage() {
  const t = useTexts(SETUP);
  const { edit, saving, mayWrite, bar } = useEngagementEdit(formOf, bodyOf);
  const form = edit.value.plan;
  const set = (part: Partial<PlanForm>): void => edit.set({ plan: { ...form, ...part } });
  const lacks = planLacks(form);
  const fault = (field: keyof PlanForm, message: string, pointer: string): string | undefined =>
    lacks.has(field) ? message : faultAt(saving.error, pointer);
  return (
    <section className="stack">
      <SubPageHead title={t.plan} detail={t.planText} />
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          saving.mutate();
        }}
      >
        <fieldset className="bare form" disabled={!mayWrite}>
          <Check isChosen={form.hasPlan} onChange={(hasPlan) => set({ hasPlan })} isDisabled={!mayWrite}>
            {t.hasPlan}
          </Check>
          {form.hasPlan && (
            <>
              <div className="form-columns">
                <TextField
                  label={t.planStart}
                  type="date"
                  value={form.start}
                  onChange={(start) => set({ start })}
                  fault={fault('start', t.missing, '/plan/start')}
                  isRequired
                />
                <TextField
                  label={t.planMonths}
                  inputMode="numeric"
                  value={form.months}
                  onChange={(months) => set({ months })}
                  fault={fault('months', t.wrongNumber, '/plan/timeLimit')}
                  isRequired
                />
                <TextField
                  label={t.quickWin}
                  hint={t.quickWinHint}
                  inputMode="numeric"
                  value={form.quickWinDays}
                  onChange={(quickWinDays) => set({ quickWinDays })}
                  fault={fault('quickWinDays', t.wrongNumber, '/plan/quickWin')}
                />
              </div>
              <Capacity {...{ form, set }} fault={fault('capacity', t.wrongNumber, '/plan/capacity')} />
              <Holidays {...{ form, set }} />
            </>
          )}
        </fieldset>
        {mayWrite && <SaveBar {...bar} isDisabled={lacks.size > 0} />}
      </form>
      <LeaveGuard isDirty={edit.isDirty} />
    </section>
  );
}

interface PartProps {
  readonly form: PlanForm;
  readonly set: (part: Partial<PlanForm>) => void;
}

/** What the API says the functions are called stands in the tree of a framework; they are the same in all that come with it. */
function useFunctions(): readonly { readonly key: string; readonly title: string }[] {
  const { text } = useFormats();
  const versions = $api.useQuery('get', '/v1/framework-versions', { params: { query: { limit: 1 } } });
  const frameworkId = versions.data?.items[0]?.id ?? '';
  const tree = $api.useQuery(
    'get',
    '/v1/framework-versions/{frameworkId}/tree',
    { params: { path: { frameworkId } } },
    { enabled: frameworkId !== '', staleTime: Infinity },
  );
  return (tree.data?.ownerFunctions ?? []).map(({ key, title }) => ({ key, title: text(title) }));
}

function Capacity({ form, set, fault }: PartProps & { fault: string | undefined }) {
  const t = useTexts(SETUP);
  const forms = useTexts(FORMS);
  const { number } = useFormats();
  const functions = useFunctions();
  const free = functions.filter(({ key }) => form.capacity.every((row) => row.key !== key));
  const [first] = free;
  const titleOf = (wanted: string): string => functions.find(({ key }) => key === wanted)?.title ?? wanted;
  const change = (at: number, part: Partial<PlanForm['capacity'][number]>): void =>
    set({ capacity: form.capacity.map((row, index) => (index === at ? { ...row, ...part } : row)) });
  return (
    <fieldset className="bare">
      <legend className="label">{t.capacity}</legend>
      <p className="small quiet">{t.capacityHint}</p>
      <div className="item-grid wide">
        {form.capacity.map((row, at) => (
          <div key={row.key} className="capacity-row">
            <Choice
              label={t.function}
              options={[row.key, ...free.map(({ key }) => key)].map((key) => ({ key, label: titleOf(key) }))}
              value={row.key}
              onChange={(key) => change(at, { key })}
            />
            <TextField
              label={t.people}
              inputMode="numeric"
              value={row.people}
              onChange={(people) => change(at, { people })}
            />
            <Button
              aria-label={forms.removeNumber(number(at + 1))}
              onPress={() => set({ capacity: form.capacity.filter((_, index) => index !== at) })}
            >
              ×
            </Button>
          </div>
        ))}
      </div>
      {fault !== undefined && <p className="fault small">{fault}</p>}
      {first && (
        <div>
          <Button onPress={() => set({ capacity: [...form.capacity, { key: first.key, people: '2' }] })}>
            {t.addFunction}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

function Holidays({ form, set }: PartProps) {
  const t = useTexts(SETUP);
  const forms = useTexts(FORMS);
  const { number } = useFormats();
  return (
    <fieldset className="bare">
      <legend className="label">{t.holidays}</legend>
      <p className="small quiet">{t.holidaysHint}</p>
      <div className="item-grid">
        {form.holidays.map((day, at) => (
          <div key={at} className="item-row">
            <TextField
              label={forms.number(t.holiday, number(at + 1))}
              type="date"
              value={day}
              onChange={(changed) =>
                set({ holidays: form.holidays.map((one, index) => (index === at ? changed : one)) })
              }
            />
            <Button
              aria-label={forms.removeNumber(number(at + 1))}
              onPress={() => set({ holidays: form.holidays.filter((_, index) => index !== at) })}
            >
              ×
            </Button>
          </div>
        ))}
      </div>
      <div>
        <Button onPress={() => set({ holidays: [...form.holidays, ''] })}>{t.addHoliday}</Button>
      </div>
    </fieldset>
  );
}
