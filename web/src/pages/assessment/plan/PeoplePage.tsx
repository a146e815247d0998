import { Chart } from '../../../charts/Chart';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { functionTitle } from './PartPanel';
import { usePlan } from './use-plan';
import { PLAN_WORDS } from './wording';

/** Working days of a week. */
const WEEK = 5;

/** Who is busy when: person-days of each function, week by week, beside what it can do. */
export function PeoplePage() {
  const t = useTexts(PLAN_WORDS);
  const { text, number } = useFormats();
  const { plan } = usePlan();
  const loads = plan.loads.filter(({ effort }) => effort > 0);
  const [busiest] = loads;
  if (!busiest) return null;
  const nameOf = (key: string): string => functionTitle(plan, key, text);
  const weeks = busiest.weekly.map((_, at) => t.week(number(at + 1)));
  return (
    <Chart
      title={t.peopleTitle(nameOf(busiest.ownerFunction))}
      detail={{ measure: t.peopleMeasure }}
      model={{
        kind: 'loads',
        weeks,
        legend: { load: t.load, full: t.full, capacity: t.capacity },
        rows: loads.map((load) => {
          const most = load.capacity * WEEK;
          const days = load.weekly.map(({ decimal }) => Number(decimal));
          const scale = Math.max(most, ...days);
          return {
            label: nameOf(load.ownerFunction),
            sublabel: t.peopleOf(number(load.capacity), number(load.effort)),
            capacity: most / scale,
            bars: days.map((one) => ({ value: one / scale, text: number(one, 1), full: one >= most - 1e-6 })),
          };
        }),
      }}
      table={{
        columns: [
          { title: t.function },
          { title: t.capacityColumn, isNumber: true },
          { title: t.effortColumn, isNumber: true },
          { title: t.peak, isNumber: true },
          ...weeks.map((title) => ({ title, isNumber: true })),
        ],
        rows: loads.map((load) => [
          nameOf(load.ownerFunction),
          number(load.capacity),
          number(load.effort),
          number(Number(load.peak.decimal), 1),
          ...load.weekly.map(({ decimal }) => number(Number(decimal), 1)),
        ]),
      }}
    />
  );
}
