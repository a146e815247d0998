import type { Schemas } from '../../../api/client';
import { Chart } from '../../../charts/Chart';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { niceAxis } from '../../../plan/axis';
import { INPUTS } from './inputs-wording';
import { useMoney } from './money';
import { BENEFITS } from './wording';

type Reckoned = Schemas['ReckonedBenefitsDto'];

interface ResultsProps {
  readonly stated: Schemas['BenefitsDto'];
  readonly reckoned: Reckoned;
}

/** Figures first, then what they are made of and what they hang on. */
export function Results({ stated, reckoned }: ResultsProps) {
  return (
    <>
      <Figures {...{ stated, reckoned }} />
      <Levers {...{ stated, reckoned }} />
      {reckoned.tornado.length > 0 && <Tornado {...{ stated, reckoned }} />}
      {reckoned.value !== null && <Years stated={stated} value={reckoned.value} />}
      {reckoned.grid !== null && <ResolutionGrid stated={stated} grid={reckoned.grid} />}
      {reckoned.solvedBack !== null && <SolvedBack stated={stated} solved={reckoned.solvedBack} />}
    </>
  );
}

function Figures({ stated, reckoned }: ResultsProps) {
  const t = useTexts(BENEFITS);
  const { number } = useFormats();
  const { money } = useMoney(stated.currency);
  const payback = ({ months, reason }: Schemas['PaybackDto']): string =>
    months === null
      ? `${t.never}${reason === undefined ? '' : `: ${t.neverWhy[reason]}`}`
      : months === 0
        ? t.atOnce
        : t.months(number(months));
  const { value } = reckoned;
  return (
    <dl className="benefit-figures">
      <Figure title={t.benefit} worlds={reckoned.money} format={money} />
      {value !== null && (
        <>
          <Figure title={t.once} worlds={value.once} format={money} />
          <div>
            <dt>{t.payback}</dt>
            <dd>
              {payback(value.payback.likely)}
              <small>{t.range(payback(value.payback.low), payback(value.payback.high))}</small>
            </dd>
          </div>
          <Figure title={t.npv(number(stated.horizonYears))} worlds={value.npv} format={money} />
        </>
      )}
    </dl>
  );
}

interface FigureProps {
  readonly title: string;
  readonly worlds: Schemas['WorldsDto'];
  readonly format: (value: string) => string;
}

function Figure({ title, worlds, format }: FigureProps) {
  const t = useTexts(BENEFITS);
  return (
    <div>
      <dt>{title}</dt>
      <dd>
        {format(worlds.likely.decimal)}
        <small>{t.range(format(worlds.low.decimal), format(worlds.high.decimal))}</small>
      </dd>
    </div>
  );
}

function Levers({ stated, reckoned }: ResultsProps) {
  const t = useTexts(BENEFITS);
  const { number } = useFormats();
  const { amount } = useMoney(stated.currency);
  const title = t.leversTitle(stated.currency);
  return (
    <>
      <h3>{title}</h3>
      <div className="table-frame" tabIndex={0} role="region" aria-label={title}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t.lever}</th>
              <th scope="col">{t.quantity}</th>
              <th scope="col" className="number">
                {t.low}
              </th>
              <th scope="col" className="number">
                {t.likely}
              </th>
              <th scope="col" className="number">
                {t.high}
              </th>
            </tr>
          </thead>
          <tbody>
            {reckoned.levers.map(({ lever, quantity, money }) => (
              <tr key={lever}>
                <td>{t.levers[lever]}</td>
                <td>{t.quantities[lever](number(Number(quantity.likely.decimal)))}</td>
                <MoneyCells worlds={money} format={amount} />
              </tr>
            ))}
            {reckoned.levers.length > 1 && (
              <tr>
                <td>
                  <strong>{t.total}</strong>
                </td>
                <td />
                <MoneyCells worlds={reckoned.money} format={amount} />
              </tr>
            )}
          </tbody>
        </table>
      </div>
      <p className="small quiet">{t.worlds}</p>
    </>
  );
}

function MoneyCells({ worlds, format }: { worlds: Schemas['WorldsDto']; format: (value: string) => string }) {
  return (
    <>
      {(['low', 'likely', 'high'] as const).map((key) => (
        <td key={key} className="number">
          {format(worlds[key].decimal)}
        </td>
      ))}
    </>
  );
}

function Tornado({ stated, reckoned }: ResultsProps) {
  const t = useTexts(BENEFITS);
  const names = useTexts(INPUTS);
  const { money, valueOf } = useMoney(stated.currency);
  const { tornado } = reckoned;
  const likely = Number(reckoned.money.likely.decimal);
  const ends = tornado.flatMap(({ weak, strong }) => [Number(weak.money.decimal), Number(strong.money.decimal)]);
  const axis = niceAxis(Math.max(...ends), (value) => money(value), Math.min(...ends));
  const [first] = tornado;
  return (
    <Chart
      title={t.tornadoTitle(first ? names.inputs[first.input] : '')}
      detail={{ measure: t.tornadoMeasure, unit: stated.currency }}
      model={{
        kind: 'tornado',
        ticks: axis.ticks,
        likely: { at: axis.place(likely), label: t.likelyAt(money(likely)) },
        bars: tornado.map(({ input, weak, strong }) => {
          const values = [Number(weak.value.decimal), Number(strong.value.decimal)].sort((a, b) => a - b);
          return {
            label: names.inputs[input],
            sublabel: values.map((value) => valueOf(input, String(value))).join(' – '),
            from: axis.place(Number(weak.money.decimal)),
            to: axis.place(Number(strong.money.decimal)),
            text: `${money(weak.money.decimal)} – ${money(strong.money.decimal)}`,
          };
        }),
      }}
      table={{
        columns: [{ title: t.input }, { title: t.from, isNumber: true }, { title: t.to, isNumber: true }],
        rows: tornado.map(({ input, weak, strong }) => [
          names.inputs[input],
          `${valueOf(input, weak.value.decimal)}: ${money(weak.money.decimal)}`,
          `${valueOf(input, strong.value.decimal)}: ${money(strong.money.decimal)}`,
        ]),
      }}
    />
  );
}

function Years({ stated, value }: { stated: Schemas['BenefitsDto']; value: NonNullable<Reckoned['value']> }) {
  const t = useTexts(BENEFITS);
  const { number } = useFormats();
  const { amount } = useMoney(stated.currency);
  const title = t.yearsTitle(stated.currency);
  const sum = (key: 'benefit' | 'runningCost' | 'once' | 'presentValue'): string =>
    amount(value.years.reduce((all, year) => all + Number(year[key].decimal), 0));
  return (
    <>
      <h3>{title}</h3>
      <div className="table-frame" tabIndex={0} role="region" aria-label={title}>
        <table className="table">
          <thead>
            <tr>
              {[t.year, t.benefitColumn, t.running, t.onceColumn, t.present].map((head) => (
                <th key={head} scope="col" className="number">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {value.years.map((year) => (
              <tr key={year.year}>
                <td className="number">{number(year.year)}</td>
                <td className="number">{amount(year.benefit.decimal)}</td>
                <td className="number">{amount(year.runningCost.decimal)}</td>
                <td className="number">{amount(year.once.decimal)}</td>
                <td className="number">{amount(year.presentValue.decimal)}</td>
              </tr>
            ))}
            <tr>
              <td>
                <strong>{t.sum}</strong>
              </td>
              <td className="number">{sum('benefit')}</td>
              <td className="number">{sum('runningCost')}</td>
              <td className="number">{sum('once')}</td>
              <td className="number">
                <strong>{sum('presentValue')}</strong>
              </td>
            </tr>
          </tbody>
        </table>
      </div>
      <p className="small quiet">{t.ramp[value.rampFrom]}</p>
    </>
  );
}

function ResolutionGrid({ stated, grid }: { stated: Schemas['BenefitsDto']; grid: NonNullable<Reckoned['grid']> }) {
  const t = useTexts(BENEFITS);
  const { percent } = useFormats();
  const { amount, valueOf } = useMoney(stated.currency);
  const title = t.gridTitle(stated.currency);
  return (
    <>
      <h3>{title}</h3>
      <div className="table-frame" tabIndex={0} role="region" aria-label={title}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t.gridCorner}</th>
              {grid.contacts.map(({ exact, decimal }) => (
                <th key={exact} scope="col" className="number">
                  {t.gridContacts(valueOf('contacts', decimal))}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {grid.rows.map(({ callBack, money }) => (
              <tr key={callBack.exact}>
                <th scope="row">{percent(callBack.decimal)}</th>
                {money.map(({ decimal }, at) => (
                  <td key={at} className="number">
                    {amount(decimal)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function SolvedBack({
  stated,
  solved,
}: {
  stated: Schemas['BenefitsDto'];
  solved: NonNullable<Reckoned['solvedBack']>;
}) {
  const t = useTexts(BENEFITS);
  const { percent } = useFormats();
  const { money, valueOf } = useMoney(stated.currency);
  return (
    <>
      <h3>{t.observedTitle}</h3>
      <p>
        {t.observed(
          valueOf('contacts', solved.contactsAvoided.decimal),
          solved.saving === null ? '–' : money(solved.saving.decimal),
        )}
      </p>
      <ul>
        {solved.rows.map(({ repeats, callBack, contacts }) => {
          const share = percent(callBack.decimal);
          const volume = contacts === null ? undefined : valueOf('contacts', contacts.decimal);
          if (volume === undefined) return <li key={`${repeats}${share}`}>{t.impliedNone(share)}</li>;
          return (
            <li key={`${repeats}${share}`}>
              {repeats === 'once' ? t.impliedOnce(share, volume) : t.implied(share, volume)}
            </li>
          );
        })}
      </ul>
    </>
  );
}
